package embudo.report.words;

import embudo.catalog.measure.Dimension;
import embudo.kernel.Money;
import embudo.measure.Absence;
import embudo.measure.MetricValue;
import embudo.measure.MetricValue.Unit;
import embudo.measure.metric.MetricFigure;
import embudo.text.Formats;
import embudo.text.Texts;

/**
 * Writes values of metrics in their units, their changes and groups, and why one is missing: the
 * same figure reads the same in a tile, a table, a page and on the command line.
 *
 * @param currency ISO code of the reporting currency
 */
public record FigureText(Texts texts, String currency) {
    /** Amounts from here on are written without cents. */
    private static final int WHOLE_FROM = 100;

    /** The value with its unit, such as {@code 80.7 %} or {@code $61,752}. */
    public String value(Unit unit, double value) {
        return value(unit, value, 0);
    }

    /** The value with its unit. */
    public String value(MetricValue m) {
        return value(m.unit(), m.value());
    }

    /**
     * @param finer how many decimals more than usual
     */
    public String value(Unit unit, double value, int finer) {
        if (Double.isNaN(value)) return texts.get("report.na");
        Formats formats = texts.formats();
        return switch (unit) {
            case PERCENT -> formats.percent(value, finer + decimals(value));
            case MONEY -> money(value, finer);
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

    /** A target: whole percentages and scores without decimals. */
    public String target(Unit unit, double value) {
        boolean percent = unit == Unit.PERCENT && whole(value * 100);
        if (percent) return texts.formats().percent(value, 0);
        boolean score = unit == Unit.SCORE && whole(value);
        return score ? texts.formats().number(value, 0) : value(unit, value);
    }

    private static boolean whole(double x) {
        return Math.abs(x - Math.rint(x)) < 1e-6;
    }

    /** The target of a metric. */
    public String target(MetricValue m) {
        return target(m.unit(), m.target());
    }

    /** The value without the percent sign, for large figures. */
    public String bare(Unit unit, double value) {
        return unit == Unit.PERCENT
                ? texts.formats().number(value * 100, decimals(value))
                : value(unit, value);
    }

    /** With its sign: relative, or in points for percentages. Empty when unknown. */
    public String change(MetricValue m) {
        if (!Double.isFinite(m.change())) return "";
        return m.unit() == Unit.PERCENT
                ? texts.formats().points(m.change(), Math.abs(m.change()) >= .1 ? 0 : 1)
                : texts.formats().signedPercent(m.change(), 1);
    }

    /** Minor units of the reporting currency; without cents from a hundred on. */
    public String money(double minor) {
        return money(minor, 0);
    }

    private String money(double minor, int finer) {
        if (finer > 1) return texts.formats().moneyExact(minor, currency, finer - 1);
        Money money = new Money(Math.round(minor), currency);
        boolean even = money.major().stripTrailingZeros().scale() <= 0;
        boolean large = Math.abs(money.major().doubleValue()) >= WHOLE_FROM;
        return texts.formats().money(money, finer == 0 && (even || large));
    }

    /** A fraction as percent; one decimal below 100 %. */
    public String percent(double fraction) {
        return texts.formats().percent(fraction, decimals(fraction));
    }

    private static int decimals(double fraction) {
        return Math.abs(fraction) >= 1 ? 0 : 1;
    }

    /** Empty when there is a value. */
    public String absence(Absence why, long minimum) {
        if (why == null) return "";
        return switch (why.reason()) {
            case DATA ->
                    texts.get(
                            "measure.absent.data",
                            texts.get("measure.absent.source." + why.what()));
            case UNCOVERED ->
                    texts.get(
                            "measure.absent.uncovered",
                            texts.get("measure.absent.source." + why.what()));
            case NEVER ->
                    texts.get("measure.absent.never", texts.get("measure.absent.of." + why.what()));
            case TOO_FEW -> texts.get("measure.absent.too_few", why.what(), minimum);
            case NOT_OF_PEOPLE -> texts.get("measure.absent.not_of_people");
            case NOTHING_TO_DIVIDE -> texts.get("measure.absent.nothing_to_divide");
        };
    }

    /** What people call a group of a split. */
    public String group(Dimension split, MetricFigure.SplitRow r) {
        return group(split, r.key(), r.label());
    }

    /**
     * @param split null where the groups are no values of a dimension, such as competitors
     */
    public String group(Dimension split, String key, String label) {
        if (split == null) return label;
        if (key.isEmpty()) return texts.get("report.group.unknown");
        return switch (split) {
            case CHANNEL -> texts.get("domain.channel." + key);
            case BAND ->
                    texts.get("domain.band." + (key.equals("unqualified") ? key : key + "_lead"));
            case COMPANY_SIZE -> texts.get("catalog.condition.size." + key);
            case DEVICE -> texts.get("catalog.condition.device." + key);
            default -> label;
        };
    }
}
