package embudo.ui.workflows;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.flow.Case;
import embudo.flow.DraftDesk;
import embudo.flow.FlowDesk;
import embudo.flow.Rehearsed;
import embudo.kernel.Problem;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The workflows, the one that is looked at, and its rehearsal. */
public final class WorkflowsViewModel {
    static final int DAYS = 30;
    private static final long SEED = 1;
    private final FlowDesk flow;
    private final DraftDesk drafting;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<List<WorkflowRow>> rows = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<WorkflowRow> open = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<Rehearsed> rehearsed = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<List<WorkflowRow>> reading;
    private final Lane<Boolean> changing;

    WorkflowsViewModel(Services services, Desk desk) {
        flow = services.flow();
        drafting = services.drafting();
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        changing = desk.async().lane(done -> refresh(), failure::set);
        open.addListener((p, was, is) -> {
            boolean same = was != null && is != null && key(was).equals(key(is));
            if (!same) rehearsed.set(null);
        });
    }

    private static String key(WorkflowRow row) {
        return row.workflow().key();
    }

    /** Reads anew. */
    public void refresh() {
        reading.ask(this::read);
    }

    /** Running ones first, then those that begin by themselves, in the order of their systems. */
    private List<WorkflowRow> read() {
        Map<String, Map<Case.Status, Long>> counts = flow.cases().counts();
        List<WorkflowRow> all = new ArrayList<>();
        for (Workflow w : flow.book().all().values())
            all.add(
                    new WorkflowRow(
                            w,
                            flow.book().published().get(w.key()),
                            counts.getOrDefault(w.key(), Map.of()),
                            flow.cases().standing(w.key())));
        for (Workflow begun : drafting.begun())
            all.add(new WorkflowRow(begun, null, Map.of(), Map.of()));
        all.sort(
                Comparator.comparing((WorkflowRow r) -> r.published() == null)
                        .thenComparing(r -> r.workflow().triggers().isEmpty())
                        .thenComparing(r -> String.join(" ", r.workflow().systems()))
                        .thenComparing(r -> r.workflow().key()));
        return all;
    }

    private void arrived(List<WorkflowRow> now) {
        WorkflowRow before = open.get();
        failure.set(null);
        rows.set(now);
        open.set(
                now.stream()
                        .filter(r -> before != null && key(r).equals(key(before)))
                        .findFirst()
                        .orElse(now.isEmpty() ? null : now.getFirst()));
    }

    /** Runs the open workflow with everybody on a virtual clock. */
    public void rehearse() {
        Workflow workflow = open.get().workflow();
        failure.set(null);
        job.set(
                desk.jobs()
                        .start(
                                desk.words().get("ui.workflows.rehearsing"),
                                progress ->
                                        flow.rehearser().run(workflow, DAYS, null, SEED, progress),
                                result -> done(workflow, result),
                                this::failed));
    }

    private void done(Workflow workflow, Rehearsed result) {
        job.set(null);
        if (open.get() != null && key(open.get()).equals(workflow.key())) rehearsed.set(result);
    }

    private void failed(Throwable e) {
        job.set(null);
        // A person's stop is no failure.
        if (!(e instanceof Problem p && p.key().equals("kernel.cancelled"))) failure.set(e);
    }

    /** Starts, pauses or resumes the open workflow, whichever comes next. */
    public void change() {
        WorkflowRow row = open.get();
        changing.ask(() -> {
            if (row.published() == null) flow.publish(row.workflow(), false, Actor.WINDOW);
            else flow.pause(key(row), row.running(), Actor.WINDOW);
            return true;
        });
    }

    public boolean settled() {
        return !reading.busy() && !changing.busy() && job.get() == null;
    }

    /** Null while they are read for the first time. */
    public ReadOnlyObjectProperty<List<WorkflowRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    public ObjectProperty<WorkflowRow> open() {
        return open;
    }

    /** The last rehearsal of the open workflow, null before there is one. */
    public ReadOnlyObjectProperty<Rehearsed> rehearsed() {
        return rehearsed.getReadOnlyProperty();
    }

    /** What is being done, null when nothing is. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
