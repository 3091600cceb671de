package embudo.ui.builder;

import embudo.catalog.sketch.Looked;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.Yaml;
import embudo.domain.Actor;
import embudo.flow.DraftDesk;
import embudo.flow.FlowDesk;
import embudo.flow.Rehearsed;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.text.Texts;
import embudo.ui.Services;
import embudo.ui.charts.FlowCards;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FollowingModel;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * One workflow while it is drawn. The drawing changes at once; its text is looked at and kept as a
 * draft away from the FX thread. FX thread.
 */
public final class BuilderModel extends FollowingModel {
    /** What is selected when no step is: the workflow as a whole. */
    static final String WHOLE = FlowCards.BEGIN;

    static final int DAYS = 30;
    private static final long SEED = 1;
    private final DraftDesk drafting;
    private final FlowDesk flow;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<Shown> shown = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Sketch> sketch = new ReadOnlyObjectWrapper<>();
    private final StringProperty selected = new SimpleStringProperty(WHOLE);
    private final ReadOnlyObjectWrapper<Rehearsed> rehearsed = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Job> job = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Shown> reading;
    private final Lane<Shown> keeping;
    private final Lane<String> doing;

    /** The text as it is, or will be once it is kept. */
    private volatile String latest = "";

    private volatile String key = "";

    BuilderModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.WORKFLOWS));
        drafting = services.drafting();
        flow = services.flow();
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        keeping = desk.async().lane(this::kept, failure::set);
        doing = desk.async().lane(this::open, this::failed);
    }

    DraftDesk drafting() {
        return drafting;
    }

    FlowDesk flow() {
        return flow;
    }

    /** Opens a workflow; what was selected there before stays so. */
    public void open(String workflow) {
        if (!workflow.equals(key)) {
            selected.set(WHOLE);
            rehearsed.set(null);
        }
        key = workflow;
        refresh();
    }

    @Override
    public void refresh() {
        if (keeping.busy()) return;
        String wanted = key;
        reading.ask(() -> Shown.read(wanted.isEmpty() ? first() : wanted, drafting, flow));
    }

    /** What was begun last, else what runs, else what ships. */
    private String first() {
        List<String> drafts = drafting.drafted();
        if (!drafts.isEmpty()) return drafts.getFirst();
        var running = flow.book().published();
        return running.isEmpty()
                ? flow.book().catalogue().shipped().getFirst().key()
                : running.keySet().iterator().next();
    }

    private void arrived(Shown now) {
        key = now.opened().key();
        latest = now.looked().text();
        failure.set(null);
        show(now);
    }

    private void kept(Shown now) {
        if (now.opened().key().equals(key) && now.looked().text().equals(latest)) show(now);
    }

    private void show(Shown now) {
        shown.set(now);
        if (now.looked().sketch() != null) sketch.set(now.looked().sketch());
        if (sketch.get() != null && sketch.get().step(selected.get()) == null) selected.set(WHOLE);
    }

    /** Begins a new workflow and opens it. */
    public void create() {
        Texts en = Texts.of(Language.EN);
        Texts es = Texts.of(Language.ES);
        doing.ask(() ->
                drafting.create(en.get("ui.builder.new.name"), es.get("ui.builder.new.name")));
    }

    /** Begins a copy of a workflow and opens it. */
    public void copy(String workflow) {
        Map<Language, String> names = new TreeMap<>();
        for (Language language : Language.values())
            names.put(language, Texts.of(language).get("ui.builder.copy.name", "{}"));
        doing.ask(() -> drafting.copy(workflow, names));
    }

    /**
     * Changes the drawing.
     *
     * @param words what was done, for the history of edits
     */
    public void stroke(UnaryOperator<Sketch> change, Function<Texts, String> words) {
        Sketch now;
        try {
            now = change.apply(sketch.get());
        } catch (Problem refused) {
            desk.fail(refused);
            return;
        }
        if (now.equals(sketch.get())) return;
        sketch.set(now);
        if (now.step(selected.get()) == null) selected.set(WHOLE);
        write(Yaml.write(now.tree()), words);
    }

    /** The text as somebody typed it. */
    public void write(String text) {
        if (!text.equals(latest)) write(text, t -> t.get("ui.builder.edit.text"));
    }

    private void write(String text, Function<Texts, String> words) {
        String before = latest;
        String of = key;
        desk.edits()
                .done(
                        new Edit(
                                words,
                                () -> replace(of, text, before),
                                () -> replace(of, before, text),
                                this::refresh));
        rehearsed.set(null);
        latest = text;
        keeping.ask(() -> {
            drafting.keep(of, text);
            return Shown.read(of, drafting, flow);
        });
    }

    private List<Problem> replace(String of, String from, String to) {
        String now = of.equals(key) ? latest : drafting.open(of).looked().text();
        if (!now.equals(from)) throw new Problem("ui.builder.undo.changed");
        drafting.keep(of, to);
        if (of.equals(key)) latest = to;
        return List.of();
    }

    /** Lets the draft go; what is in force stays. */
    public void discard() {
        String of = key;
        String text = latest;
        boolean fresh = shown.get().opened().base().isEmpty();
        keeping.drop();
        doing.ask(() -> {
            drafting.discard(of, Actor.WINDOW);
            return fresh ? "" : of;
        });
        desk.edits()
                .said(
                        new Edit(
                                t -> t.get("ui.builder.edit.discard"),
                                () -> {
                                    drafting.keep(of, text);
                                    return List.of();
                                },
                                null,
                                () -> open(of)));
    }

    /** Puts the draft in force; {@code migrate}: whoever is on the way goes on with it. */
    public void publish(boolean migrate) {
        String of = key;
        doing.ask(() -> {
            if (shown.get().opened().drafted()) drafting.publish(of, migrate, Actor.WINDOW);
            else flow.publish(flow.book().get(of), migrate, Actor.WINDOW);
            return of;
        });
    }

    /** Leads everybody through what is drawn on a virtual clock. */
    public void rehearse() {
        var workflow = shown.get().looked().workflow();
        failure.set(null);
        job.set(
                desk.jobs()
                        .start(
                                desk.words().get("ui.workflows.rehearsing"),
                                progress ->
                                        flow.rehearser().run(workflow, DAYS, null, SEED, progress),
                                result -> {
                                    job.set(null);
                                    if (result.workflow().equals(key)) rehearsed.set(result);
                                },
                                this::failed));
    }

    /** Shows live counts again. */
    public void live() {
        rehearsed.set(null);
    }

    private void failed(Throwable e) {
        job.set(null);
        // A person's stop is no failure.
        if (!(e instanceof Problem p && p.key().equals("kernel.cancelled"))) failure.set(e);
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !keeping.busy() && !doing.busy() && job.get() == null;
    }

    @Override
    public String remember() {
        return key.isEmpty() ? "" : "edit " + key;
    }

    /** {@code new}, {@code copy KEY}, {@code edit KEY} or the key alone. */
    @Override
    public void recall(String remembered) {
        if (remembered.equals("new")) create();
        else if (remembered.startsWith("copy ")) copy(remembered.substring(5));
        else if (!remembered.isEmpty()) open(remembered.replaceFirst("^edit ", ""));
    }

    String key() {
        return key;
    }

    /** What the screen shows; null while it is read for the first time. */
    public ReadOnlyObjectProperty<Shown> shown() {
        return shown.getReadOnlyProperty();
    }

    /** The drawing; while a text can't be drawn, the last that could. */
    public ReadOnlyObjectProperty<Sketch> sketch() {
        return sketch.getReadOnlyProperty();
    }

    /** Id of the selected step, {@link #WHOLE} for the workflow itself. */
    public StringProperty selected() {
        return selected;
    }

    /** Null before there is a rehearsal of what is drawn. */
    public ReadOnlyObjectProperty<Rehearsed> rehearsed() {
        return rehearsed.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Job> job() {
        return job;
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /** Flaws of the selected step, or of the whole. */
    List<Looked.Flaw> flaws(String step) {
        return shown.get() == null ? List.of() : shown.get().flaws(step);
    }
}
