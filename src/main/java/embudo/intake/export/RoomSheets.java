package embudo.intake.export;

import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Extracts;
import embudo.domain.Extracts.Stay;
import embudo.domain.Journal;
import embudo.domain.Order;
import embudo.domain.Registration;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.ToIntFunction;
import java.util.function.ToLongFunction;

/**
 * Webinars, who registered and who came, and what people bought; each with the person's address.
 */
final class RoomSheets {
    private static final int PORTION = 1_000;

    private final Contacts contacts;
    private final Journal journal;
    private final Webinars webinars;
    private final Extracts extracts;

    RoomSheets(Contacts contacts, Journal journal, Webinars webinars, Extracts extracts) {
        this.contacts = contacts;
        this.journal = journal;
        this.webinars = webinars;
        this.extracts = extracts;
    }

    /** A row with who it is about today and where; either can be unknown. */
    private record Placed<R>(R row, long person, Contact contact, Webinar webinar) {
        String email() {
            return contact == null ? null : contact.email();
        }

        String name() {
            return contact == null ? null : contact.name();
        }

        String webinarId() {
            return webinar == null ? null : webinar.externalId();
        }

        String webinarTitle() {
            return webinar == null ? null : webinar.title();
        }
    }

    Sheet<?> registrations() {
        List<Column<Placed<Registration>>> columns = who();
        columns.add(Column.of("webinar", String.class, Placed::webinarId));
        columns.add(Column.of("webinar_title", String.class, Placed::webinarTitle));
        columns.add(Column.of("registered_at", Instant.class, p -> p.row().registeredAt()));
        columns.add(Column.of("status", String.class, p -> p.row().status()));
        columns.add(Column.of("source", String.class, p -> p.row().source().key()));
        return Sheet.of(
                "registrations",
                columns,
                (scope, rows) ->
                        placed(
                                extracts::registrations,
                                r -> scope.since().wants(r.registeredAt()),
                                Registration::person,
                                Registration::webinar,
                                rows));
    }

    Sheet<?> attendance() {
        List<Column<Placed<Stay>>> columns = who();
        columns.add(Column.of("webinar", String.class, Placed::webinarId));
        columns.add(Column.of("webinar_title", String.class, Placed::webinarTitle));
        columns.add(Column.of("joined_at", Instant.class, p -> p.row().session().joinedAt()));
        columns.add(Column.of("left_at", Instant.class, p -> p.row().session().leftAt()));
        columns.add(Column.of("seconds", Long.class, p -> p.row().session().seconds()));
        return Sheet.of(
                "attendance",
                columns,
                (scope, rows) ->
                        placed(
                                extracts::stays,
                                s -> scope.since().wants(s.session().joinedAt()),
                                Stay::person,
                                Stay::webinar,
                                rows));
    }

    Sheet<?> orders() {
        List<Column<Placed<Order>>> columns = new ArrayList<>();
        columns.add(Column.of("order_number", String.class, p -> p.row().number()));
        columns.addAll(RoomSheets.<Order>who());
        columns.add(Column.of("ordered_at", Instant.class, p -> p.row().at()));
        columns.add(
                Column.of(
                        "amount",
                        BigDecimal.class,
                        p -> new Money(p.row().amount(), p.row().currency()).major()));
        columns.add(Column.of("currency", String.class, p -> p.row().currency()));
        columns.add(Column.of("product", String.class, p -> p.row().product()));
        columns.add(Column.of("channel", String.class, p -> p.row().channel().key()));
        return Sheet.of(
                "orders",
                columns,
                (scope, rows) ->
                        placed(
                                extracts::orders,
                                o -> scope.since().wants(o.at()),
                                Order::person,
                                o -> 0,
                                rows));
    }

    Sheet<?> webinars() {
        return Sheet.of(
                "webinars",
                List.of(
                        Column.of("webinar", String.class, Webinar::externalId),
                        Column.of("webinar_title", String.class, Webinar::title),
                        Column.of("starts_at", Instant.class, Webinar::startsAt),
                        Column.of("minutes", Long.class, w -> (long) w.durationMinutes()),
                        Column.of("platform", String.class, Webinar::platform),
                        Column.of(
                                "price",
                                BigDecimal.class,
                                w -> new Money(w.price(), w.currency()).major()),
                        Column.of("currency", String.class, Webinar::currency)),
                (scope, rows) ->
                        webinars.all().stream()
                                .filter(w -> scope.since().wants(w.startsAt()))
                                .forEach(rows));
    }

    private static <R> List<Column<Placed<R>>> who() {
        List<Column<Placed<R>>> columns = new ArrayList<>();
        columns.add(Column.of("person_id", Long.class, Placed::person));
        columns.add(Column.of("email", String.class, Placed::email));
        columns.add(Column.of("name", String.class, Placed::name));
        return columns;
    }

    private <R> void placed(
            Consumer<Consumer<R>> source,
            Function<R, Boolean> wanted,
            ToLongFunction<R> person,
            ToIntFunction<R> webinar,
            Consumer<Placed<R>> rows) {
        Map<Integer, Webinar> places = new HashMap<>();
        for (Webinar w : webinars.all()) places.put(w.id(), w);
        Map<Integer, Integer> aliases = journal.aliases();
        ToLongFunction<R> today =
                r -> {
                    int identity = (int) person.applyAsLong(r);
                    return aliases.getOrDefault(identity, identity);
                };
        List<R> portion = new ArrayList<>(PORTION);
        Runnable passOn =
                () -> {
                    Map<Long, Contact> known = new HashMap<>();
                    for (Contact c :
                            contacts.byIds(
                                    portion.stream().map(today::applyAsLong).distinct().toList()))
                        known.put(c.id(), c);
                    for (R r : portion) {
                        long who = today.applyAsLong(r);
                        rows.accept(
                                new Placed<>(
                                        r, who, known.get(who), places.get(webinar.applyAsInt(r))));
                    }
                    portion.clear();
                };
        source.accept(r -> {
            if (!wanted.apply(r)) return;
            portion.add(r);
            if (portion.size() == PORTION) passOn.run();
        });
        passOn.run();
    }
}
