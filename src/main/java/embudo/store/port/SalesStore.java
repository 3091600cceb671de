package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.flow.Task;
import embudo.domain.sales.HandOver;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesBook;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;
import embudo.store.people.Aliases;
import embudo.store.people.ContactStore;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;

/** Notes about leads and what a hand-over to sales writes. */
public final class SalesStore implements SalesBook {
    private static final int PORTION = 1_000;
    private final Core core;
    private final ContactStore contacts;

    public SalesStore(Core core, ContactStore contacts) {
        this.core = core;
        this.contacts = contacts;
    }

    @Override
    public List<LeadNote> notes(long person) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                SalesStore::note,
                                "SELECT n.* FROM TABLE(wanted BIGINT = ?) k JOIN lead_note n"
                                        + " ON n.person = k.wanted"
                                        + " ORDER BY n.written_at DESC, n.id DESC",
                                (Object) Aliases.identities(c, person).toArray(Long[]::new)));
    }

    private static LeadNote note(ResultSet r) throws SQLException {
        return new LeadNote(
                r.getLong("id"),
                r.getLong("person"),
                r.getString("author"),
                Instant.ofEpochMilli(r.getLong("written_at")),
                r.getString("content"));
    }

    @Override
    public LeadNote write(LeadNote note, Actor actor) {
        LeadNote kept = core.writer().run(tx -> write(tx, note, actor));
        core.notices().post(Topic.CONTACTS);
        return kept;
    }

    private LeadNote write(Tx tx, LeadNote note, Actor actor) throws SQLException {
        long id = core.ids().next("lead_note");
        long person = contacts.today(tx, note.person());
        Sql.update(
                tx.connection(),
                "INSERT INTO lead_note VALUES (?, ?, ?, ?, ?)",
                id,
                person,
                note.author(),
                note.at().toEpochMilli(),
                note.text());
        core.audit().write(tx, actor, "note.write", person, "note=" + id);
        return new LeadNote(id, person, note.author(), note.at(), note.text());
    }

    @Override
    public void remove(long note, Actor actor) {
        core.writer()
                .run(tx -> {
                    remove(tx, note, actor);
                    return null;
                });
        core.notices().post(Topic.CONTACTS);
    }

    private void remove(Tx tx, long note, Actor actor) throws SQLException {
        long person =
                Sql.number(tx.connection(), "SELECT person FROM lead_note WHERE id = ?", note);
        if (person == 0) return;
        Sql.update(tx.connection(), "DELETE FROM lead_note WHERE id = ?", note);
        core.audit().write(tx, actor, "note.remove", person, "note=" + note);
    }

    @Override
    public HandOver.Done handOver(HandOver wanted, Actor actor) {
        HandOver.Done done =
                core.writer()
                        .run(tx -> {
                            LeadNote note = write(tx, wanted.note(), actor);
                            noCall(tx, note.person(), wanted.task().kind());
                            Object before =
                                    contacts.set(
                                            tx,
                                            note.person(),
                                            ContactField.OWNER,
                                            wanted.owner(),
                                            actor);
                            long task = core.ids().next("task");
                            CaseTable.task(tx.connection(), task, wanted.task());
                            core.audit()
                                    .write(
                                            tx,
                                            actor,
                                            "lead.handover",
                                            note.person(),
                                            "task=%d note=%d".formatted(task, note.id()));
                            return new HandOver.Done(wanted, (String) before, task, note.id());
                        });
        tell();
        return done;
    }

    /** Handed over twice, somebody would be called twice. */
    private static void noCall(Tx tx, long person, String kind) throws SQLException {
        long open =
                Sql.number(
                        tx.connection(),
                        "SELECT t.id FROM TABLE(wanted BIGINT = ?) k JOIN task t"
                                + " ON t.person = k.wanted WHERE t.state = 'OPEN' AND t.kind = ?"
                                + " ORDER BY t.id",
                        Aliases.identities(tx.connection(), person).toArray(Long[]::new),
                        kind);
        if (open != 0) throw new Problem("store.handover.open", open);
    }

    @Override
    public List<Problem> takeBack(HandOver.Done done, Actor actor) {
        List<Problem> kept = core.writer().run(tx -> takeBack(tx, done, actor));
        tell();
        return kept;
    }

    private List<Problem> takeBack(Tx tx, HandOver.Done done, Actor actor) throws SQLException {
        List<Problem> kept = new ArrayList<>();
        long person = contacts.today(tx, done.what().person());
        Object owner = contacts.value(tx, person, ContactField.OWNER);
        if (Objects.equals(owner, done.what().owner()))
            contacts.set(tx, person, ContactField.OWNER, done.before(), actor);
        else kept.add(new Problem("store.handover.owner"));
        int gone =
                Sql.update(
                        tx.connection(),
                        "DELETE FROM task WHERE id = ? AND state = ?",
                        done.task(),
                        Task.State.OPEN.name());
        if (gone == 0) kept.add(new Problem("store.handover.task", done.task()));
        remove(tx, done.note(), actor);
        core.audit().write(tx, actor, "lead.takeback", person, "task=" + done.task());
        return kept;
    }

    private void tell() {
        core.notices().post(Topic.CONTACTS);
        core.notices().post(Topic.JOURNAL);
        core.notices().post(Topic.WORKFLOWS);
    }

    @Override
    public void forEach(Consumer<LeadNote> consumer) {
        List<LeadNote> portion;
        long after = 0;
        do {
            long last = after;
            portion =
                    core.reader()
                            .read(c ->
                                    Sql.list(
                                            c,
                                            SalesStore::note,
                                            "SELECT * FROM lead_note WHERE id > ? ORDER BY id"
                                                    + " FETCH FIRST ? ROWS ONLY",
                                            last,
                                            PORTION));
            portion.forEach(consumer);
            if (!portion.isEmpty()) after = portion.getLast().id();
        } while (portion.size() == PORTION);
    }
}
