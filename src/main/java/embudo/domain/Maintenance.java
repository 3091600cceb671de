package embudo.domain;

import embudo.kernel.Problem;
import embudo.kernel.Progress;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/** Care of the store. */
public interface Maintenance {
    /** Writes a backup, opens it and counts its rows before it is called good. */
    Backup backup(Progress progress);

    /**
     * A backup that nobody asked for; afterwards the newest {@code keep} of these stay and older
     * ones go. Those that somebody asked for stay until somebody deletes them.
     */
    Backup scheduledBackup(int keep, Progress progress);

    /** Newest first. */
    List<Backup> backups();

    /**
     * Checks the store: chunks decode, positions have no gap, every key and batch is whole, row
     * counts agree.
     */
    Verdict verify(Progress progress);

    /** Rows of each table. */
    Map<String, Long> counts();

    /** The latest entries, newest first. */
    List<AuditEntry> audit(int limit);

    Path folder();

    /**
     * A copy of the database.
     *
     * @param rows of each table, as counted when it was written; empty when that is not known
     * @param scheduled made by the plan, not by a person
     * @param checked when it was last opened and read
     * @param sound what that found
     */
    record Backup(
            Path file,
            Instant at,
            long bytes,
            Map<String, Long> rows,
            boolean scheduled,
            Instant checked,
            boolean sound) {}

    /** {@code findings} is empty when all is well. */
    record Verdict(long events, long contacts, List<Problem> findings) {
        public boolean sound() {
            return findings.isEmpty();
        }
    }

    /**
     * A backup that is the workspace again.
     *
     * @param aside where the database of before is kept, null when there was none
     * @param rows of each table now
     * @param held actions that waited in the backup; whether they left since, a person decides
     */
    record Restored(Path backup, Path aside, Verdict verdict, Map<String, Long> rows, long held) {}

    /** Who changed what, when. */
    record AuditEntry(Instant at, Actor actor, String action, String subject, String detail) {}
}
