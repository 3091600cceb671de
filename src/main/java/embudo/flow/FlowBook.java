package embudo.flow;

import embudo.catalog.Workflows;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Fields;
import embudo.catalog.workflow.Workflow;
import embudo.domain.flow.Cases;
import embudo.domain.flow.Published;
import embudo.kernel.Language;
import embudo.kernel.Problem;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** All workflows there are, shipped and own, and which version of each is in force. Thread-safe. */
public final class FlowBook {
    private static final Logger LOG = LoggerFactory.getLogger(FlowBook.class);
    private final Workflows catalogue;
    private final Cases cases;
    private final Supplier<Fields> fields;
    private final Map<String, Workflow> versions = new ConcurrentHashMap<>();
    private volatile Map<String, Published> published;

    /**
     * @param fields what conditions may name now
     */
    public FlowBook(Workflows catalogue, Cases cases, Supplier<Fields> fields) {
        this.catalogue = catalogue;
        this.cases = cases;
        this.fields = fields;
    }

    public Workflows catalogue() {
        return catalogue;
    }

    /** What conditions may name now. */
    Fields fields() {
        return fields.get();
    }

    /** What was published, by key. */
    public Map<String, Published> published() {
        Map<String, Published> known = published;
        if (known == null) published = known = cases.published();
        return known;
    }

    /** What was published is to be read again. */
    void forget() {
        published = null;
    }

    /** Published ones that take people in. */
    public Collection<Workflow> running() {
        List<Workflow> running = new ArrayList<>();
        for (Published p : published().values())
            if (!p.paused()) running.add(version(p.workflow(), p.version()));
        return running;
    }

    public Set<String> paused() {
        return published().values().stream()
                .filter(Published::paused)
                .map(Published::workflow)
                .collect(Collectors.toSet());
    }

    /** Every workflow by key: the version in force where there is one, else as it ships. */
    public Map<String, Workflow> all() {
        Map<String, Workflow> all = new TreeMap<>();
        catalogue.shipped().forEach(w -> all.put(w.key(), w));
        published()
                .values()
                .forEach(p -> all.put(p.workflow(), version(p.workflow(), p.version())));
        return all;
    }

    /**
     * @throws Problem when there is none
     */
    public Workflow get(String key) {
        return Optional.ofNullable(all().get(key))
                .orElseThrow(() -> new Problem("flow.unknown", key));
    }

    /** A version that somebody may still be on. One that can't be read any more has no steps. */
    public Workflow version(String key, String version) {
        for (Workflow w : catalogue.shipped())
            if (w.key().equals(key) && w.version().equals(version)) return w;
        return versions.computeIfAbsent(key + "@" + version, k -> stored(key, version));
    }

    private Workflow stored(String key, String version) {
        String source = cases.source(key, version).orElse("");
        try {
            // Its own version stays even where this program would print the text differently.
            return as(catalogue.kept(key, source, fields.get()), version);
        } catch (Problem e) {
            LOG.warn("version {} of workflow {} can't be read: {}", version, key, e.getMessage());
            return named(key, version, source, Map.of());
        }
    }

    /** A workflow that can't be read, or not yet: nobody enters and nothing happens. */
    static Workflow named(String key, String version, String source, Map<Language, String> name) {
        return new Workflow(
                key,
                version,
                source,
                List.of(),
                name,
                name,
                List.of(),
                Condition.NOBODY,
                Workflow.Once.EVER,
                null,
                Set.of(),
                null,
                0,
                List.of());
    }

    private static Workflow as(Workflow w, String version) {
        return new Workflow(
                w.key(),
                version,
                w.source(),
                w.systems(),
                w.name(),
                w.description(),
                w.triggers(),
                w.where(),
                w.once(),
                w.gap(),
                w.stopOn(),
                w.group(),
                w.limit(),
                w.steps());
    }

    /**
     * Reads a workflow from a file's text.
     *
     * @throws Problem that names every fault by place
     */
    public Workflow draft(String file, String text) {
        return catalogue.read(file, text, fields.get(), all().values());
    }
}
