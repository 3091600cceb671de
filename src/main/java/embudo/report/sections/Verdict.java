package embudo.report.sections;

import embudo.measure.MetricValue;
import embudo.measure.Status;
import embudo.report.pdf.Html;
import embudo.report.pdf.Palette;
import embudo.text.Texts;

import java.util.Locale;

/** A status as sign and word. */
final class Verdict {
    private Verdict() {}

    static String html(Story s, Status status, String word) {
        return String.format(
                Locale.ROOT,
                "<span class=\"verdict\" style=\"color:%s\">%s %s</span>",
                Palette.css(Symbols.ink(status)),
                s.charts().html(Symbols.status(status, 11, word)),
                Html.escape(word));
    }

    static String word(Texts t, MetricValue m) {
        return switch (m.status()) {
            case ON_COURSE ->
                    t.get(m.lowerIsBetter() ? "report.status.under" : "report.status.on_course");
            case WATCH -> t.get("report.status.watch");
            case BEHIND -> t.get(m.lowerIsBetter() ? "report.status.over" : "report.status.behind");
            case NONE -> m.known() ? t.get("report.status.none") : t.get("report.status.few");
        };
    }

    /** What money spent on advertising brought back: below the limit it is behind. */
    static Status of(long spend, long revenue) {
        if (spend < Returns.LEAST_SPEND) return Status.NONE;
        return (double) revenue / spend < Returns.LIMIT ? Status.BEHIND : Status.ON_COURSE;
    }

    static String word(Texts t, Status status) {
        return switch (status) {
            case ON_COURSE -> t.get("report.status.on_course");
            case WATCH -> t.get("report.status.watch");
            case BEHIND -> t.get("report.status.behind");
            case NONE -> t.get("report.status.few");
        };
    }
}
