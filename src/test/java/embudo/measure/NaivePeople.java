package embudo.measure;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Condition.Op;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Folded;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Type;
import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Evaluates a condition on one person the plain way: values are looked up in records, one by one. A
 * value is null, a Boolean, a Double or a folded String.
 */
final class NaivePeople {
    private static final Map<String, String> RATES =
            Map.of("USD", "1", "EUR", "1.08", "JPY", "0.0067");
    private final World world;
    private final Map<Long, Contact> contacts;
    private final Map<String, Condition> segments;
    private final Fields fields = Fields.with(List.of("Seats"));
    private NaiveCustomers customers;

    NaivePeople(World world, Map<Long, Contact> contacts, Map<String, Condition> segments) {
        this.world = world;
        this.contacts = contacts;
        this.segments = segments;
    }

    boolean holds(Condition c, long person) {
        return holds(c, person, null);
    }

    private boolean holds(Condition c, long person, Event event) {
        return switch (c) {
            case Condition.All all -> all.parts().stream().allMatch(p -> holds(p, person, event));
            case Condition.Any any -> any.parts().stream().anyMatch(p -> holds(p, person, event));
            case Condition.Not not -> !holds(not.part(), person, event);
            case Condition.Known k -> known(k.operand(), person, event);
            case Condition.InSegment s -> holds(segments.get(s.id()), person);
            case Condition.Compare k -> compare(k.operand(), k.op(), k.value(), person, event);
            case Condition.In in ->
                    in.values().stream()
                            .anyMatch(v -> compare(in.operand(), Op.EQ, v, person, event));
            case Condition.Between b ->
                    compare(b.operand(), Op.GE, b.low(), person, event)
                            && compare(b.operand(), Op.LE, b.high(), person, event);
            case Condition.Like like -> {
                Object text = value(like.operand(), false, person, event);
                String part = Folded.of(like.part());
                yield text instanceof String s
                        && (like.start() ? s.indexOf(part) == 0 : s.indexOf(part) >= 0);
            }
        };
    }

    private boolean compare(Operand o, Op op, Literal literal, long person, Event event) {
        Object wanted = literal(literal);
        Object value = value(o, wanted instanceof Double, person, event);
        if (value == null || wanted == null) return op == Op.NE;
        if (value instanceof Double a && wanted instanceof Double b)
            return op.holds(Double.compare(a, b));
        return op.holds(value.equals(wanted) ? 0 : 1);
    }

    private Object literal(Literal literal) {
        return switch (literal) {
            case Literal.Flag f -> f.value();
            case Literal.Number n -> n.value();
            case Literal.Text t -> Folded.of(t.value());
            case Literal.Moment m -> {
                Instant at =
                        switch (m.anchor()) {
                            case NOW -> world.now;
                            case DAY ->
                                    LocalDate.parse(m.ref()).atStartOfDay(World.MADRID).toInstant();
                            case WEBINAR ->
                                    world.webinars.stream()
                                            .filter(w -> w.externalId().equals(m.ref()))
                                            .map(Webinar::startsAt)
                                            .findFirst()
                                            .orElse(null);
                        };
                if (at == null) yield null;
                yield (double) (at.toEpochMilli() + (m.offset() == null ? 0 : m.offset().millis()));
            }
        };
    }

    private boolean known(Operand o, long person, Event event) {
        if (o instanceof Operand.Aggregate a) return folded(a, person).findAny().isPresent();
        String key = ((Operand.Of) o).field();
        for (ContactField field : ContactField.values())
            if (event == null && field.key().equals(key))
                return contacts.get(person).fields().containsKey(field);
        return value(o, false, person, event) != null;
    }

    private Object value(Operand o, boolean number, long person, Event event) {
        return switch (o) {
            case Operand.Aggregate a -> fold(a, person);
            case Operand.Of of ->
                    event == null
                            ? ofPerson(of.field(), number, person)
                            : ofEvent(of.field(), event);
        };
    }

    private Object ofEvent(String field, Event e) {
        return switch (field) {
            case Fields.AT -> (double) e.occurredAt().toEpochMilli();
            case Fields.CHANNEL -> e.channel().key();
            case Fields.DEVICE -> Folded.of(e.device().name());
            case Fields.MINUTE -> e.minute() < 0 ? null : (double) e.minute();
            case Fields.SECTION -> e.section() < 0 ? null : (double) e.section();
            case Fields.WEBINAR ->
                    world.webinars.stream()
                            .filter(w -> w.id() == e.webinar())
                            .map(Webinar::externalId)
                            .findFirst()
                            .orElse(null);
            case Fields.AMOUNT -> amount(e);
            default -> null;
        };
    }

    private static Object amount(Event e) {
        Amount amount = Amount.of(e.type());
        if (amount == Amount.NONE) return null;
        if (e.currency() != null && !RATES.containsKey(e.currency())) return null;
        return written(minor(e), e.type());
    }

    private static BigDecimal minor(Event e) {
        if (e.currency() == null) return BigDecimal.valueOf(e.amount());
        int digits = e.currency().equals("JPY") ? 0 : 2;
        return BigDecimal.valueOf(e.amount(), digits)
                .multiply(new BigDecimal(RATES.get(e.currency())))
                .movePointRight(2)
                .setScale(0, RoundingMode.HALF_UP);
    }

    private static double written(BigDecimal kept, EventType type) {
        return switch (Amount.of(type)) {
            case MONEY -> kept.movePointLeft(2).doubleValue();
            case MINUTES -> kept.doubleValue() / 60;
            case POINTS -> kept.doubleValue() / 10;
            case WHOLE, NONE -> kept.doubleValue();
        };
    }

