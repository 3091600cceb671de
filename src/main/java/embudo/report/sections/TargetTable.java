package embudo.report.sections;

import embudo.measure.MetricValue;
import embudo.measure.Status;
import embudo.plot.Meter;
import embudo.text.Texts;

import java.util.List;

/** Every figure against its target. */
final class TargetTable implements Section {
    private static final double BAR = 150;

    @Override
    public String html(Story s) {
        Texts t = s.texts();
        Grid grid =
                new Grid("targets")
                        .head("wide", t.get("report.targets.metric"))
                        .head("right", t.get("report.targets.value"))
                        .head("right", t.get("report.targets.target"))
                        .head("bar", t.get("report.targets.attained"))
                        .head("right", "")
                        .head("status", t.get("report.status"));
        for (MetricValue m : s.overview().metrics()) {
            double part = m.known() ? m.value() / m.target() : Double.NaN;
            String percent = Double.isNaN(part) ? t.get("report.na") : s.formats().percent(part, 0);
            grid.row()
                    .cell("wide strong", s.name(m.key()))
                    .cell("right", m.known() ? s.amounts().value(m) : t.get("report.na"))
                    .cell("right", Double.isNaN(m.target()) ? "–" : s.amounts().target(m))
                    .markup(
                            "bar",
                            s.charts()
                                    .html(
                                            Meter.draw(
                                                    part,
                                                    Symbols.fill(m.status()),
                                                    BAR,
                                                    6,
                                                    s.name(m.key()) + ": " + percent)))
                    .cell("right", percent)
                    .markup("status", Verdict.html(s, m.status(), Verdict.word(t, m)));
        }
        return Heading.of("targets", title(s), "") + grid.end();
    }

    static String title(Story s) {
        List<MetricValue> judged =
                s.overview().metrics().stream().filter(m -> m.status() != Status.NONE).toList();
        long met = judged.stream().filter(m -> m.status() == Status.ON_COURSE).count();
        if (judged.isEmpty()) return s.texts().get("report.targets.none");
        return s.texts().get("report.targets.met", met, judged.size());
    }
}
