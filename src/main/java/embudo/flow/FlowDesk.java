package embudo.flow;

import embudo.catalog.workflow.Pack;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.flow.Case;
import embudo.domain.flow.Cases;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.Published;
import embudo.domain.flow.Task;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Topic;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/** What people do with workflows. Every change is durable on return. */
public final class FlowDesk {
    private static final int MOST_DUES = 10_000;
    private final FlowBook book;
    private final Cases cases;
    private final Runner runner;
    private final Consumer<Runnable> alone;
    private final Notices notices;
    private final Rehearser rehearser;

    /**
     * @param alone runs something while no stage is at work
     */
    public FlowDesk(
            FlowBook book,
            Cases cases,
            Runner runner,
            Consumer<Runnable> alone,
            Notices notices,
            Rehearser rehearser) {
        this.book = book;
        this.cases = cases;
        this.runner = runner;
        this.alone = alone;
        this.notices = notices;
        this.rehearser = rehearser;
    }

    public Rehearser rehearser() {
        return rehearser;
    }

    public FlowBook book() {
        return book;
    }

    /** Cases, logs and tasks, for reading. */
    public Cases cases() {
        return cases;
    }

    /**
     * Puts a workflow in force: from now on it takes people in.
     *
     * @param migrate cases on other versions go on with this one where it has their step; the
     *     others finish on the version they began
     */
    public Published publish(Workflow workflow, boolean migrate, Actor actor) {
        return publish(workflow, null, migrate, actor);
    }

    /** As above; a draft with this very text, null for none, goes in the same transaction. */
    Published publish(Workflow workflow, String draft, boolean migrate, Actor actor) {
        alone.accept(() -> {
            List<Case> moved = migrate ? movable(workflow) : List.of();
            cases.publish(
                    workflow.key(), workflow.version(), workflow.source(), draft, moved, actor);
            book.forget();
        });
        notices.post(Topic.WORKFLOWS);
        return book.published().get(workflow.key());
    }

    /**
     * Puts every workflow of a pack in force that isn't yet; those paused stay paused.
     *
     * @return those that are in force now and were not
     * @throws Problem when there is no such pack
     */
    public List<Workflow> publish(String pack, boolean migrate, Actor actor) {
        Pack known = pack(pack);
        List<Workflow> fresh = new ArrayList<>();
        for (String key : known.workflows())
            if (!book.published().containsKey(key)) fresh.add(book.get(key));
        for (Workflow workflow : fresh) publish(workflow, migrate, actor);
        return fresh;
    }

    private Pack pack(String key) {
        return book.catalogue().packs().stream()
                .filter(p -> p.key().equals(key))
                .findFirst()
                .orElseThrow(() -> new Problem("flow.pack.unknown", key));
    }

    private List<Case> movable(Workflow workflow) {
        List<Case> moved = new ArrayList<>();
        Set<Case.Status> open =
                Set.of(Case.Status.QUEUED, Case.Status.WAITING, Case.Status.APPROVAL);
        for (Case c : cases.page(workflow.key(), open, 0, Integer.MAX_VALUE).rows()) {
            Workflow before = book.version(c.workflow(), c.version());
            Step there = workflow.step(c.step());
            boolean alike =
                    there != null
                            && before.step(c.step()) != null
                            && there.getClass() == before.step(c.step()).getClass();
            if (!c.version().equals(workflow.version()) && alike)
                moved.add(c.on(workflow.version()));
        }
        return moved;
    }

    /** Lets nobody in and lets time stand still for its cases, or goes on. */
    public void pause(String workflow, boolean paused, Actor actor) {
        if (!book.published().containsKey(workflow))
            throw new Problem("flow.not_published", book.get(workflow).key());
        alone.accept(() -> {
            cases.pause(workflow, paused, actor);
            book.forget();
        });
        notices.post(Topic.WORKFLOWS);
    }

    /**
     * Lets people in by hand; conditions and limits of the workflow hold all the same.
     *
     * @return how many went in
     */
    public int enrol(String workflow, Collection<Long> people) {
        Workflow wanted =
                book.running().stream()
                        .filter(w -> w.key().equals(workflow))
                        .findFirst()
                        .orElseThrow(
                                () -> new Problem("flow.not_published", book.get(workflow).key()));
        int[] entered = {0};
        alone.accept(() ->
                runner.turn((engine, world) -> {
                    world.load(people);
                    for (long person : people) {
                        Engine.Entry entry = new Engine.Entry(person, 0, world.now(), 0, 0);
                        if (engine.enter(wanted, entry).isPresent()) entered[0]++;
                    }
                }));
        notices.post(Topic.WORKFLOWS);
        return entered[0];
    }

    /**
     * Makes up for the times of a workflow that wait for a decision, or lets them go.
     *
     * @return how many there were
     */
    public int decide(String workflow, boolean run) {
        Workflow known = book.get(workflow);
        List<Due> asked =
                cases.dues(MOST_DUES).stream()
                        .filter(d -> d.workflow().equals(workflow) && d.state() == Due.State.ASKED)
                        .toList();
        if (!asked.isEmpty()) alone.accept(() -> runner.decide(known, asked, run));
        return asked.size();
    }

    /**
     * Gives an open task another time or somebody else; an empty name is nobody.
     *
     * @throws Problem when there is none or it is closed
     */
    public void plan(long id, Instant due, String assignee, Actor actor) {
        open(id);
        cases.plan(id, due, assignee.strip(), actor);
        notices.post(Topic.WORKFLOWS);
    }

    /**
     * Opens a closed task again; what was agreed to has gone on and stays so.
     *
     * @throws Problem when there is none, or it asked for agreement
     */
    public void reopen(long id, Actor actor) {
        Task task = cases.task(id).orElseThrow(() -> new Problem("flow.task.unknown", id));
        if (task.kind().equals(Task.APPROVAL)) throw new Problem("flow.task.decided", id);
        cases.reopen(id, actor);
        notices.post(Topic.WORKFLOWS);
    }

    private Task open(long id) {
        Task task = cases.task(id).orElseThrow(() -> new Problem("flow.task.unknown", id));
        if (task.state() != Task.State.OPEN) throw new Problem("flow.task.closed", id);
        return task;
    }

    /** Does what is due now. */
    public void tick() {
        alone.accept(runner::tick);
    }

    /**
     * Closes a task; one that asks for agreement lets its case go on.
     *
     * @throws Problem when there is none or it is closed
     */
    public void close(long id, boolean agreed, Actor actor) {
        Task task = open(id);
        alone.accept(() -> {
            Optional<Case> of = cases.byId(task.caseId());
            // Deciding again after a kill in between finds the case gone on, and closes the task.
            if (task.kind().equals(Task.APPROVAL)
                    && of.isPresent()
                    && of.get().status() == Case.Status.APPROVAL)
                runner.turn((engine, world) -> {
                    world.load(List.of(task.person()));
                    engine.advance(of.get(), new Signal.Decided(agreed));
                });
            cases.close(id, agreed ? Task.State.DONE : Task.State.REFUSED, actor);
        });
        notices.post(Topic.WORKFLOWS);
    }
}
