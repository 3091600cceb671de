package embudo.ui.workflows;

import embudo.catalog.workflow.Pack;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.flow.Case;
import embudo.flow.DraftDesk;
import embudo.flow.FlowDesk;
import embudo.flow.Rehearsed;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FollowingModel;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;
import embudo.ui.kit.Toast;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;

import java.text.Collator;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The workflows, the one that is looked at, and its rehearsal. */
final class WorkflowsViewModel extends FollowingModel {
    /** Where the screen shows packs. */
    private static final String PACKS = "packs";

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
    private final Lane<List<Workflow>> publishing;
    private final BooleanProperty packing = new SimpleBooleanProperty();

    /** What is looked at once the workflows are read. */
    private String wanted = "";

    WorkflowsViewModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.WORKFLOWS));
        flow = services.flow();
        drafting = services.drafting();
        this.desk = desk;
        reading = desk.async().lane(this::arrived, failure::set);
        changing = desk.async().lane(done -> refresh(), failure::set);
        publishing = desk.async().lane(this::published, failure::set);
        open.addListener((p, was, is) -> {
            boolean same = was != null && is != null && key(was).equals(key(is));
            if (!same) rehearsed.set(null);
        });
    }

    private static String key(WorkflowRow row) {
        return row.workflow().key();
    }

    @Override
    protected void refresh() {
        reading.ask(this::read);
    }

    /**
     * Those a person has to do with first: running, begun, shipped ones that begin by themselves,
     * then those that others start; by name within each.
     */
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
        Language language = desk.words().language();
        Collator collator = Collator.getInstance(language.locale());
        all.sort(
                Comparator.comparing((WorkflowRow r) -> r.published() == null)
                        .thenComparing(WorkflowRow::known)
                        .thenComparing(r -> r.workflow().triggers().isEmpty())
                        .thenComparing(r -> r.workflow().name().get(language), collator));
        return all;
    }

    private void arrived(List<WorkflowRow> now) {
        String before = open.get() == null || !wanted.isEmpty() ? wanted : key(open.get());
        wanted = "";
        failure.set(null);
        rows.set(now);
        open.set(
                now.stream()
                        .filter(r -> key(r).equals(before))
                        .findFirst()
                        .orElse(now.isEmpty() ? null : now.getFirst()));
    }

    /** Runs the open workflow with everybody on a virtual clock. */
    void rehearse() {
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
    void change() {
        WorkflowRow row = open.get();
        changing.ask(() -> {
            if (row.published() == null) flow.publish(row.workflow(), false, Actor.WINDOW);
            else flow.pause(key(row), row.running(), Actor.WINDOW);
            return true;
        });
    }

    /** Puts what does not run yet of a pack in force. */
    void publish(Pack pack) {
        publishing.ask(() -> flow.publish(pack.key(), false, Actor.WINDOW));
    }

    private void published(List<Workflow> fresh) {
        desk.toaster().show(Toast.done(desk.words().get("ui.workflows.packs.done", fresh.size())));
        refresh();
    }

    /** The packs with their workflows as they stand; empty while these are read. */
    List<PackRow> packs() {
        List<WorkflowRow> all = rows.get();
        if (all == null) return List.of();
        return flow.book().catalogue().packs().stream()
                .map(pack -> PackRow.of(pack, flow.book().catalogue().packs(), all))
                .sorted(Comparator.comparing(p -> p.pack().workflows().size()))
                .toList();
    }

    /** Whether packs are looked at instead of a workflow. */
    BooleanProperty packing() {
        return packing;
    }

    /** The workflow that is looked at, or the packs. */
    @Override
    public String remember() {
        return packing.get() ? PACKS : open.get() == null ? wanted : key(open.get());
    }

    @Override
    public void recall(String remembered) {
        packing.set(remembered.equals(PACKS));
        if (packing.get()) return;
        wanted = remembered;
        if (rows.get() != null) arrived(rows.get());
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !changing.busy() && !publishing.busy() && job.get() == null;
    }

    /** Null while they are read for the first time. */
    ReadOnlyObjectProperty<List<WorkflowRow>> rows() {
        return rows.getReadOnlyProperty();
    }

    ObjectProperty<WorkflowRow> open() {
        return open;
    }

    /** The last rehearsal of the open workflow, null before there is one. */
    ReadOnlyObjectProperty<Rehearsed> rehearsed() {
        return rehearsed.getReadOnlyProperty();
    }

    /** What is being done, null when nothing is. */
    ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
