package embudo.store.port;

import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.Extracts;
import embudo.domain.Maintenance.AuditEntry;
import embudo.domain.Order;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.store.Audit;
import embudo.store.Core;
import embudo.store.db.Sql;
import embudo.store.row.AttendanceRow;
import embudo.store.row.AuditRow;
import embudo.store.row.BatchedRow;
import embudo.store.row.CommandRow;
import embudo.store.row.PurchaseRow;
import embudo.store.row.RegistrationRow;
import embudo.store.row.Row;

import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Whole tables in portions; no connection is held while the consumer works. */
public final class ExtractStore implements Extracts {
    private static final int PORTION = 1_000;
    private final Core core;

    public ExtractStore(Core core) {
        this.core = core;
    }

    @Override
    public void registrations(Consumer<Registration> rows) {
        each(
                RegistrationRow.class,
                r ->
                        new Registration(
                                (int) r.webinar,
                                r.person,
                                Instant.ofEpochMilli(r.registeredAt),
                                r.status,
                                Channel.valueOf(r.source)),
                rows);
    }

    @Override
    public void stays(Consumer<Stay> rows) {
        each(
                AttendanceRow.class,
                r ->
                        new Stay(
                                (int) r.webinar,
                                r.person,
                                new Presence.Session(
                                        Instant.ofEpochMilli(r.joinedAt),
                                        Instant.ofEpochMilli(r.leftAt))),
                rows);
    }

    @Override
    public void orders(Consumer<Order> rows) {
        each(
                PurchaseRow.class,
                r ->
                        new Order(
                                r.number,
                                r.person,
                                Instant.ofEpochMilli(r.orderedAt),
                                r.amount,
                                r.currency,
                                r.product,
                                Channel.valueOf(r.channel)),
                rows);
    }

    @Override
    public void commands(Consumer<Command> rows) {
        each(CommandRow.class, CommandTable::command, rows);
    }

    @Override
    public void audit(Consumer<AuditEntry> rows) {
        each(AuditRow.class, Audit::entry, rows);
    }

    @Override
    public List<String> customFields() {
        return core.reader()
                .read(c ->
                        Sql.list(
                                c,
                                r -> r.getString(1),
                                "SELECT name FROM custom_field ORDER BY name"));
    }

    private <R extends Row, T> void each(Class<R> type, Function<R, T> map, Consumer<T> consumer) {
        boolean batched = BatchedRow.class.isAssignableFrom(type);
        String query =
                "from "
                        + type.getSimpleName()
                        + " where id > :after"
                        + (batched ? " and firstBatch <> :loading" : "")
                        + " order by id";
        List<R> portion;
        long after = 0;
        do {
            long last = after;
            portion =
                    core.reader()
                            .entities(s -> {
                                var q = s.createSelectionQuery(query, type);
                                q.setParameter("after", last).setMaxResults(PORTION);
                                if (batched) q.setParameter("loading", core.loading().batch());
                                return q.getResultList();
                            });
            portion.stream().map(map).forEach(consumer);
            if (!portion.isEmpty()) after = portion.getLast().id;
        } while (portion.size() == PORTION);
    }
}
