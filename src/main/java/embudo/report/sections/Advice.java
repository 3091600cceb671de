package embudo.report.sections;

import embudo.measure.Status;
import embudo.report.pdf.Html;

import java.util.List;

/** The two top risks beside the decisions that are needed. */
public final class Advice implements Section {
    private static final int RISKS = 2;
    private static final int DECISIONS = 2;

    @Override
    public String html(Story s) {
        if (s.overview().empty()) return "";
        StringBuilder html = new StringBuilder("<div class=\"advice\"><div class=\"column\">");
        html.append("<h2 id=\"risks\">")
                .append(Html.escape(s.texts().get("report.risks")))
                .append("</h2>");
        List<Finding> risks = Risks.top(s, RISKS);
        if (risks.isEmpty()) html.append(Html.tag("p", "none", calm(s)));
        for (Finding risk : risks) item(html, s, risk, sign(s, risk));
        html.append("</div><div class=\"column last\"><h2 id=\"decisions\">")
                .append(Html.escape(s.texts().get("report.decisions")))
                .append("</h2>");
        List<Finding> decisions = Decisions.top(s, DECISIONS);
        if (decisions.isEmpty())
            html.append(Html.tag("p", "none", s.texts().get("report.decisions.none")));
        for (int i = 0; i < decisions.size(); i++)
            item(
                    html,
                    s,
                    decisions.get(i),
                    s.charts().html(Symbols.numbered(String.valueOf(i + 1))));
        return html.append("</div><div class=\"clear\"></div></div>").toString();
    }

    private static String sign(Story s, Finding risk) {
        String words =
                risk.status() == Status.BEHIND
                        ? s.texts().get("report.status.behind")
                        : s.texts().get("report.status.watch");
        return s.charts().html(Symbols.status(risk.status(), 16, words));
    }

    /** No risk is good news only when something could be judged. */
    private static String calm(Story s) {
        return s.overview().metrics().stream().anyMatch(m -> m.status() != Status.NONE)
                ? s.texts().get("report.risks.none")
                : s.texts().get("report.risks.unjudged");
    }

    private static void item(StringBuilder html, Story s, Finding finding, String sign) {
        html.append("<div class=\"item\"><div class=\"sign\">").append(sign).append("</div>");
        html.append("<div class=\"said\">");
        if (finding.due() != null)
            html.append(
                    Html.tag(
                            "div",
                            "due",
                            s.texts().get("report.due", s.formats().dayMonth(finding.due()))));
        html.append(Html.tag("div", "what", finding.title()))
                .append("<div class=\"why\">")
                .append(Html.prose(finding.detail()))
                .append("</div></div></div>");
    }
}
