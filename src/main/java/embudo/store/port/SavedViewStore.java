package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.SavedView;
import embudo.domain.SavedViews;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;

/** Views of lists; column keys are kept in one text, a line each. */
public final class SavedViewStore implements SavedViews {
    private final Core core;

    public SavedViewStore(Core core) {
        this.core = core;
    }

    @Override
    public List<SavedView> of(String list) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                SavedViewStore::view,
                                "SELECT * FROM saved_view WHERE list_name = ?"
                                        + " ORDER BY LOWER(name), id",
                                list));
    }

    private static SavedView view(ResultSet r) throws SQLException {
        return new SavedView(
                r.getLong("id"),
                r.getString("list_name"),
                r.getString("name"),
                r.getString("rule"),
                r.getString("sort_key"),
                r.getBoolean("descending"),
                Arrays.stream(r.getString("column_keys").split("\n"))
                        .filter(key -> !key.isEmpty())
                        .toList());
    }

    @Override
    public SavedView save(SavedView view, Actor actor) {
        long id =
                core.writer()
                        .run(tx -> {
                            long known =
                                    Sql.number(
                                            tx.connection(),
                                            "SELECT id FROM saved_view WHERE list_name = ?"
                                                    + " AND name = ?",
                                            view.list(),
                                            view.name());
                            long kept = known == 0 ? core.ids().next("saved_view") : known;
                            Sql.update(
                                    tx.connection(),
                                    "MERGE INTO saved_view KEY (id) VALUES (?, ?, ?, ?, ?, ?, ?)",
                                    kept,
                                    view.list(),
                                    view.name(),
                                    view.where(),
                                    view.sort(),
                                    view.descending(),
                                    String.join("\n", view.columns()));
                            core.audit().write(tx, actor, "view.save", kept, view.list());
                            return kept;
                        });
        core.notices().post(Topic.SEGMENTS);
        return new SavedView(
                id,
                view.list(),
                view.name(),
                view.where(),
                view.sort(),
                view.descending(),
                view.columns());
    }

    @Override
    public void delete(long id, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(tx.connection(), "DELETE FROM saved_view WHERE id = ?", id);
                    core.audit().write(tx, actor, "view.delete", id, "");
                    return null;
                });
        core.notices().post(Topic.SEGMENTS);
    }
}
