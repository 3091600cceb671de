package embudo.ui.charts;

import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;
import embudo.ui.kit.Navigator;

import java.time.LocalDate;
import java.util.Locale;

/**
 * Where a figure of a metric is told in full: its definition, course, groups, people and rows.
 * Every screen leads there by this.
 *
 * @param by what the figure is a group of, null for all
 * @param group the group's key; empty for whatever has none
 */
public record MetricPlace(String metric, Period days, Dimension by, String group) {
    private static final String SCREEN = "kpis";

    public MetricPlace(String metric, Period days) {
        this(metric, days, null, "");
    }

    /** Goes there. */
    public void open(Navigator navigator) {
        navigator.openScreen(SCREEN, text());
    }

    /** As a place that {@link #of} understands. */
    public String text() {
        String range = metric + " " + days.from() + ".." + days.to();
        return by == null ? range : range + " " + by.key() + "=" + group;
    }

    /** Null when it is no place of a metric. */
    public static MetricPlace of(String place) {
        String[] parts = place.split(" ", 3);
        if (parts.length < 2) return null;
        Period days = Period.parse(parts[1], LocalDate.EPOCH);
        if (parts.length < 3) return new MetricPlace(parts[0], days);
        int at = parts[2].indexOf('=');
        return new MetricPlace(
                parts[0],
                days,
                Dimension.valueOf(parts[2].substring(0, at).toUpperCase(Locale.ROOT)),
                parts[2].substring(at + 1));
    }
}
