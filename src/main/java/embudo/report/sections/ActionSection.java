package embudo.report.sections;

import embudo.report.pdf.Html;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.List;

/** Every decision and every risk that the rules find, not only the two of each on page one. */
final class ActionSection implements Section {
    private static final int ALL = 20;

    @Override
    public String html(Story s) {
        Texts t = s.texts();
        List<Finding> decisions = Decisions.top(s, ALL);
        List<Finding> risks = Risks.top(s, ALL);
        if (decisions.isEmpty() && risks.isEmpty()) return "";
        List<Finding> all = new ArrayList<>(decisions);
        all.addAll(risks);
        Grid grid =
                new Grid("actions")
                        .head("kind", "")
                        .head("wide", t.get("report.actions.what"))
                        .head("why", t.get("report.actions.why"))
                        .head("right", t.get("report.actions.due"));
        for (Finding f : all) {
            String kind =
                    t.get(decisions.contains(f) ? "report.actions.do" : "report.actions.risk");
            grid.row()
                    .markup(
                            "kind",
                            decisions.contains(f)
                                    ? Html.escape(kind)
                                    : Verdict.html(s, f.status(), kind))
                    .cell("wide strong", f.title())
                    .cell("why", f.detail())
                    .cell("right", f.due() == null ? "–" : s.formats().dayMonth(f.due()));
        }
        return Heading.of(
                        "actions",
                        t.get("report.actions.title", decisions.size(), risks.size()),
                        "")
                + grid.end();
    }
}
