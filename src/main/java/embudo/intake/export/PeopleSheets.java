package embudo.intake.export;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.EventType;
import embudo.domain.Extracts;
import embudo.domain.Journal;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** People: as the leads table lists them, with their score, and as they are kept. */
final class PeopleSheets {
    private static final int PORTION = 1_000;

    /** Facts that say that somebody's data or identity changed. */
    private static final Set<EventType> CHANGES =
            EnumSet.of(
                    EventType.CONTACT_CREATED,
                    EventType.CONTACT_UPDATED,
                    EventType.PEOPLE_MERGED,
                    EventType.PEOPLE_SPLIT);

    private final Leads leads;
    private final Contacts contacts;
    private final Journal journal;
    private final Extracts extracts;

    PeopleSheets(Leads leads, Contacts contacts, Journal journal, Extracts extracts) {
        this.leads = leads;
        this.contacts = contacts;
        this.journal = journal;
        this.extracts = extracts;
    }

    private record Lead(LeadRow row, Contact contact) {
        Long score() {
            return row.score() < 0 ? null : (Long) (long) row.score();
        }

        String band() {
            Band band = row.band();
            return band == null ? null : band.key();
        }
    }

    Sheet<?> leads() {
        return new Sheet<>(
                "leads",
                () -> {
                    List<Column<Lead>> columns = new ArrayList<>();
                    columns.add(Column.of("person_id", Long.class, l -> l.row().id()));
                    columns.add(Column.of("score", Long.class, Lead::score));
                    columns.add(Column.of("band", String.class, Lead::band));
                    known(columns, Lead::contact);
                    return columns;
                },
                this::leads);
    }

    Sheet<?> contacts() {
        return new Sheet<>(
                "contacts",
                () -> {
                    List<Column<Contact>> columns = new ArrayList<>();
                    columns.add(Column.of("person_id", Long.class, Contact::id));
                    known(columns, c -> c);
                    columns.add(Column.of("updated_at", Instant.class, Contact::updatedAt));
                    return columns;
                },
                this::contacts);
    }

    /** The built-in fields, then the workspace's own as {@code custom:<name>}. */
    private <R> void known(List<Column<R>> columns, Function<R, Contact> contact) {
        for (ContactField field : ContactField.values())
            columns.add(
                    new Column<>(
                            field.key(),
                            "domain.field." + field.key(),
                            type(field),
                            r -> contact.apply(r).fields().get(field)));
        for (String own : extracts.customFields())
            columns.add(
                    new Column<>(
                            "custom:" + own,
                            null,
                            String.class,
                            r -> contact.apply(r).custom().get(own)));
    }

    private static Class<?> type(ContactField field) {
        return switch (field.type()) {
            case COUNT -> Long.class;
            case MOMENT -> Instant.class;
            default -> String.class;
        };
    }

    private void leads(Scope scope, Consumer<Lead> rows) {
        long offset = 0;
        Page<LeadRow> page;
        do {
            page = leads.page(scope.query(), offset, PORTION);
            Map<Long, Contact> known = new HashMap<>();
            for (Contact c : contacts.byIds(page.rows().stream().map(LeadRow::id).toList()))
                known.put(c.id(), c);
            for (LeadRow row : page.rows()) {
                Contact contact = known.get(row.id());
                // Gone since the page was read.
                if (contact == null) continue;
                if (scope.since().wants(contact.updatedAt())) rows.accept(new Lead(row, contact));
            }
            offset += PORTION;
        } while (page.rows().size() == PORTION);
    }

    private void contacts(Scope scope, Consumer<Contact> rows) {
        Set<Long> touched = touched(scope.since());
        contacts.forEach(c -> {
            if (scope.since().wants(c.updatedAt()) || touched.contains(c.id())) rows.accept(c);
        });
    }

    /** Whose change was noted after the position: a change can be durable later than its time. */
    private Set<Long> touched(Since since) {
        Set<Long> people = new HashSet<>();
        if (since.position() < 0) return people;
        journal.read(
                since.position(),
                Long.MAX_VALUE,
                block -> {
                    for (int i = 0; i < block.size; i++)
                        if (CHANGES.contains(EventType.ofCode(block.type[i])))
                            people.add((long) block.identity[i]);
                });
        return people;
    }
}
