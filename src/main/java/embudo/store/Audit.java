package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Maintenance.AuditEntry;
import embudo.kernel.Ticker;
import embudo.store.db.Ids;
import embudo.store.db.Reader;
import embudo.store.db.Tx;
import embudo.store.row.AuditRow;

import java.time.Instant;
import java.util.List;

/** Who changed what: a row in the same transaction as the change. No personal data. */
public final class Audit {
    private final Ids ids;
    private final Ticker ticker;

    public Audit(Ids ids, Ticker ticker) {
        this.ids = ids;
        this.ticker = ticker;
    }

    public void write(Tx tx, Actor actor, String action, Object subject, String detail) {
        AuditRow row = new AuditRow();
        row.id = ids.next("audit");
        row.writtenAt = ticker.now().toEpochMilli();
        row.actorKind = actor.kind().name();
        row.actor = actor.name();
        row.action = action;
        row.subject = String.valueOf(subject);
        row.detail = detail;
        tx.session().insert(row);
    }

    /** Newest first. */
    public List<AuditEntry> latest(Reader reader, int limit) {
        return reader.entities(s ->
                s
                        .createSelectionQuery("from AuditRow order by id desc", AuditRow.class)
                        .setMaxResults(limit)
                        .getResultList()
                        .stream()
                        .map(Audit::entry)
                        .toList());
    }

    public static AuditEntry entry(AuditRow r) {
        return new AuditEntry(
                Instant.ofEpochMilli(r.writtenAt),
                new Actor(Actor.Kind.valueOf(r.actorKind), r.actor),
                r.action,
                r.subject,
                r.detail);
    }
}
