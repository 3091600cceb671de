package embudo.ui.models;

import embudo.learn.eval.Report;
import embudo.learn.lead.LeadReport;
import embudo.text.Texts;
import embudo.ui.charts.ChartNumbers.Sheet;

import java.util.ArrayList;
import java.util.List;

/**
 * What the charts of a model's judgement are drawn from. Whose decisions were held out is not kept:
 * nobody is behind a cut-off or a tenth any more, but every number is here.
 */
final class ModelNumbers {
    private ModelNumbers() {}

    static Sheet roc(Report report, Texts texts) {
        return new Sheet(
                texts.get("ui.models.numbers.roc.about", report.rows()),
                List.of(texts.get("ui.models.roc.x"), texts.get("ui.models.roc.y")),
                report.roc().stream()
                        .map(p -> List.<Object>of(p.falsePositives(), p.truePositives()))
                        .toList());
    }

    /** Ten groups, the least promising first. */
    static Sheet calibration(Report report, Texts texts) {
        return new Sheet(
                texts.get("ui.models.numbers.calibration.about", report.rows()),
                List.of(
                        texts.get("ui.models.numbers.rows"),
                        texts.get("ui.models.calibration.x"),
                        texts.get("ui.models.calibration.y"),
                        texts.get("ui.models.numbers.low"),
                        texts.get("ui.models.numbers.high")),
                report.calibration().stream()
                        .map(b ->
                                List.<Object>of(
                                        b.rows(),
                                        b.predicted(),
                                        b.observed(),
                                        b.interval().low(),
                                        b.interval().high()))
                        .toList());
    }

    /** The same groups, the best first, and how many times the average each is. */
    static Sheet tenths(Report report, Texts texts) {
        double base = (double) report.positives() / report.rows();
        List<List<Object>> rows = new ArrayList<>();
        for (Report.Bin bin : report.calibration().reversed())
            rows.add(
                    List.of(
                            rows.size() + 1,
                            bin.rows(),
                            bin.observed(),
                            base > 0 ? bin.observed() / base : Double.NaN));
        return new Sheet(
                texts.get("ui.models.numbers.tenths.about", report.rows()),
                List.of(
                        texts.get("ui.models.numbers.tenth"),
                        texts.get("ui.models.numbers.rows"),
                        texts.get("ui.models.calibration.y"),
                        texts.get("ui.models.numbers.times")),
                rows);
    }

    /** All that a part looks at, also what turned out to count for nothing. */
    static Sheet importance(LeadReport.PartReport part, Texts texts) {
        return new Sheet(
                texts.get("ui.models.numbers.importance.about", part.later().rows()),
                List.of(
                        texts.get("ui.models.numbers.feature"),
                        texts.get("ui.models.numbers.drop")),
                part.importance().stream()
                        .map(i ->
                                List.<Object>of(
                                        texts.get("learn.factor." + i.field()), i.aucDrop()))
                        .toList());
    }
}
