package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.SavedBoard;
import embudo.domain.SavedBoards;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.util.List;

/** Dashboards in a table of their own. */
public final class SavedBoardStore implements SavedBoards {
    private final Core core;

    public SavedBoardStore(Core core) {
        this.core = core;
    }

    @Override
    public List<SavedBoard> all() {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r ->
                                        new SavedBoard(
                                                r.getLong("id"),
                                                r.getString("name"),
                                                r.getString("body")),
                                "SELECT * FROM dashboard ORDER BY LOWER(name), id"));
    }

    @Override
    public SavedBoard save(SavedBoard board, Actor actor) {
        long id =
                core.writer()
                        .run(tx -> {
                            long known =
                                    Sql.number(
                                            tx.connection(),
                                            "SELECT id FROM dashboard WHERE name = ?",
                                            board.name());
                            long kept = known == 0 ? core.ids().next("dashboard") : known;
                            Sql.update(
                                    tx.connection(),
                                    "MERGE INTO dashboard KEY (id) VALUES (?, ?, ?)",
                                    kept,
                                    board.name(),
                                    board.text());
                            core.audit().write(tx, actor, "dashboard.save", kept, "");
                            return kept;
                        });
        core.notices().post(Topic.SETTINGS);
        return new SavedBoard(id, board.name(), board.text());
    }

    @Override
    public void delete(long id, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(tx.connection(), "DELETE FROM dashboard WHERE id = ?", id);
                    core.audit().write(tx, actor, "dashboard.delete", id, "");
                    return null;
                });
        core.notices().post(Topic.SETTINGS);
    }
}
