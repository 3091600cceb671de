package embudo.report.sections;

import embudo.measure.MetricValue;
import embudo.measure.Series;
import embudo.plot.Trend;
import embudo.plot.TrendLine;
import embudo.report.pdf.Html;
import embudo.text.Formats;
import embudo.text.Texts;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** Registrations day by day under a title that compares their pace with the target's. */
public final class TrendSection implements Section {
    private static final String METRIC = "registrations";

    @Override
    public String html(Story s) {
        Series series = s.overview().series().get(METRIC);
        if (s.overview().empty() || series == null || series.values().isEmpty()) return "";
        double target = pace(s);
        Trend trend =
                new Trend(
                        series.values(),
                        series.previous(),
                        series.partial(),
                        true,
                        target,
                        series.marks().stream()
                                .map(m ->
                                        new Trend.Flag(
                                                (int)
                                                        ChronoUnit.DAYS.between(
                                                                series.first(), m.day()),
                                                m.label()))
                                .toList(),
                        v -> s.formats().count(Math.round(v)),
                        i -> s.formats().dayMonth(series.first().plusDays(i)),
                        names(s, series, target));
        return "<h2 id=\"trend\">"
                + Html.escape(title(s, series, target))
                + "</h2>"
                + s.charts()
                        .html(
                                TrendLine.draw(
                                        trend,
                                        s.fonts(),
                                        Story.WIDTH,
                                        s.trendHeight(),
                                        words(s, series)));
    }

    static String title(Story s, Series series, double target) {
        Texts t = s.texts();
        List<Double> closed = closed(series);
        double total = closed.stream().mapToDouble(Double::doubleValue).sum();
        if (closed.isEmpty() || total == 0) return t.get("report.trend.none");
        double mean = total / closed.size();
        String pace = rate(s.formats(), mean);
        if (Double.isNaN(target)) return t.get("report.trend.pace", pace);
        return mean >= target
                ? t.get("report.trend.keeps", pace, rate(s.formats(), target))
                : t.get("report.trend.misses", pace, rate(s.formats(), target));
    }

    /** Days that are over and known. */
    private static List<Double> closed(Series series) {
        List<Double> values = series.values();
        return (series.partial() ? values.subList(0, values.size() - 1) : values)
                .stream().filter(v -> !v.isNaN()).toList();
    }

    /** The target of the period, a day. */
    private static double pace(Story s) {
        return s.metric(METRIC).map(MetricValue::target).orElse(Double.NaN)
                / s.overview().period().days();
    }

    private static Trend.Names names(Story s, Series series, double target) {
        Texts t = s.texts();
        int last = series.values().size() - 1;
        while (last > 0 && series.values().get(last).isNaN()) last--;
        boolean running = series.partial() && last == series.values().size() - 1;
        String day = s.formats().dayMonth(series.first().plusDays(last));
        long value = Math.round(series.values().get(last));
        return new Trend.Names(
                running
                        ? t.get("report.trend.running", day, value)
                        : t.get("report.trend.last", day, value),
                t.get("report.trend.previous", s.overview().period().days()),
                Double.isNaN(target)
                        ? ""
                        : t.get("report.trend.target", rate(s.formats(), target)));
    }

    private static String words(Story s, Series series) {
        double highest =
                series.values().stream()
                        .filter(v -> !v.isNaN())
                        .mapToDouble(Double::doubleValue)
                        .max()
                        .orElse(0);
        int at = Math.max(0, series.values().indexOf(highest));
        return s.texts()
                .get(
                        "report.trend.words",
                        s.formats().period(s.overview().period()),
                        Math.round(highest),
                        s.formats().dayMonth(series.first().plusDays(at)));
    }

    private static String rate(Formats formats, double aDay) {
        return formats.number(aDay, aDay < 10 ? 1 : 0);
    }
}
