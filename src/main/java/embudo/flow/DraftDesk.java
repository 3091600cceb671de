package embudo.flow;

import embudo.catalog.sketch.Looked;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchDiff;
import embudo.catalog.sketch.Tree;
import embudo.catalog.sketch.Yaml;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.flow.FlowDrafts;
import embudo.domain.flow.FlowDrafts.Draft;
import embudo.domain.flow.FlowTraffic;
import embudo.domain.flow.Published;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Workflows while they are written: a draft stands apart from what is published until a person
 * publishes or discards it. Every change is durable on return.
 */
public final class DraftDesk {
    private final FlowBook book;
    private final FlowDesk flow;
    private final FlowDrafts drafts;
    private final FlowTraffic traffic;
    private final Probe probe;
    private final Notices notices;

    public DraftDesk(
            FlowBook book,
            FlowDesk flow,
            FlowDrafts drafts,
            FlowTraffic traffic,
            Probe probe,
            Notices notices) {
        this.book = book;
        this.flow = flow;
        this.drafts = drafts;
        this.traffic = traffic;
        this.probe = probe;
        this.notices = notices;
    }

    /**
     * A workflow as it is opened.
     *
     * @param base the version the draft began from, else the one shown; empty for a new workflow
     * @param savedAt null without a draft
     */
    public record Opened(String key, String base, Looked looked, Instant savedAt) {
        public boolean drafted() {
            return savedAt != null;
        }
    }

    public FlowTraffic traffic() {
        return traffic;
    }

    public Probe probe() {
        return probe;
    }

    /**
     * The draft of a workflow, else the version in force, else as it ships.
     *
     * @throws Problem when there is none
     */
    public Opened open(String key) {
        Optional<Draft> draft = drafts.of(key);
        if (draft.isPresent())
            return new Opened(
                    key, draft.get().base(), look(key, draft.get().text()), draft.get().at());
        Workflow w = book.get(key);
        return new Opened(key, w.version(), look(key, text(w)), null);
    }

    /** As a person would write it; one that this program can't read any more as it was kept. */
    private static String text(Workflow w) {
        return w.steps().isEmpty() ? w.source() : Yaml.write(Sketch.of(w).tree());
    }

    public Looked look(String key, String text) {
        return book.catalogue().look(key, text, book.fields(), book.all().values());
    }

    /** Keeps a text as the draft of a workflow, sound or not. */
    public Opened keep(String key, String text) {
        Optional<Draft> before = drafts.of(key);
        String base =
                before.map(Draft::base)
                        .orElseGet(
                                () -> book.all().containsKey(key) ? book.get(key).version() : "");
        drafts.keep(key, base, text);
        // Told only when a list would show something else: not at every keystroke.
        if (before.isEmpty()) notices.post(Topic.WORKFLOWS);
        return open(key);
    }

    /**
     * Begins a workflow.
     *
     * @return its key
     */
    public String create(String english, String spanish) {
        String key = free("workflow");
        keep(key, Yaml.write(Sketch.empty(key, english, spanish).tree()));
        return key;
    }

    /**
     * Begins a workflow with the steps of another.
     *
     * @param copyOf how the copy is called, with a hole for the name
     * @return its key
     */
    public String copy(String key, Map<Language, String> copyOf) {
        Sketch sketch = open(key).looked().sketch();
        if (sketch == null) throw new Problem("flow.draft.unreadable", key);
        String fresh = free(key);
        Tree.Block head = sketch.head().with("key", Tree.text(fresh)).with("systems", null);
        for (Language language : Language.values()) {
            String path = "name." + language.code();
            head = head.put(path, Tree.text(copyOf.get(language).replace("{}", head.word(path))));
        }
        keep(fresh, Yaml.write(sketch.withHead(head).tree()));
        return fresh;
    }

    private String free(String base) {
        String key = base;
        for (int i = 2; book.all().containsKey(key) || drafts.of(key).isPresent(); i++)
            key = base + "_" + i;
        return key;
    }

    public void discard(String key, Actor actor) {
        drafts.drop(key, actor);
    }

    /**
     * Puts the draft of a workflow in force; from then on there is no draft.
     *
     * @throws Problem that names every fault, or when there is no draft
     */
    public Published publish(String key, boolean migrate, Actor actor) {
        Draft draft = drafts.of(key).orElseThrow(() -> new Problem("flow.draft.none", key));
        Workflow workflow = book.draft(key + ".yaml", draft.text());
        return flow.publish(workflow, draft.text(), migrate, actor);
    }

    /** Workflows there are only drafts of, by their names alone: without version and steps. */
    public List<Workflow> begun() {
        List<Workflow> begun = new ArrayList<>();
        Map<String, Workflow> known = book.all();
        for (Draft draft : drafts.all())
            if (!known.containsKey(draft.workflow())) {
                Sketch sketch = Sketch.read(Yaml.read(draft.text()));
                begun.add(FlowBook.named(draft.workflow(), "", draft.text(), names(draft, sketch)));
            }
        return begun;
    }

    private static Map<Language, String> names(Draft draft, Sketch sketch) {
        Map<Language, String> names = new TreeMap<>();
        for (Language language : Language.values()) {
            String name = sketch == null ? "" : sketch.head().word("name." + language.code());
            names.put(language, name.isEmpty() ? draft.workflow() : name);
        }
        return names;
    }

    /** Keys of all workflows that are being worked on. */
    public List<String> drafted() {
        return drafts.all().stream().map(Draft::workflow).toList();
    }

    /** Newest first; a workflow that was never published has none. */
    public List<FlowDrafts.Release> releases(String key) {
        return drafts.releases(key);
    }

    /** A version as a sketch; null for one that can't be drawn any more. */
    public Sketch version(String key, String version) {
        Workflow w = book.version(key, version);
        return w.steps().isEmpty() ? Sketch.read(Yaml.read(w.source())) : Sketch.of(w);
    }

    /** What the draft has otherwise than the version it began from; nothing without a draft. */
    public List<SketchDiff.Change> changes(String key) {
        Opened opened = open(key);
        if (!opened.drafted() || opened.looked().sketch() == null) return List.of();
        Sketch before =
                opened.base().isEmpty()
                        ? new Sketch(opened.looked().sketch().head(), new ArrayList<>())
                        : version(key, opened.base());
        return before == null ? List.of() : SketchDiff.between(before, opened.looked().sketch());
    }
}
