package embudo.report.sections;

import embudo.measure.ChannelFigures;
import embudo.measure.MetricValue;
import embudo.plot.Ink;
import embudo.plot.Meter;
import embudo.plot.Sparkline;
import embudo.report.pdf.Html;
import embudo.report.pdf.Palette;
import embudo.text.Texts;

import java.util.List;
import java.util.Locale;

/** Up to six figures: value, status as sign and word, change, course, bar, target and n. */
public final class Tiles implements Section {
    private static final int MOST = 6;
    private static final double WIDTH = 213;
    private static final double SPARK = 78;

    @Override
    public String html(Story s) {
        if (s.overview().empty()) return "";
        StringBuilder html = new StringBuilder("<div class=\"tiles\">");
        List<MetricValue> metrics = s.overview().metrics();
        for (int i = 0; i < Math.min(MOST, metrics.size()); i++)
            html.append("<div class=\"tile")
                    .append(i % 3 == 2 ? " last" : "")
                    .append("\">")
                    .append(tile(s, metrics.get(i)))
                    .append("</div>");
        return html.append("<div class=\"clear\"></div></div>").toString();
    }

    private static String tile(Story s, MetricValue m) {
        Texts t = s.texts();
        String word = Verdict.word(t, m);
        String status =
                String.format(
                        Locale.ROOT,
                        "<div class=\"status\" style=\"color:%s\">%s %s</div>",
                        Palette.css(Symbols.ink(m.status())),
                        s.charts().html(Symbols.status(m.status(), 11, word)),
                        Html.escape(word));
        String head = status + name(s, m);
        if (!m.known())
            return head
                    + Html.tag("div", "value", t.get("report.na"))
                    + Html.tag("div", "change", few(t, m))
                    + meter(s, m, Double.NaN)
                    + foot(s, m);
        String spark =
                "<div class=\"spark\">"
                        + s.charts()
                                .html(
                                        Sparkline.draw(
                                                m.spark(),
                                                SPARK,
                                                30,
                                                t.get("report.spark", s.name(m.key()))))
                        + "</div>";
        return head
                + spark
                + value(s, s.amounts().value(m))
                + change(s, m)
                + meter(s, m, filled(m))
                + foot(s, m);
    }

    /** Leads to the definition where the report has them. */
    private static String name(Story s, MetricValue m) {
        String name = Html.escape(s.name(m.key()));
        boolean defined = s.defined().stream().anyMatch(d -> d.key().equals(m.key()));
        return "<h3 class=\"name\">"
                + (defined ? "<a href=\"#def_" + m.key() + "\">" + name + "</a>" : name)
                + "</h3>";
    }

    /** In the largest size that leaves the sparkline its place. */
    private static String value(Story s, String text) {
        double size = 24;
        while (size > 11 && s.fonts().width(text, size, true) > WIDTH - SPARK - 8) size--;
        return String.format(
                Locale.ROOT,
                "<div class=\"value\" style=\"font-size:%.0fpx\">%s</div>",
                size,
                Html.escape(text));
    }

    private static String meter(Story s, MetricValue m, double filled) {
        String words =
                Double.isNaN(filled)
                        ? s.texts().get("report.no_target")
                        : s.texts()
                                .get(
                                        "report.part_of",
                                        s.formats().percent(filled, 0),
                                        s.amounts().target(m));
        return "<div class=\"meter\">"
                + s.charts().html(Meter.draw(filled, Symbols.fill(m.status()), WIDTH, 5, words))
                + "</div>";
    }

    private static String few(Texts t, MetricValue m) {
        return m.n() < m.minimumN()
                ? t.get("report.few", m.n(), m.minimumN())
                : t.get("report.no_base");
    }

    private static String change(Story s, MetricValue m) {
        String before =
                s.texts()
                        .get(
                                "report.versus",
                                s.formats().shortPeriod(s.overview().period().previous()));
        if (Double.isNaN(m.change()))
            return Html.tag(
                    "div",
                    "change",
                    s.texts()
                            .get(
                                    "report.no_before",
                                    s.formats().shortPeriod(s.overview().period().previous())));
        if (m.change() == 0)
            return Html.tag("div", "change", s.texts().get("report.unchanged") + " " + before);
        boolean up = m.change() > 0;
        Ink ink = up != m.lowerIsBetter() ? Ink.SUCCESS : Ink.DANGER;
        return "<div class=\"change\">"
                + s.charts()
                        .html(
                                Symbols.arrow(
                                        up, ink, s.texts().get(up ? "report.rose" : "report.fell")))
                + " <b style=\"color:"
                + Palette.css(ink)
                + "\">"
                + Html.escape(s.amounts().change(m))
                + "</b> "
                + Html.escape(before)
                + "</div>";
    }

    /** Towards a target the part attained; under a limit the part used up. */
    private static double filled(MetricValue m) {
        if (Double.isNaN(m.target()) || m.target() == 0) return Double.NaN;
        return m.value() / m.target();
    }

    private static String foot(Story s, MetricValue m) {
        String target;
        if (Double.isNaN(m.target())) target = s.texts().get("report.no_target");
        else if (m.lowerIsBetter()) target = s.texts().get("report.limit", s.amounts().target(m));
        else if (!m.known() || m.unit() == MetricValue.Unit.PERCENT)
            target = s.texts().get("report.target", s.amounts().target(m));
        else
            target =
                    s.texts()
                            .get(
                                    "report.part_of",
                                    s.formats().percent(m.value() / m.target(), 0),
                                    s.amounts().target(m));
        return "<div class=\"foot\">"
                + Html.tag("span", "n", base(s, m))
                + Html.escape(target)
                + "</div>";
    }

    /** The count the figure rests on; for the return, the money it rests on. */
    private static String base(Story s, MetricValue m) {
        long spent = s.overview().channels().stream().mapToLong(ChannelFigures::spend).sum();
        return m.key().equals("roi") && spent > 0
                ? s.texts().get("report.spent", s.amounts().money(spent))
                : s.texts().get("report.n", m.n());
    }
}
