package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.Maintenance;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Backups that are only counted, and a store that is as sound as it is told to be. */
public final class FakeCare implements Maintenance {
    public final List<Problem> findings = new ArrayList<>();
    private final List<Backup> backups = new ArrayList<>();

    @Override
    public Backup backup(Progress progress) {
        progress.at(1, 1);
        Backup made =
                new Backup(
                        Path.of("backup-1.zip"),
                        FakeServices.NOW,
                        3_145_728,
                        Map.of("contact", 1_846L, "event_chunk", 14L));
        backups.add(made);
        return made;
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
