package embudo.ui.today;

import embudo.kernel.Money;
import embudo.measure.MetricValue;
import embudo.measure.MetricValue.Unit;
import embudo.text.Formats;

/** How metric values are written: as many digits as mean something. */
final class Amounts {
    private static final char NARROW_SPACE = '\u202F';
    private final Formats formats;
    private final String currency;

    Amounts(Formats formats, String currency) {
        this.formats = formats;
        this.currency = currency;
    }

    /** The whole value with its sign, such as {@code 80.7 %} or {@code $61,752}. */
    String full(Unit unit, double value) {
        if (Double.isNaN(value)) return "–";
        return switch (unit) {
            case COUNT -> formats.count(Math.round(value));
            case PERCENT -> formats.percent(value, percentDigits(value));
            case MONEY -> money(Math.round(value));
            case RATIO -> formats.number(value, 2);
            case MINUTES -> formats.number(value, 1) + NARROW_SPACE + "min";
            case SECONDS -> formats.number(value, 0) + NARROW_SPACE + "s";
            case SCORE, DAYS, HOURS, MONTHS -> formats.number(value, 1);
        };
    }

    /** A target: round ones without needless digits. */
    String target(Unit unit, double value) {
        if (unit == Unit.PERCENT && isWhole(value * 100)) return formats.percent(value, 0);
        if (unit == Unit.MONEY && isWhole(value / 100))
            return formats.money(new Money(Math.round(value), currency), true);
        return full(unit, value);
    }

    /** The number without the percent sign, for the tile's large figure. */
    String figure(Unit unit, double value) {
        return unit == Unit.PERCENT
                ? formats.number(value * 100, percentDigits(value))
                : full(unit, value);
    }

    /** A change with its sign: relative, or in points for percentages. */
    String change(MetricValue m) {
        if (m.unit() != Unit.PERCENT) return formats.signedPercent(m.change(), 1);
        return formats.points(m.change(), Math.abs(m.change()) >= .1 ? 0 : 1);
    }

    /** Minor units; without cents from a hundred on. */
    String money(long minor) {
        Money money = new Money(minor, currency);
        return formats.money(money, Math.abs(money.major().doubleValue()) >= 100);
    }

    private static int percentDigits(double fraction) {
        return Math.abs(fraction) >= 1 ? 0 : 1;
    }

    private static boolean isWhole(double x) {
        return Math.abs(x - Math.rint(x)) < 1e-6;
    }
}
