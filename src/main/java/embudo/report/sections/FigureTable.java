package embudo.report.sections;

import embudo.catalog.Metric;
import embudo.measure.MetricValue;
import embudo.report.facts.Counted;
import embudo.text.Texts;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Every declared metric, by group: what it is, what it was before, its target, of how many. */
final class FigureTable implements Section {
    @Override
    public String html(Story s) {
        List<Counted> all = s.snapshot().figures();
        if (all.isEmpty()) return "";
        Texts t = s.texts();
        Map<String, Counted> byKey =
                all.stream().collect(Collectors.toMap(c -> c.value().key(), c -> c));
        long known = all.stream().filter(c -> c.value().known()).count();
        StringBuilder html =
                new StringBuilder(
                        Heading.of(
                                "figures",
                                t.get("report.figures.title", known, (long) all.size()),
                                ""));
        for (String group : Metric.GROUPS) {
            List<Counted> of =
                    s.snapshot().metrics().stream()
                            .filter(m -> m.group().equals(group) && byKey.containsKey(m.key()))
                            .map(m -> byKey.get(m.key()))
                            .toList();
            if (!of.isEmpty()) html.append(grid(s, t.get("measure.group." + group), of));
        }
        return html.toString();
    }

    private static String grid(Story s, String group, List<Counted> figures) {
        Texts t = s.texts();
        Grid grid =
                new Grid("figures")
                        .head("wide", group)
                        .head("right", t.get("report.figures.value"))
                        .head("right", t.get("report.figures.before"))
                        .head("right", t.get("report.targets.target"))
                        .head("right", t.get("report.figures.n"));
        for (Counted c : figures) {
            MetricValue m = c.value();
            grid.row()
                    .cell(
                            "wide strong",
                            s.name(m.key()),
                            s.amounts().absence(c.absence(), m.minimumN()))
                    .cell("right", m.known() ? s.amounts().value(m) : t.get("report.na"))
                    .cell(
                            "right",
                            Double.isNaN(m.previous())
                                    ? "–"
                                    : s.amounts().value(m.unit(), m.previous()))
                    .cell("right", Double.isNaN(m.target()) ? "–" : s.amounts().target(m))
                    .cell("right", s.formats().count(m.n()));
        }
        return grid.end();
    }
}
