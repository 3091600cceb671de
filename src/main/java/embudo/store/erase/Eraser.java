package embudo.store.erase;

import embudo.domain.Actor;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.store.Core;
import embudo.store.ErasedFile;
import embudo.store.ErasedFile.Entry;
import embudo.store.PackMark;
import embudo.store.Sealer;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Erases in two steps. The first is one transaction: the rows go, the journal notes it, and what is
 * left to do is written down. The second blanks the person's events in the chunks and the addresses
 * in texts, in portions; where it is cut off, the next start does it.
 */
public final class Eraser {
    private static final Actor RECOVERY = new Actor(Actor.Kind.RECOVERY, "recovery");
    private final Core core;
    private final ErasedFile file;
    private final PackMark mark;

    public Eraser(Core core, Path workspace) {
        this.core = core;
        file = new ErasedFile(workspace);
        mark = new PackMark(workspace);
    }

    /**
     * Ends erasures that were cut off, and erases again whom an older database has brought back;
     * before anything reads.
     */
    public void recover() {
        for (Left left : core.reader().read(this::unfinished)) finish(left, Progress.NONE);
        Map<String, Entry> missing = file.read();
        Map<String, Entry> known = list();
        missing.keySet().removeAll(known.keySet());
        if (!missing.isEmpty()) {
            core.writer()
                    .run(tx -> {
                        insert(tx, missing);
                        return null;
                    });
            List<Long> back = core.reader().read(Eraser::returned);
            while (!back.isEmpty()) {
                erase(back.getFirst(), RECOVERY, Progress.NONE);
                back = core.reader().read(Eraser::returned);
            }
        }
        remember();
    }

    /** What is kept of all erased people, by fingerprint. */
    public Map<String, Entry> list() {
        Map<String, Entry> all = new TreeMap<>();
        core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r ->
                                        all.put(
                                                Subject.hex(r.getBytes(1)),
                                                new Entry(
                                                        r.getLong(2), r.getLong(3), r.getLong(4))),
                                "SELECT * FROM erased"));
        return all;
    }

    Subject subject(long person) {
        return core.reader().read(c -> Subject.of(c, core.sealer(), person, now()));
    }

    void erase(long person, Actor actor, Progress progress) {
        Left left = core.writer().run(tx -> begin(tx, person, actor));
        remember();
        finish(left, progress);
    }

    /** Lets go of a fingerprint and of what was noted with it; false when there is none. */
    boolean forget(byte[] fingerprint, Actor actor) {
        Entry entry = list().get(Subject.hex(fingerprint));
        if (entry == null) return false;
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "DELETE FROM erased WHERE contact_no = ? AND erased_at = ?",
                            entry.contact(),
                            entry.erasedAt());
                    core.audit().write(tx, actor, "person.readmit", entry.contact(), "");
                    return null;
                });
        file.write(list());
        return true;
    }

    private record Left(long person, List<Long> identities, List<String> words) {}

    private Left begin(Tx tx, long person, Actor actor) throws SQLException {
        Connection c = tx.connection();
        Subject subject = Subject.of(c, core.sealer(), person, now());
        Left left = new Left(subject.person(), subject.identities(), List.copyOf(subject.words()));
        insert(tx, subject.fingerprints());
        new Places(core, subject.identities()).blankTail(tx);
        PersonRows rows = new PersonRows(c, core.sealer(), subject);
        String went =
                rows.count().entrySet().stream()
                        .map(e -> e.getKey().name().toLowerCase(Locale.ROOT) + "=" + e.getValue())
                        .collect(Collectors.joining(" "));
        rows.delete();
        core.tail()
                .append(
                        tx,
                        subject.identities().stream()
                                .map(id ->
                                        NewEvent.of(
                                                        null,
                                                        0,
                                                        EventType.PERSON_ERASED,
                                                        core.ticker().now())
                                                .withAmount(id, null))
                                .toList());
        Sql.update(
                c,
                "INSERT INTO erasure VALUES (?, ?, ?)",
                left.person,
                left.identities.stream().map(String::valueOf).collect(Collectors.joining(" ")),
                core.sealer().sealText(Sealer.Use.ERASURE, String.join("\n", left.words)));
        core.audit().write(tx, actor, "person.erase", subject.person(), went);
        tx.after(core.people()::clear);
        return left;
    }

    private List<Left> unfinished(Connection c) throws SQLException {
        return Sql.list(
                c,
                r ->
                        new Left(
                                r.getLong(1),
                                Arrays.stream(r.getString(2).split(" "))
                                        .map(Long::valueOf)
                                        .toList(),
                                core.sealer()
                                        .openText(Sealer.Use.ERASURE, r.getString(3))
                                        .lines()
                                        .toList()),
                "SELECT * FROM erasure");
    }

    private void finish(Left left, Progress progress) {
        new Places(core, left.identities).blank(progress);
        new Mentions(core).remove(left.words);
        mark.set();
        core.writer()
                .run(tx ->
                        Sql.update(
                                tx.connection(),
                                "DELETE FROM erasure WHERE contact_no = ?",
                                left.person));
    }

    /** The list beside the database has at least what the database has. */
    private void remember() {
        Map<String, Entry> listed = file.read();
        Map<String, Entry> all = new HashMap<>(list());
        if (listed.keySet().containsAll(all.keySet())) return;
        listed.putAll(all);
        file.write(listed);
    }

    private static void insert(Tx tx, Map<String, Entry> all) throws SQLException {
        for (Map.Entry<String, Entry> each : all.entrySet())
            Sql.update(
                    tx.connection(),
                    "MERGE INTO erased KEY (fingerprint) VALUES (?, ?, ?, ?)",
                    HexFormat.of().parseHex(each.getKey()),
                    each.getValue().contact(),
                    each.getValue().createdAt(),
                    each.getValue().erasedAt());
    }

    /** Contacts that are on the list of the erased. */
    private static List<Long> returned(Connection c) throws SQLException {
        return Sql.list(
                c,
                r -> r.getLong(1),
                "SELECT c.id FROM contact c JOIN erased e ON e.fingerprint = c.email_hash"
                        + " UNION SELECT c.id FROM contact c JOIN erased e"
                        + " ON e.fingerprint = c.phone_hash WHERE c.email_hash IS NULL"
                        + " UNION SELECT c.id FROM erased e JOIN contact c ON c.id = e.contact_no"
                        + " AND c.created_at = e.created_at");
    }

    private long now() {
        return core.ticker().now().toEpochMilli();
    }

    /**
     * @throws Problem when a batch is being loaded or undone
     */
    <T> T alone(java.util.function.Supplier<T> work) {
        if (!core.loading().begin(ERASING)) throw new Problem("store.erase.busy");
        try {
            return work.get();
        } finally {
            core.loading().end(ERASING);
        }
    }

    /** Stands for no batch, so that nothing is hidden. */
    private static final int ERASING = -4;
}
