package embudo.ui.charts;

import embudo.catalog.measure.Dimension;
import embudo.kernel.Money;
import embudo.measure.Absence;
import embudo.measure.MetricValue;
import embudo.measure.metric.MetricFigure;
import embudo.text.Formats;
import embudo.text.Texts;

/** Writes values of metrics in their units, and why one is missing. */
public record FigureWords(Texts texts, String currency) {
    public String value(MetricValue.Unit unit, double value) {
        return value(unit, value, 0);
    }

    /**
     * @param finer how many decimals more than usual
     */
    public String value(MetricValue.Unit unit, double value, int finer) {
        if (Double.isNaN(value)) return texts.get("ui.today.na");
        Formats formats = texts.formats();
        return switch (unit) {
            case PERCENT -> formats.percent(value, finer + (Math.abs(value) >= 1 ? 0 : 1));
            case MONEY -> {
                Money money = new Money(Math.round(value), currency);
                boolean whole = finer == 0 && Math.abs(money.major().doubleValue()) >= 100;
                yield finer > 1
                        ? formats.moneyExact(value, currency, finer - 1)
                        : formats.money(money, whole);
            }
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

    /** With its sign: relative, or in points for percentages. Empty when unknown. */
    public String change(MetricValue m) {
        if (!Double.isFinite(m.change())) return "";
        return m.unit() == MetricValue.Unit.PERCENT
                ? texts.formats().points(m.change(), 1)
                : texts.formats().signedPercent(m.change(), 1);
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
        if (key.isEmpty()) return texts.get("ui.kpis.unknown");
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
