package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.BackupWatch;
import embudo.domain.Maintenance;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/** Backups that are only counted, and a store that is as sound as it is told to be. */
public final class FakeCare implements Maintenance, Care {
    public final List<Problem> findings = new ArrayList<>();
    public int packed;
    public final List<Path> restored = new CopyOnWriteArrayList<>();
    public BackupWatch.Failure failure;
    private final List<Backup> backups = new CopyOnWriteArrayList<>();

    /** A backup of so many days before the day of the pictures. */
    public FakeCare with(int days, boolean scheduled, boolean sound) {
        Instant at = FakeServices.NOW.minus(days, ChronoUnit.DAYS);
        backups.add(
                new Backup(
                        Path.of("backup-" + days + ".zip"),
                        at,
                        3_145_728 - days * 20_000L,
                        Map.of("contact", 1_846L - days, "event_chunk", 14L),
                        scheduled,
                        at,
                        sound));
        return this;
    }

    @Override
    public Backup backup(Progress progress) {
        progress.at(1, 1);
        with(0, false, true);
        backups.sort(Comparator.comparing(Backup::at).reversed());
        return backups.getFirst();
    }

    @Override
    public Backup scheduledBackup(int keep, Progress progress) {
        return backup(progress);
    }

    @Override
    public List<Backup> backups() {
        return List.copyOf(backups);
    }

    @Override
    public Verdict verify(Progress progress) {
        return new Verdict(12_480, 1_846, List.copyOf(findings));
    }

    @Override
    public Map<String, Long> counts() {
        return Map.of("contact", 1_846L);
    }

    @Override
    public List<AuditEntry> audit(int limit) {
        return List.of(
                new AuditEntry(FakeServices.NOW, Actor.WINDOW, "settings", "name", "changed"));
    }

    @Override
    public Path folder() {
        return Path.of("workspaces", "autumn");
    }

    @Override
    public Verdict verify(Path backup, Progress progress) {
        return verify(progress);
    }

    @Override
    public void restore(Path backup) {
        restored.add(backup);
    }

    @Override
    public void pack() {
        packed++;
    }

    @Override
    public void show(Path folder) {}

    @Override
    public Optional<BackupWatch.Failure> failure() {
        return Optional.ofNullable(failure);
    }
}
