package embudo.flow;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Condition.Op;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Folded;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.kernel.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Holds conditions against people of whom something has changed that the workspace doesn't know: in
 * a rehearsal, or in a turn that isn't written yet. What hasn't changed is asked of the workspace;
 * changed fields and lists, and in a rehearsal figures of events, are worked out.
 */
final class GhostTest {
    private static final Set<EventType> LEFT = Set.of(EventType.UNSUBSCRIBED, EventType.COMPLAINT);
    private final Workspace workspace;
    private final Function<String, Condition> rules;
    private final Places places;
    private final boolean counts;
    private final Map<String, Optional<Condition>> read = new HashMap<>();
    private Instant now;

    /** Whether a condition without parts holds of somebody in the workspace. */
    interface Workspace {
        boolean holds(Condition leaf, long person);
    }

    /**
     * @param rules a segment's rule by its id, null for a list
     * @param counts whether figures of events are worked out of the ghosts' own events
     */
    GhostTest(
            Workspace workspace,
            Function<String, Condition> rules,
            Places places,
            boolean counts,
            Instant now) {
        this.workspace = workspace;
        this.rules = rules;
        this.places = places;
        this.counts = counts;
        this.now = now;
    }

    void at(Instant moment) {
        now = moment;
    }

    boolean holds(Condition condition, Ghost ghost) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> {
                for (Condition part : parts) if (!holds(part, ghost)) yield false;
                yield true;
            }
            case Condition.Any(List<Condition> parts) -> {
                for (Condition part : parts) if (holds(part, ghost)) yield true;
                yield false;
            }
            case Condition.Not(Condition part) -> !holds(part, ghost);
            case Condition.InSegment(String id) -> segment(condition, id, ghost);
            case Condition.Compare(Operand o, Op op, Literal value) ->
                    compare(condition, o, op, value, ghost);
            case Condition.Between(Operand o, Literal low, Literal high) ->
                    moves(o, ghost)
                            ? ordered(o, Op.GE, low, ghost) && ordered(o, Op.LE, high, ghost)
                            : snapshot(condition, ghost);
            case Condition.In(Operand o, List<Literal> values) -> {
                if (!moves(o, ghost)) yield snapshot(condition, ghost);
                for (Literal value : values)
                    if (compare(condition, o, Op.EQ, value, ghost)) yield true;
                yield false;
            }
            case Condition.Like(Operand o, boolean start, String part) -> {
                if (!moves(o, ghost)) yield snapshot(condition, ghost);
                String text = Folded.of(String.valueOf(ghost.fields.get(field(o))));
                String wanted = Folded.of(part);
                yield start ? text.startsWith(wanted) : text.contains(wanted);
            }
            case Condition.Known(Operand o) -> {
                if (!moves(o, ghost)) yield snapshot(condition, ghost);
                yield o instanceof Operand.Aggregate a
                        ? count(a, ghost) > 0
                        : ghost.fields.containsKey(field(o));
            }
        };
    }

    /** Whether what a condition looks at may have changed; in a rehearsal moments always count. */
    private boolean moves(Operand o, Ghost ghost) {
        if (o instanceof Operand.Aggregate) return counts;
        ContactField field = field(o);
        return field != null
                && (counts && field.type() == ContactField.Type.MOMENT
                        || ghost.fields.containsKey(field));
    }

    private static ContactField field(Operand o) {
        String key = ((Operand.Of) o).field().toUpperCase(Locale.ROOT);
        for (ContactField field : ContactField.values()) if (field.name().equals(key)) return field;
        return null;
    }

    private boolean snapshot(Condition leaf, Ghost ghost) {
        return workspace.holds(leaf, ghost.id);
    }

    private boolean segment(Condition condition, String id, Ghost ghost) {
        Optional<Condition> rule =
                read.computeIfAbsent(id, s -> Optional.ofNullable(rules.apply(s)));
        if (rule.isPresent()) return holds(rule.get(), ghost);
        Boolean changed = ghost.lists.get(id);
        return changed != null ? changed : snapshot(condition, ghost);
    }

    private boolean compare(Condition leaf, Operand o, Op op, Literal value, Ghost ghost) {
        if (value instanceof Literal.Flag flag) {
            boolean holds =
                    snapshot(new Condition.Compare(o, Op.EQ, new Literal.Flag(true)), ghost);
            if (counts && ((Operand.Of) o).field().equals(Fields.MAILABLE)) holds &= stays(ghost);
            return holds == (flag.value() == (op == Op.EQ));
        }
        if (!moves(o, ghost)) return snapshot(leaf, ghost);
        if (value instanceof Literal.Text(String wanted)) {
            String text = Folded.of(String.valueOf(ghost.fields.get(field(o))));
            return text.equals(Folded.of(wanted)) == (op == Op.EQ);
        }
        return ordered(o, op, value, ghost);
    }

    private static boolean stays(Ghost ghost) {
        for (Event e : ghost.events) if (LEFT.contains(e.type())) return false;
        return true;
    }

    private boolean ordered(Operand o, Op op, Literal literal, Ghost ghost) {
        double value = number(o, ghost);
        double wanted =
                literal instanceof Literal.Moment m
                        ? moment(m)
                        : ((Literal.Number) literal).value();
        if (Double.isNaN(value) || Double.isNaN(wanted)) return op == Op.NE;
        return op.holds(Double.compare(value, wanted));
    }

    /** A figure of somebody; what the rehearsal can't change is unknown here. */
    double number(Operand o, Ghost ghost) {
        return o instanceof Operand.Aggregate a ? figure(a, ghost) : field(o, ghost);
    }

    private static double field(Operand o, Ghost ghost) {
        if (field(o) == null) return Double.NaN;
        return switch (ghost.fields.get(field(o))) {
            case Instant at -> at.toEpochMilli();
            case Long n -> n;
            case null, default -> Double.NaN;
        };
    }

    private double moment(Literal.Moment m) {
        double anchor =
                switch (m.anchor()) {
                    case NOW -> now.toEpochMilli();
                    case DAY ->
                            LocalDate.parse(m.ref())
                                    .atStartOfDay(places.zone())
                                    .toInstant()
                                    .toEpochMilli();
                    case WEBINAR ->
                            places.webinars().stream()
                                    .filter(w -> w.externalId().equals(m.ref()))
                                    .map(Webinar::startsAt)
                                    .mapToDouble(Instant::toEpochMilli)
                                    .findFirst()
                                    .orElse(Double.NaN);
                };
        return m.offset() == null ? anchor : anchor + m.offset().millis();
    }

    private boolean counts(Operand.Aggregate a, Event e) {
        if (!a.types().contains(e.type())) return false;
        if (a.window() != null
                && (e.occurredAt().isAfter(now)
                        || e.occurredAt().isBefore(now.minusMillis(a.window().millis()))))
            return false;
        return a.where().equals(Condition.EVERYONE) || places.tests(now).holds(a.where(), e);
    }

    private long count(Operand.Aggregate a, Ghost ghost) {
        long n = 0;
        for (Event e : ghost.events) if (counts(a, e)) n++;
        return n;
    }

    /** As the columns fold it; money stays in the currency it was paid in. */
    private double figure(Operand.Aggregate a, Ghost ghost) {
        if (a.kind() == Operand.Kind.COUNT) return count(a, ghost);
        double sum = 0;
        double last = Double.NaN;
        double first = Double.NaN;
        for (Event e : ghost.events) {
            if (!counts(a, e)) continue;
            double at = e.occurredAt().toEpochMilli();
            sum += written(e);
            if (!(last >= at)) last = at;
            if (!(first <= at)) first = at;
        }
        return switch (a.kind()) {
            case SUM -> sum;
            case LAST -> last;
            default -> first;
        };
    }

    private static double written(Event e) {
        Amount amount = Amount.of(e.type());
        return amount == Amount.MONEY && e.currency() != null
                ? e.amount() / Math.pow(10, Money.digits(e.currency()))
                : e.amount() / (double) amount.divisor();
    }
}
