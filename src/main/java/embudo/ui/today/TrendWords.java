package embudo.ui.today;

import embudo.kernel.Period;
import embudo.measure.Series;
import embudo.plot.Trend;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import java.time.temporal.ChronoUnit;
import java.util.List;

/** Puts a daily series into the trend chart's terms. */
final class TrendWords {
    /** Series offered, in this order. */
    static final List<String> KEYS =
            List.of("registrations", "attendance", "conversions", "revenue");

    private final Texts texts;
    private final FigureText amounts;

    TrendWords(Texts texts, String currency) {
        this.texts = texts;
        this.amounts = new FigureText(texts, currency);
    }

    Trend trend(Series s) {
        List<Trend.Flag> flags =
                s.marks().stream()
                        .map(m ->
                                new Trend.Flag(
                                        (int) ChronoUnit.DAYS.between(s.first(), m.day()),
                                        m.label()))
                        .toList();
        return new Trend(
                s.values(),
                s.previous(),
                s.partial(),
                true,
                Double.NaN,
                flags,
                tick -> value(s, tick),
                day -> texts.formats().dayMonth(s.first().plusDays(day)),
                new Trend.Names(last(s), texts.get("ui.today.trend.previous", days(s)), ""));
    }

    String title(Series s) {
        return texts.get("ui.today.trend.title." + s.metric());
    }

    /** "30 days, Europe/Madrid". */
    String remark(Series s, String zone) {
        return texts.get("ui.today.trend.remark", days(s), zone);
    }

    /** The chart in one sentence. */
    String words(Series s) {
        double sum = s.values().stream().filter(v -> !v.isNaN()).mapToDouble(v -> v).sum();
        double most =
                s.values().stream().filter(v -> !v.isNaN()).mapToDouble(v -> v).max().orElse(0);
        Period period = new Period(s.first(), s.first().plusDays(days(s) - 1L));
        return texts.get("ui.today.trend.words", title(s), period, value(s, sum), value(s, most));
    }

    private String last(Series s) {
        double last = s.values().getLast();
        if (last != last) return "";
        return s.partial()
                ? texts.get("ui.today.trend.partial", value(s, last))
                : texts.get(
                        "ui.today.trend.last",
                        texts.formats().dayMonth(s.first().plusDays(days(s) - 1L)),
                        value(s, last));
    }

    private String value(Series s, double value) {
        return s.metric().equals("revenue")
                ? amounts.money(Math.round(value))
                : texts.formats().count(Math.round(value));
    }

    private static int days(Series s) {
        return s.values().size();
    }
}
