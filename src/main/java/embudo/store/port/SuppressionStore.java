package embudo.store.port;

import embudo.domain.Actor;
import embudo.domain.Suppressions;
import embudo.store.Core;
import embudo.store.Sealer;
import embudo.store.db.Sql;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;

/** Suppressed addresses, kept as hashes. */
public final class SuppressionStore implements Suppressions {
    private static final int LONGEST = 400;
    private final Core core;

    public SuppressionStore(Core core) {
        this.core = core;
    }

    @Override
    public Optional<Suppressed> of(String email) {
        return core
                .reader()
                .read(c ->
                        Sql.list(
                                c,
                                r ->
                                        new Suppressed(
                                                r.getString(1), Instant.ofEpochMilli(r.getLong(2))),
                                "SELECT reason, since_at FROM mail_suppression"
                                        + " WHERE address_hash = ?",
                                (Object) hash(email)))
                .stream()
                .findFirst();
    }

    @Override
    public void add(String email, String reason, Actor actor) {
        byte[] hash = hash(email);
        core.writer()
                .run(tx -> {
                    boolean known =
                            Sql.number(
                                            tx.connection(),
                                            "SELECT COUNT(*) FROM mail_suppression"
                                                    + " WHERE address_hash = ?",
                                            (Object) hash)
                                    > 0;
                    if (known) return null;
                    Sql.update(
                            tx.connection(),
                            "INSERT INTO mail_suppression VALUES (?, ?, ?)",
                            hash,
                            reason.substring(0, Math.min(reason.length(), LONGEST)),
                            core.ticker().now().toEpochMilli());
                    core.audit().write(tx, actor, "mail.suppress", 0, "addresses=1");
                    return null;
                });
    }

    @Override
    public boolean lift(String email, Actor actor) {
        byte[] hash = hash(email);
        return core.writer()
                .run(tx -> {
                    int gone =
                            Sql.update(
                                    tx.connection(),
                                    "DELETE FROM mail_suppression WHERE address_hash = ?",
                                    (Object) hash);
                    if (gone > 0) core.audit().write(tx, actor, "mail.lift", 0, "addresses=1");
                    return gone > 0;
                });
    }

    private byte[] hash(String email) {
        return core.sealer().hash(Sealer.Use.EMAIL, email.strip().toLowerCase(Locale.ROOT));
    }
}
