package embudo.intake.export;

import embudo.domain.Command;
import embudo.domain.Extracts;
import embudo.domain.Maintenance.AuditEntry;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesBook;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** What left the workspace, and who changed what. */
final class LogSheets {
    private LogSheets() {}

    static Sheet<?> commands(Extracts extracts) {
        return Sheet.<Command>of(
                "commands",
                List.of(
                        Column.of("command_id", Long.class, Command::id),
                        Column.of("run", Long.class, Command::run),
                        Column.of("connector", String.class, Command::connector),
                        Column.of("operation", String.class, Command::operation),
                        Column.of("command_key", String.class, Command::key),
                        Column.of(
                                "person_id",
                                Long.class,
                                c -> c.person() == 0 ? null : (Long) c.person()),
                        Column.of("state", String.class, c -> lower(c.state())),
                        Column.of("attempts", Long.class, c -> (long) c.attempts()),
                        Column.of("created_at", Instant.class, Command::createdAt),
                        Column.of("settled_at", Instant.class, Command::settledAt),
                        Column.of("error", String.class, Command::error),
                        Column.of("body", String.class, Command::body)),
                (scope, rows) ->
                        extracts.commands(c -> {
                            if (scope.since().wants(c.createdAt())) rows.accept(c);
                        }));
    }

    /** What people wrote about leads. */
    static Sheet<?> notes(SalesBook sales) {
        return Sheet.<LeadNote>of(
                "notes",
                List.of(
                        Column.of("note_id", Long.class, LeadNote::id),
                        Column.of("person_id", Long.class, LeadNote::person),
                        Column.of("author", String.class, LeadNote::author),
                        Column.of("written_at", Instant.class, LeadNote::at),
                        Column.of("text", String.class, LeadNote::text)),
                (scope, rows) ->
                        sales.forEach(n -> {
                            if (scope.since().wants(n.at())) rows.accept(n);
                        }));
    }

    static Sheet<?> audit(Extracts extracts) {
        return Sheet.<AuditEntry>of(
                "audit",
                List.of(
                        Column.of("at", Instant.class, AuditEntry::at),
                        Column.of("actor_kind", String.class, a -> lower(a.actor().kind())),
                        Column.of("actor", String.class, a -> a.actor().name()),
                        Column.of("action", String.class, AuditEntry::action),
                        Column.of("subject", String.class, AuditEntry::subject),
                        Column.of("detail", String.class, AuditEntry::detail)),
                (scope, rows) ->
                        extracts.audit(a -> {
                            if (scope.since().wants(a.at())) rows.accept(a);
                        }));
    }

    private static String lower(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT);
    }
}
