package embudo.report.sections;

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
        if (risks.isEmpty()) html.append(Html.tag("p", "none", s.texts().get("report.risks.none")));
        for (Finding risk : risks)
            item(html, s, risk, s.charts().html(Symbols.status(risk.status(), 16, "")));
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
                .append(Html.tag("div", "why", finding.detail()))
                .append("</div></div>");
    }
}
