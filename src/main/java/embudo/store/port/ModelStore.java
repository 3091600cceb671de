package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.ModelVersion;
import embudo.domain.ModelVersion.State;
import embudo.domain.Models;
import embudo.domain.NewModel;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.db.Tx;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** The registry: a row for each version, its files in the workspace's folder {@code models}. */
public final class ModelStore implements Models {
    private final Core core;
    private final ModelFiles files;

    public ModelStore(Core core, ModelFiles files) {
        this.core = core;
        this.files = files;
    }

    @Override
    public ModelVersion add(NewModel model, Actor actor) {
        int number =
                versions(model.model()).stream().mapToInt(ModelVersion::version).max().orElse(0);
        ModelVersion added =
                new ModelVersion(
                        model.model(),
                        number + 1,
                        State.CANDIDATE,
                        core.ticker().now(),
                        null,
                        model.rows(),
                        model.positives(),
                        model.metrics(),
                        model.fingerprint(),
                        model.parts().keySet().stream().sorted().toList());
        model.parts().forEach((part, bytes) -> files.write(added, part, bytes));
        core.writer()
                .run(tx -> {
                    insert(tx, added);
                    core.audit().write(tx, actor, "model.add", added.name(), counts(added));
                    return null;
                });
        core.notices().post(Topic.SCORES);
        return added;
    }

    private void insert(Tx tx, ModelVersion v) throws SQLException {
        Sql.update(
                tx.connection(),
                "INSERT INTO model_version VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
                core.ids().next("model_version"),
                v.model(),
                v.version(),
                v.state().name(),
                v.trainedAt().toEpochMilli(),
                null,
                v.rows(),
                v.positives(),
                v.fingerprint(),
                String.join("\n", v.parts()),
                v.metrics());
    }

    private static String counts(ModelVersion v) {
        return "rows=%d positives=%d".formatted(v.rows(), v.positives());
    }

    @Override
    public List<ModelVersion> versions(String model) {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                ModelStore::map,
                                "SELECT * FROM model_version WHERE model = ? ORDER BY version DESC",
                                model));
    }

    @Override
    public Optional<ModelVersion> active(String model) {
        return versions(model).stream().filter(v -> v.state() == State.ACTIVE).findFirst();
    }

    @Override
    public byte[] part(ModelVersion version, String part) {
        return files.read(version, part);
    }

    @Override
    public ModelVersion promote(String model, int version, Actor actor) {
        ModelVersion wanted = version(model, version);
        change(model, wanted, "model.promote", actor);
        return version(model, version);
    }

    private ModelVersion version(String model, int version) {
        return versions(model).stream()
                .filter(v -> v.version() == version)
                .findFirst()
                .orElseThrow(() -> new Problem("store.model.unknown", model, version));
    }

    @Override
    public Optional<ModelVersion> rollBack(String model, Actor actor) {
        ModelVersion now = active(model).orElseThrow(() -> new Problem("store.model.none", model));
        ModelVersion before =
                versions(model).stream()
                        .filter(v -> v.promotedAt() != null && v.version() < now.version())
                        .max(Comparator.comparingInt(ModelVersion::version))
                        .orElse(null);
        change(model, before, "model.rollback", actor);
        return active(model);
    }

    /** {@code wanted} null leaves none in force. */
    private void change(String model, ModelVersion wanted, String action, Actor actor) {
        core.writer()
                .run(tx -> {
                    Sql.update(
                            tx.connection(),
                            "UPDATE model_version SET state = 'RETIRED'"
                                    + " WHERE model = ? AND state = 'ACTIVE'",
                            model);
                    if (wanted != null)
                        Sql.update(
                                tx.connection(),
                                "UPDATE model_version SET state = 'ACTIVE', promoted_at = ?"
                                        + " WHERE model = ? AND version = ?",
                                core.ticker().now().toEpochMilli(),
                                model,
                                wanted.version());
                    core.audit()
                            .write(tx, actor, action, wanted == null ? model : wanted.name(), "");
                    return null;
                });
        core.notices().post(Topic.SCORES);
    }

    private static ModelVersion map(ResultSet r) throws SQLException {
        Long promoted = Sql.nullable(r, "promoted_at");
        return new ModelVersion(
                r.getString("model"),
                r.getInt("version"),
                State.valueOf(r.getString("state")),
                Instant.ofEpochMilli(r.getLong("trained_at")),
                promoted == null ? null : Instant.ofEpochMilli(promoted),
                r.getLong("row_count"),
                r.getLong("positives"),
                r.getString("metrics"),
                r.getString("fingerprint"),
                List.of(r.getString("parts").split("\n")));
    }
}