    private Object ofPerson(String field, boolean number, long person) {
        Contact contact = contacts.get(person);
        Integer score = score(person);
        switch (field) {
            case Fields.SCORE -> {
                return score == null ? null : (double) score;
            }
            case Fields.BAND -> {
                return score == null ? null : Folded.of(Band.of(score).name());
            }
            case Fields.MAILABLE -> {
                return contact.email() != null
                        && !"denied".equals(contact.text(ContactField.EMAIL_CONSENT))
                        && events(person)
                                .noneMatch(e ->
                                        e.type() == EventType.UNSUBSCRIBED
                                                || e.type() == EventType.COMPLAINT);
            }
            case Fields.WEBINAR_ENGAGEMENT -> {
                return engagement(person);
            }
            case Fields.BEHAVIOUR -> {
                return customers().behaviour(owner(person));
            }
            case Fields.BEHAVIOUR_TREND -> {
                return customers().trend(owner(person));
            }
            case Fields.INTERESTS -> {
                return customers().interests(owner(person));
            }
            case Fields.CUSTOMER_SCORE -> {
                return customers().score(owner(person));
            }
            case Fields.CHURN -> {
                return customers().churn(owner(person));
            }
            // Nobody earns any in the drawn worlds.
            case Fields.POINTS -> {
                return 0.0;
            }
            default -> {}
        }
        if (fields.find(field, false).type() == Type.CUSTOM) {
            String text = contact.custom().get(field.substring(Fields.CUSTOM.length()));
            if (text == null || !number) return text == null ? null : Folded.of(text);
            return text.matches("-?[0-9.]+") ? Double.valueOf(text) : null;
        }
        ContactField known =
                Arrays.stream(ContactField.values())
                        .filter(f -> f.key().equals(field))
                        .findFirst()
                        .orElseThrow();
        return switch (contact.fields().get(known)) {
            case null -> known.type() == ContactField.Type.COUNT ? 0.0 : null;
            case Instant at -> (double) at.toEpochMilli();
            case Long n -> (double) n;
            case Object text -> Folded.of(text.toString());
        };
    }

    private long owner(long person) {
        return world.aliases.getOrDefault((int) person, (int) person);
    }

    private NaiveCustomers customers() {
        if (customers == null) {
            Set<Long> owners = new HashSet<>();
            for (Event e : world.events) if (e.identity() != 0) owners.add(owner(e.identity()));
            customers =
                    new NaiveCustomers(
                            owners,
                            this::events,
                            e -> RATES.containsKey(e.currency()) ? minor(e) : BigDecimal.ZERO,
                            world.now.toEpochMilli());
        }
        return customers;
    }

    private Integer score(long person) {
        Integer latest = null;
        for (Event e : world.events)
            if (e.type() == EventType.SCORE_UPDATED && e.identity() == person)
                latest = (int) e.amount();
        return latest;
    }

    private Object engagement(long person) {
        Event last = null;
        for (Event e : events(person).toList())
            if (e.type() == EventType.ATTENDED
                    && world.webinars.stream().anyMatch(w -> w.id() == e.webinar())
                    && (last == null || e.occurredAt().isAfter(last.occurredAt()))) last = e;
        if (last == null) return null;
        int webinar = last.webinar();
        double points = 0;
        long seconds = 0;
        Set<EventType> did = new HashSet<>();
        for (Event e : events(person).filter(x -> x.webinar() == webinar).toList()) {
            did.add(e.type());
            if (e.type() == EventType.ATTENDED) seconds += e.amount();
        }
        points += 10 * Math.min(1, seconds / (75 * 60.0));
        if (did.contains(EventType.CHAT)) points += 8;
        if (did.contains(EventType.QUESTION)) points += 12;
        if (did.contains(EventType.POLL)) points += 6;
        return 100 * points / 36;
    }

    private Object fold(Operand.Aggregate a, long person) {
        List<Event> all = folded(a, person).toList();
        return switch (a.kind()) {
            case COUNT -> (double) all.size();
            case SUM ->
                    written(
                            all.stream()
                                    .filter(e ->
                                            e.currency() == null || RATES.containsKey(e.currency()))
                                    .map(NaivePeople::minor)
                                    .reduce(BigDecimal.ZERO, BigDecimal::add),
                            a.types().getFirst());
            case LAST ->
                    all.stream()
                            .map(e -> (Object) (double) e.occurredAt().toEpochMilli())
                            .max((x, y) -> Double.compare((Double) x, (Double) y))
                            .orElse(null);
            case FIRST ->
                    all.stream()
                            .map(e -> (Object) (double) e.occurredAt().toEpochMilli())
                            .min((x, y) -> Double.compare((Double) x, (Double) y))
                            .orElse(null);
        };
    }

    private Stream<Event> folded(Operand.Aggregate a, long person) {
        return events(person)
                .filter(e -> a.types().contains(e.type()))
                .filter(e ->
                        a.window() == null
                                || !e.occurredAt().isAfter(world.now)
                                        && !e.occurredAt()
                                                .isBefore(
                                                        world.now.minusMillis(a.window().millis())))
                .filter(e -> holds(a.where(), person, e));
    }

    /** What is not taken back and belongs to the person today. */
    private Stream<Event> events(long person) {
        long owner = world.aliases.getOrDefault((int) person, (int) person);
        return world.events.stream()
                .filter(e -> e.identity() != 0)
                .filter(e -> world.aliases.getOrDefault(e.identity(), e.identity()) == owner)
                .filter(e -> !world.takenBack(e));
    }
}
