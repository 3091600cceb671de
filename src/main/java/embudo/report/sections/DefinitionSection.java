package embudo.report.sections;

import embudo.catalog.Metric;
import embudo.report.pdf.Html;
import embudo.text.Texts;

import java.util.List;

/** Appendix: what each figure means, how it is computed and from how many observations on. */
final class DefinitionSection implements Section {
    @Override
    public String html(Story s) {
        Texts t = s.texts();
        List<Metric> used = s.defined();
        if (used.isEmpty()) return "";
        Grid grid =
                new Grid("definitions")
                        .head("wide", t.get("report.definitions.figure"))
                        .head("why", t.get("report.definitions.meaning"))
                        .head("why", t.get("report.definitions.formula"))
                        .head("right", t.get("report.definitions.least"));
        for (Metric m : used)
            grid.row()
                    .markup(
                            "wide strong",
                            "<span id=\"def_"
                                    + m.key()
                                    + "\">"
                                    + Html.escape(m.name().get(t.language()))
                                    + "</span>")
                    .cell("why", m.definition().get(t.language()))
                    .cell("why", m.formula().get(t.language()))
                    .cell("right", s.formats().count(m.minimumN()));
        return Heading.of("definitions", t.get("report.definitions.title"), "") + grid.end();
    }
}
