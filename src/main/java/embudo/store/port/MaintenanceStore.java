package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.Maintenance;
import embudo.kernel.Progress;
import embudo.store.Core;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Care of the store. */
public final class MaintenanceStore implements Maintenance {
    private static final Actor SELF = new Actor(Actor.Kind.COMMAND, "maintenance");
    private final Core core;
    private final Path folder;
    private final Backups backups;

    public MaintenanceStore(Core core, Path folder, Backups backups) {
        this.core = core;
        this.folder = folder;
        this.backups = backups;
    }

    @Override
    public Backup backup(Progress progress) {
        return write(false, progress);
    }

    @Override
    public Backup scheduledBackup(int keep, Progress progress) {
        Backup made = write(true, progress);
        backups.rotate(keep);
        return made;
    }

    private Backup write(boolean scheduled, Progress progress) {
        Backup backup =
                core.reader().read(c -> backups.write(c, core.ticker().now(), scheduled, progress));
        core.writer()
                .run(tx -> {
                    core.audit()
                            .write(
                                    tx,
                                    SELF,
                                    "backup",
                                    backup.file().getFileName(),
                                    "bytes=" + backup.bytes());
                    return null;
                });
        return backup;
    }

    @Override
    public List<Backup> backups() {
        return backups.list();
    }

    @Override
    public Verdict verify(Progress progress) {
        return core.reader().read(c -> new Check(core, c, progress).run());
    }

    @Override
    public Map<String, Long> counts() {
        return core.reader().read(Backups::counts);
    }

    @Override
    public List<AuditEntry> audit(int limit) {
        return core.audit().latest(core.reader(), limit);
    }

    @Override
    public Path folder() {
        return folder;
    }
}
