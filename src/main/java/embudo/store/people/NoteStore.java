package embudo.store.people;

import embudo.domain.Actor;
import embudo.domain.Note;
import embudo.domain.Notes;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.db.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** Notes, sealed like addresses: people write what they would not say aloud. */
public final class NoteStore implements Notes {
    private final Core core;

    public NoteStore(Core core) {
        this.core = core;
    }

    @Override
    public List<Note> of(long person) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                this::map,
                                "SELECT * FROM lead_note WHERE person = ? ORDER BY id DESC",
                                person));
    }

    @Override
    public Note add(long person, String text, Actor actor) {
        String content = text.strip();
        if (content.isEmpty()) throw new Problem("store.note.empty");
        if (content.length() > LONGEST) throw new Problem("store.note.long", LONGEST);
        Note note =
                new Note(
                        core.ids().next("lead_note"),
                        person,
                        core.ticker().now(),
                        actor.name(),
                        content);
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "INSERT INTO lead_note VALUES (?, ?, ?, ?, ?)",
                            note.id(),
                            person,
                            note.at().toEpochMilli(),
                            note.author(),
                            core.sealer().seal(Sealer.Use.NOTE, content));
                    core.audit().write(tx, actor, "note.add", person, "note=" + note.id());
                    return null;
                });
        core.notices().post(Topic.CONTACTS);
        return note;
    }

    @Override
    public void remove(long id, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(tx.connection(), "DELETE FROM lead_note WHERE id = ?", id);
                    core.audit().write(tx, actor, "note.remove", id, "");
                    return null;
                });
        core.notices().post(Topic.CONTACTS);
    }

    private Note map(ResultSet r) throws SQLException {
        return new Note(
                r.getLong("id"),
                r.getLong("person"),
                Instant.ofEpochMilli(r.getLong("written_at")),
                r.getString("author"),
                core.sealer().open(Sealer.Use.NOTE, r.getBytes("content")));
    }
}
