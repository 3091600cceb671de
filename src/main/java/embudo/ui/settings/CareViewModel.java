package embudo.ui.settings;

import embudo.domain.Actor;
import embudo.domain.BackupPlan;
import embudo.domain.BackupWatch;
import embudo.domain.Maintenance;
import embudo.domain.Maintenance.Backup;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Job;
import embudo.ui.kit.Lane;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

/** Backups: what there is, the plan by which they make themselves, and checks of what is kept. */
public final class CareViewModel {
    private final Services services;
    private final Desk desk;
    private final ReadOnlyObjectWrapper<State> state = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Job> job = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Maintenance.Verdict> verdict =
            new ReadOnlyObjectWrapper<>();
    private final Lane<State> reading;
    private final Lane<BackupPlan> keeping;

    /**
     * What the card shows.
     *
     * @param backups newest first
     * @param next when the next one makes itself, null when none does
     * @param failed how the last one that was due failed, null when it did not
     * @param rows of each table of the workspace now
     */
    public record State(
            List<Backup> backups,
            BackupPlan plan,
            Instant next,
            BackupWatch.Failure failed,
            Map<String, Long> rows,
            ZoneId zone) {}

    CareViewModel(Services services, Desk desk) {
        this.services = services;
        this.desk = desk;
        reading = desk.async().lane(state::set, failure::set);
        keeping = desk.async().lane(kept -> refresh(), failure::set);
    }

    public void refresh() {
        reading.ask(this::read);
    }

    private State read() {
        Settings settings = services.settings();
        BackupPlan plan = BackupPlan.of(settings);
        ZoneId zone = settings.zone();
        return new State(
                services.maintenance().backups(),
                plan,
                plan.next(services.ticker().now(), zone).orElse(null),
                services.care().failure().orElse(null),
                services.maintenance().counts(),
                zone);
    }

    /** Keeps the plan, where it is another. */
    public void plan(BackupPlan plan) {
        if (state.get() == null || plan.equals(state.get().plan())) return;
        failure.set(null);
        keeping.ask(() -> {
            plan.save(services.settings(), Actor.WINDOW);
            return plan;
        });
    }

    /** Writes a backup and reads it back. */
    public void backup(Consumer<Backup> then) {
        run(
                desk.words().get("ui.settings.backup.running"),
                services.maintenance()::backup,
                made -> {
                    refresh();
                    then.accept(made);
                });
    }

    /** Reads every block of the store. */
    public void verify() {
        verdict.set(null);
        run(
                desk.words().get("ui.settings.verify.running"),
                services.maintenance()::verify,
                verdict::set);
    }

    /** Opens a backup beside the workspace and reads it whole. */
    public void verify(Backup backup, Consumer<Maintenance.Verdict> then) {
        run(
                desk.words().get("ui.settings.backup.checking"),
                progress -> services.care().verify(backup.file(), progress),
                found -> {
                    refresh();
                    then.accept(found);
                });
    }

    /** Puts a backup in the place of the workspace; refused while something else is under way. */
    public void restore(Backup backup) {
        if (desk.jobs().running().isEmpty()) services.care().restore(backup.file());
        else failure.set(new Problem("ui.settings.restore.busy"));
    }

    /** Shows where the backups are. */
    public void folder() {
        desk.async()
                .lane(shown -> {}, failure::set)
                .ask(() -> {
                    services.care().show(services.maintenance().folder().resolve("backups"));
                    return true;
                });
    }

    private <T> void run(String title, Function<Progress, T> task, Consumer<T> then) {
        if (job.get() != null) return;
        failure.set(null);
        job.set(
                desk.jobs()
                        .start(
                                title,
                                task,
                                done -> {
                                    job.set(null);
                                    then.accept(done);
                                },
                                e -> {
                                    job.set(null);
                                    failure.set(e);
                                    refresh();
                                }));
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !reading.busy() && !keeping.busy() && job.get() == null;
    }

    /** Null before the first answer. */
    public ReadOnlyObjectProperty<State> state() {
        return state.getReadOnlyProperty();
    }

    /** What was refused or went wrong last, null when nothing did. */
    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    /** The running backup or check, null when nothing runs. */
    public ReadOnlyObjectProperty<Job> job() {
        return job.getReadOnlyProperty();
    }

    /** What the last check of the store found, null before. */
    public ReadOnlyObjectProperty<Maintenance.Verdict> verdict() {
        return verdict.getReadOnlyProperty();
    }
}
