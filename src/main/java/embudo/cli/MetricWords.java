package embudo.cli;

import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.watch.Severity;
import embudo.kernel.Money;
import embudo.measure.Absence;
import embudo.measure.Customer;
import embudo.measure.MetricValue;
import embudo.measure.query.Named;
import embudo.text.Formats;
import embudo.text.Texts;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** Writes values of metrics in their units, and why one is missing. */
record MetricWords(Texts texts, String currency) {
    String value(MetricValue.Unit unit, double value) {
        return value(unit, value, 0);
    }

    /**
     * @param finer how many decimals more than usual
     */
    String value(MetricValue.Unit unit, double value, int finer) {
        if (Double.isNaN(value)) return "n/a";
        Formats formats = texts.formats();
        return switch (unit) {
            case PERCENT -> formats.percent(value, 1 + finer);
            case MONEY ->
                    finer > 1
                            ? formats.moneyExact(value, currency, finer - 1)
                            : formats.money(new Money(Math.round(value), currency));
            case COUNT ->
                    finer == 0 ? formats.count(Math.round(value)) : formats.number(value, finer);
            case RATIO -> formats.number(value, 2 + finer);
            case MINUTES -> formats.number(value, 1 + finer) + " min";
            case SECONDS -> formats.number(value, finer) + " s";
            case SCORE -> formats.number(value, 1 + finer);
            case DAYS -> texts.get("measure.unit.days", formats.number(value, 1 + finer));
            case HOURS -> texts.get("measure.unit.hours", formats.number(value, 1 + finer));
            case MONTHS -> texts.get("measure.unit.months", formats.number(value, 1 + finer));
        };
    }

    /** A cell of a table of {@link embudo.measure.query.QueryTable}. */
    Object cell(Object value, MetricValue.Unit unit, ZoneId zone) {
        return switch (value) {
            case null -> "";
            case Double d -> value(unit, d);
            case LocalDate day -> texts.formats().date(day);
            case Instant at -> texts.formats().moment(at, zone);
            case Channel c -> texts.get("domain.channel." + c.key());
            case EventType t -> texts.get("domain.event." + t.key());
            case Severity s -> texts.get("watch.severity." + s.key());
            case Customer.Risk r -> texts.get("measure.customer.risk." + r.key());
            case Named n -> n.in(texts.language());
            default -> value;
        };
    }

    /** Empty when there is a value. */
    String absence(Absence why, long minimum) {
        if (why == null) return "";
        return switch (why.reason()) {
            case DATA, UNCOVERED ->
                    texts.get(
                            why.reason() == Absence.Reason.DATA
                                    ? "measure.absent.data"
                                    : "measure.absent.uncovered",
                            texts.get("measure.absent.source." + why.what()));
            case NEVER ->
                    texts.get("measure.absent.never", texts.get("measure.absent.of." + why.what()));
            case TOO_FEW -> texts.get("measure.absent.too_few", why.what(), minimum);
            case NOT_OF_PEOPLE -> texts.get("measure.absent.not_of_people");
            case NOTHING_TO_DIVIDE -> texts.get("measure.absent.nothing_to_divide");
        };
    }
}
