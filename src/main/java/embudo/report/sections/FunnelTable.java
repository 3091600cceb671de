package embudo.report.sections;

import embudo.measure.Funnel.Step;
import embudo.plot.FunnelBars;
import embudo.report.pdf.Html;
import embudo.text.Texts;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** The five stages with their shares, under a title that says which step holds people back. */
public final class FunnelTable implements Section {
    private static final double BAR = 200;

    @Override
    public String html(Story s) {
        List<Step> steps = s.overview().funnel().steps();
        if (s.overview().empty() || steps.isEmpty()) return "";
        Texts t = s.texts();
        StringBuilder html = new StringBuilder();
        html.append("<h2 id=\"funnel\">").append(Html.escape(title(s, steps))).append("</h2>");
        html.append("<table class=\"funnel\"><thead><tr>")
                .append(Html.tag("th", "stage", t.get("report.funnel.stage")))
                .append(Html.tag("th", "count", t.get("report.funnel.people")))
                .append(Html.tag("th", "bar", t.get("report.funnel.share")))
                .append(Html.tag("th", "number", t.get("report.funnel.step")))
                .append(Html.tag("th", "number", t.get("report.funnel.overall")))
                .append(Html.tag("th", "open", t.get("report.funnel.open")))
                .append("</tr></thead><tbody>");
        for (int i = 0; i < steps.size(); i++) row(html, s, steps, i);
        return html.append("</tbody></table>").toString();
    }

    /** Which steps miss their targets and which misses by most. */
    static String title(Story s, List<Step> steps) {
        Texts t = s.texts();
        List<Step> aimed =
                steps.stream()
                        .filter(x -> !Double.isNaN(x.step()) && !Double.isNaN(x.target()))
                        .toList();
        List<Step> missed = aimed.stream().filter(x -> x.step() < x.target()).toList();
        if (aimed.isEmpty()) return t.get("report.funnel.plain");
        if (missed.isEmpty()) return t.get("report.funnel.all_met");
        Step worst =
                missed.stream()
                        .min(Comparator.comparingDouble(x -> x.step() / x.target()))
                        .orElseThrow();
        String doing = t.get("report.doing." + key(worst));
        return missed.size() == aimed.size() && aimed.size() > 1
                ? t.get("report.funnel.all_missed", doing)
                : t.get(
                        "report.funnel.worst",
                        doing,
                        s.amounts().percent(worst.step()),
                        s.formats().percent(worst.target(), 0));
    }

    private static void row(StringBuilder html, Story s, List<Step> steps, int i) {
        Step step = steps.get(i);
        long before = i == 0 ? step.count() : steps.get(i - 1).count();
        double share = i == 0 ? (step.count() > 0 ? 1 : 0) : step.step();
        double open = FunnelBars.openShare(before, step.count(), step.step(), step.open());
        String words =
                s.texts().get("report.stage." + key(step)) + ": " + s.formats().count(step.count());
        String bar =
                s.charts()
                        .html(
                                FunnelBars.bar(
                                        new FunnelBars.Share(share, open, step.target()),
                                        BAR,
                                        22,
                                        words));
        html.append("<tr><td class=\"stage\"><b>")
                .append(Html.escape(s.texts().get("report.stage." + key(step))))
                .append("</b><br/><span class=\"sub\">")
                .append(Html.escape(s.texts().get("report.counted." + key(step))))
                .append("</span></td>")
                .append(Html.tag("td", "count", s.formats().count(step.count())))
                .append("<td class=\"bar\">")
                .append(bar)
                .append("</td>")
                .append(Html.tag("td", "number strong", i == 0 ? "–" : share(s, step.step())))
                .append(
                        Html.tag(
                                "td",
                                "number",
                                overall(s, i == 0 && step.count() > 0 ? 1 : step.overall())))
                .append(Html.tag("td", "open", open(s, step)))
                .append("</tr>");
    }

    private static String share(Story s, double fraction) {
        return Double.isNaN(fraction) ? s.texts().get("report.na") : s.amounts().percent(fraction);
    }

    private static String overall(Story s, double fraction) {
        if (Double.isNaN(fraction)) return s.texts().get("report.na");
        return s.formats().percent(fraction, fraction >= 1 ? 0 : fraction >= 0.05 ? 1 : 2);
    }

    private static String open(Story s, Step step) {
        if (step.open() <= 0) return "–";
        String count = s.formats().count(step.open());
        String reason = "measure.open." + step.openReason();
        return s.texts().has(reason) ? count + ", " + s.texts().get(reason) : count;
    }

    private static String key(Step step) {
        return step.stage().name().toLowerCase(Locale.ROOT);
    }
}
