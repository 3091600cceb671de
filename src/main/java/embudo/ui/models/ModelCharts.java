package embudo.ui.models;

import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Report;
import embudo.learn.lead.Bucket;
import embudo.learn.lead.LeadReport;
import embudo.plot.NamedBars;
import embudo.plot.UnitPlot;
import embudo.text.Texts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** A model's figures as charts, and the same in words. */
final class ModelCharts {
    private static final int MOST_FIELDS = 8;

    private ModelCharts() {}

    static UnitPlot.Shape roc(Report report, Texts texts) {
        return new UnitPlot.Shape(
                report.roc().stream()
                        .map(p -> new UnitPlot.Point(p.falsePositives(), p.truePositives()))
                        .toList(),
                List.of(),
                1,
                texts.get("ui.models.roc.x"),
                texts.get("ui.models.roc.y"),
                share -> texts.formats().percent(share, 0));
    }

    static UnitPlot.Shape calibration(Report report, Texts texts) {
        double most =
                report.calibration().stream()
                        .mapToDouble(b -> Math.max(b.predicted(), b.interval().high()))
                        .max()
                        .orElse(1);
        return new UnitPlot.Shape(
                List.of(),
                report.calibration().stream()
                        .map(b ->
                                new UnitPlot.Dot(
                                        b.predicted(),
                                        b.observed(),
                                        b.interval().low(),
                                        b.interval().high(),
                                        b.holds()))
                        .toList(),
                Math.min(1, most),
                texts.get("ui.models.calibration.x"),
                texts.get("ui.models.calibration.y"),
                share -> texts.formats().percent(share, 0));
    }

    static long holding(Report report) {
        return report.calibration().stream().filter(Report.Bin::holds).count();
    }

    /** Observed rate of each tenth, the best first. */
    static List<NamedBars.Bar> tenths(Report report, Texts texts) {
        List<Report.Bin> bins = report.calibration().reversed();
        return IntStream.range(0, bins.size())
                .mapToObj(i ->
                        new NamedBars.Bar(
                                texts.get("ui.models.tenth", i + 1),
                                bins.get(i).observed(),
                                texts.formats().percent(bins.get(i).observed(), 1)))
                .toList();
    }

    static List<NamedBars.Bar> importance(LeadReport.PartReport part, Texts texts) {
        return part.importance().stream()
                .filter(i -> i.aucDrop() > 0)
                .limit(MOST_FIELDS)
                .map(i -> bar(i, texts))
                .toList();
    }

    private static NamedBars.Bar bar(CrossValidation.Importance each, Texts texts) {
        return new NamedBars.Bar(
                texts.get("learn.factor." + each.field()),
                each.aucDrop(),
                texts.formats().number(100 * each.aucDrop(), 1));
    }

    /** Conversion of each range of scores, with how many leads stand there today. */
    static List<NamedBars.Bar> spread(LeadReport report, ModelsViewModel.Found found, Texts texts) {
        return report.buckets().stream()
                .map(b ->
                        new NamedBars.Bar(
                                texts.get(
                                        "ui.models.bucket",
                                        b.from(),
                                        b.to(),
                                        found.leads(b.from(), b.to())),
                                b.rows() == 0 ? 0 : b.rate(),
                                rate(b, texts)))
                .toList();
    }

    private static String rate(Bucket bucket, Texts texts) {
        return bucket.rows() == 0 ? "–" : texts.formats().percent(bucket.rate(), 1);
    }

    static String words(String title, List<NamedBars.Bar> bars) {
        return title
                + ": "
                + bars.stream()
                        .map(b -> b.name() + " " + b.figure())
                        .collect(Collectors.joining(", "));
    }
}
