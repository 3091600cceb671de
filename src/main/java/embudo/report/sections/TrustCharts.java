package embudo.report.sections;

import embudo.plot.NamedBars;
import embudo.plot.UnitPlot;
import embudo.report.facts.Scoring;
import embudo.report.pdf.Html;
import embudo.text.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Whether the model's promises came true, beside what it looks at; nothing while rules score. */
final class TrustCharts {
    private static final double WIDTH = 320;
    private static final double HEIGHT = 190;
    private static final int MOST = 8;

    private TrustCharts() {}

    static String html(Story s) {
        Scoring scoring = s.snapshot().judged();
        if (scoring == null || scoring.bins().isEmpty()) return "";
        Texts t = s.texts();
        long holding = scoring.bins().stream().filter(Scoring.Bin::holds).count();
        String kept = t.get("report.trust.calibration", holding, scoring.bins().size());
        List<NamedBars.Bar> bars = drivers(scoring, t);
        String drivers = t.get("report.trust.drivers");
        String words =
                bars.stream()
                        .map(b -> b.name() + " " + b.figure())
                        .collect(Collectors.joining(", ", drivers + ": ", ""));
        return "<div class=\"trust\"><div class=\"column\">"
                + Html.tag("h3", "", kept)
                + s.charts().html(UnitPlot.draw(dots(scoring, t), s.fonts(), WIDTH, HEIGHT, kept))
                + "</div><div class=\"column last\">"
                + Html.tag("h3", "", drivers)
                + s.charts().html(NamedBars.draw(bars, Double.NaN, s.fonts(), WIDTH, words))
                + "</div><div class=\"clear\"></div></div>";
    }

    private static UnitPlot.Shape dots(Scoring scoring, Texts t) {
        double most =
                scoring.bins().stream()
                        .mapToDouble(b -> Math.max(b.promised(), b.high()))
                        .max()
                        .orElse(1);
        return new UnitPlot.Shape(
                List.of(),
                scoring.bins().stream()
                        .map(b ->
                                new UnitPlot.Dot(
                                        b.promised(), b.came(), b.low(), b.high(), b.holds()))
                        .toList(),
                Math.min(1, most),
                t.get("report.trust.promised"),
                t.get("report.trust.came"),
                share -> t.formats().percent(share, 0));
    }

    private static List<NamedBars.Bar> drivers(Scoring scoring, Texts t) {
        return scoring.drivers().stream()
                .filter(d -> d.loss() > 0)
                .limit(MOST)
                .map(d ->
                        new NamedBars.Bar(
                                t.get("learn.factor." + d.feature()),
                                d.loss(),
                                t.formats().number(100 * d.loss(), 1)))
                .toList();
    }
}
