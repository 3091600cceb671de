package embudo.app;

import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Report;
import embudo.learn.lead.LeadModels;
import embudo.learn.lead.LeadReport;
import embudo.report.facts.Scoring;

import java.util.List;

/** What scores the leads now, as reports tell it: the model in force, or the rules. */
final class ScoringNow {
    private ScoringNow() {}

    static Scoring of(LeadModels models, String rules) {
        return models.inForce()
                .map(v -> of(v.row().name(), v.report()))
                .orElseGet(() -> Scoring.rules(rules));
    }

    private static Scoring of(String name, LeadReport report) {
        List<CrossValidation.Importance> drivers =
                report.parts().isEmpty() ? List.of() : report.parts().getLast().importance();
        return new Scoring(
                name,
                report.later().calibration().stream().map(ScoringNow::bin).toList(),
                drivers.stream().map(i -> new Scoring.Driver(i.field(), i.aucDrop())).toList());
    }

    private static Scoring.Bin bin(Report.Bin bin) {
        return new Scoring.Bin(
                bin.predicted(), bin.observed(), bin.interval().low(), bin.interval().high());
    }
}
