package embudo.report.sections;

import embudo.measure.Series;
import embudo.text.Texts;

import java.time.LocalDate;
import java.util.List;

/** Appendix: the daily figures behind the trend, by weeks where the period is long. */
final class DaySection implements Section {
    private static final List<String> SERIES =
            List.of("registrations", "attendance", "conversions", "revenue");

    /** A period of more days than fit two pages is told by weeks. */
    private static final int MOST = 93;

    private static final int WEEK = 7;

    @Override
    public String html(Story s) {
        List<Series> columns =
                SERIES.stream()
                        .map(key -> s.overview().series().get(key))
                        .filter(x -> x != null && !x.values().isEmpty())
                        .toList();
        if (columns.isEmpty()) return "";
        Texts t = s.texts();
        int days = columns.getFirst().values().size();
        int step = days > MOST ? WEEK : 1;
        Grid grid = new Grid("days").head("wide", t.get("report.days.day"));
        for (Series column : columns)
            grid.head("right", t.get("report.days." + column.metric()))
                    .head("right", t.get("report.days.before"));
        for (int from = 0; from < days; from += step) {
            int to = Math.min(days, from + step);
            LocalDate day = columns.getFirst().first().plusDays(from);
            grid.row().cell("wide", name(s, day, to - from, open(columns, to, days)));
            for (Series column : columns) {
                grid.cell("right", sum(s, column.metric(), column.values(), from, to))
                        .cell("right soft", sum(s, column.metric(), column.previous(), from, to));
            }
        }
        return Heading.of(
                        "days",
                        t.get(step == 1 ? "report.days.title" : "report.days.weeks"),
                        t.get(
                                "report.days.note",
                                s.formats().shortPeriod(s.overview().period().previous())))
                + grid.end();
    }

    private static boolean open(List<Series> columns, int to, int days) {
        return columns.getFirst().partial() && to == days;
    }

    private static String name(Story s, LocalDate day, int days, boolean open) {
        String name =
                days == 1
                        ? s.formats().weekday(day)
                        : s.formats().dayMonth(day)
                                + " – "
                                + s.formats().dayMonth(day.plusDays(days - 1L));
        return open ? s.texts().get("report.days.open", name) : name;
    }

    private static String sum(Story s, String key, List<Double> values, int from, int to) {
        if (from >= values.size()) return "–";
        double sum = 0;
        for (double v : values.subList(from, Math.min(to, values.size())))
            if (!Double.isNaN(v)) sum += v;
        return key.equals("revenue") ? s.amounts().money(sum) : s.formats().count(Math.round(sum));
    }
}
