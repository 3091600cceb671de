package embudo.report.sections;

import embudo.kernel.Money;
import embudo.measure.MetricValue;
import embudo.text.Formats;

/** Writes the values, targets and changes of metrics in their units. */
public record Amounts(Formats formats, String currency) {
    /** Amounts from here on are written without cents. */
    private static final long WHOLE_FROM = 100;

    /** The value with its unit; call only when known. */
    public String value(MetricValue m) {
        return amount(m.unit(), m.value(), decimals(m.value()));
    }

    /** The target with as few digits as it needs. */
    public String target(MetricValue m) {
        double percent = m.target() * 100;
        return amount(m.unit(), m.target(), Math.abs(percent - Math.rint(percent)) < 1e-9 ? 0 : 1);
    }

    /** The value of the period before; call only when known. */
    public String before(MetricValue m) {
        return amount(m.unit(), m.previous(), decimals(m.previous()));
    }

    /** Signed: relative for counts and money, points for percentages. */
    public String change(MetricValue m) {
        return m.unit() == MetricValue.Unit.PERCENT
                ? formats.points(m.change(), decimals(m.value()))
                : formats.signedPercent(m.change(), 1);
    }

    /** Minor units of the reporting currency. */
    public String money(double minor) {
        Money money = new Money(Math.round(minor), currency);
        boolean even = money.major().stripTrailingZeros().scale() <= 0;
        return formats.money(money, even || Math.abs(money.major().doubleValue()) >= WHOLE_FROM);
    }

    /** A fraction as percent; one decimal below 100 %, as a step of the funnel is written. */
    public String percent(double fraction) {
        return formats.percent(fraction, decimals(fraction));
    }

    private String amount(MetricValue.Unit unit, double value, int decimals) {
        return switch (unit) {
            case COUNT -> formats.count(Math.round(value));
            case PERCENT -> formats.percent(value, decimals);
            case MONEY -> money(value);
            case RATIO -> formats.number(value, 2);
            case MINUTES -> formats.number(value, 0) + " min";
            case SECONDS -> formats.number(value, 0) + " s";
            case SCORE, DAYS, HOURS, MONTHS -> formats.number(value, 0);
        };
    }

    private static int decimals(double fraction) {
        return Math.abs(fraction) >= 1 ? 0 : 1;
    }
}
