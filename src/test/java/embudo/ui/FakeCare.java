package embudo.ui;

import embudo.domain.Actor;
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

/** Backups that are only counted, and a store that is as sound as it is told to be. */
public final class FakeCare implements Maintenance {
    public final List<Problem> findings = new ArrayList<>();
    private final List<Backup> backups = new ArrayList<>();

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
}
