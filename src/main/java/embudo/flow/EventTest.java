package embudo.flow;

import embudo.catalog.condition.Amount;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Condition.Op;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Folded;
import embudo.catalog.condition.Literal;
import embudo.catalog.condition.Operand;
import embudo.domain.Event;
import embudo.kernel.Money;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.IntFunction;

/** Holds a condition on events against one event, with the meaning it has for columns of them. */
final class EventTest {
    private final Instant now;
    private final ZoneId zone;
    private final IntFunction<String> webinars;
    private final IntFunction<String> campaigns;

    /**
     * @param webinars a webinar's external id by its number, null when nobody knows it
     * @param campaigns a campaign's name, likewise
     */
    EventTest(
            Instant now, ZoneId zone, IntFunction<String> webinars, IntFunction<String> campaigns) {
        this.now = now;
        this.zone = zone;
        this.webinars = webinars;
        this.campaigns = campaigns;
    }

    boolean holds(Condition condition, Event e) {
        return switch (condition) {
            case Condition.All(List<Condition> parts) -> parts.stream().allMatch(p -> holds(p, e));
            case Condition.Any(List<Condition> parts) -> parts.stream().anyMatch(p -> holds(p, e));
            case Condition.Not(Condition part) -> !holds(part, e);
            case Condition.Compare(Operand o, Op op, Literal value) -> compare(o, op, value, e);
            case Condition.In(Operand o, List<Literal> values) ->
                    values.stream().anyMatch(v -> compare(o, Op.EQ, v, e));
            case Condition.Between(Operand o, Literal low, Literal high) ->
                    compare(o, Op.GE, low, e) && compare(o, Op.LE, high, e);
            case Condition.Like(Operand o, boolean start, String part) -> {
                String text = text(o, e);
                String wanted = Folded.of(part);
                yield text != null && (start ? text.startsWith(wanted) : text.contains(wanted));
            }
            case Condition.Known(Operand o) -> text(o, e) != null || !Double.isNaN(number(o, e));
            case Condition.InSegment s -> throw new IllegalStateException("an event has no " + s);
        };
    }

    private boolean compare(Operand o, Op op, Literal literal, Event e) {
        if (literal instanceof Literal.Text(String wanted))
            return Folded.of(wanted).equals(text(o, e)) == (op == Op.EQ);
        double value = number(o, e);
        double wanted =
                literal instanceof Literal.Moment moment
                        ? moment(moment)
                        : ((Literal.Number) literal).value();
        if (Double.isNaN(value) || Double.isNaN(wanted)) return op == Op.NE;
        return op.holds(Double.compare(value, wanted));
    }

    /** Of webinars only the day is read: their starts are no events. */
    private double moment(Literal.Moment m) {
        double anchor =
                switch (m.anchor()) {
                    case NOW -> now.toEpochMilli();
                    case DAY ->
                            LocalDate.parse(m.ref()).atStartOfDay(zone).toInstant().toEpochMilli();
                    case WEBINAR -> Double.NaN;
                };
        return m.offset() == null ? anchor : anchor + m.offset().millis();
    }

    private String text(Operand o, Event e) {
        String text =
                switch (((Operand.Of) o).field()) {
                    case Fields.CHANNEL -> e.channel().key();
                    case Fields.DEVICE -> e.device().name();
                    case Fields.WEBINAR -> webinars.apply(e.webinar());
                    case Fields.CAMPAIGN -> campaigns.apply(e.campaign());
                    default -> null;
                };
        return text == null ? null : Folded.of(text);
    }

    private static double number(Operand o, Event e) {
        return switch (((Operand.Of) o).field()) {
            case Fields.AT -> e.occurredAt().toEpochMilli();
            case Fields.MINUTE -> e.minute() < 0 ? Double.NaN : e.minute();
            case Fields.SECTION -> e.section() < 0 ? Double.NaN : e.section();
            case Fields.AMOUNT -> amount(e);
            default -> Double.NaN;
        };
    }

    /** Money counts in major units of its own currency. */
    private static double amount(Event e) {
        Amount amount = Amount.of(e.type());
        if (amount == Amount.NONE) return Double.NaN;
        return amount == Amount.MONEY && e.currency() != null
                ? e.amount() / Math.pow(10, Money.digits(e.currency()))
                : e.amount() / (double) amount.divisor();
    }
}
