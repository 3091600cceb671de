package embudo.cli;

import embudo.learn.eval.Report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Figures of held-out predictions as JSON, the same for every command. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Double> figures(Report report) {
        Map<String, Double> figures = new LinkedHashMap<>();
        figures.put("auc", report.auc());
        figures.put("brier", report.brier());
        figures.put("logLoss", report.logLoss());
        figures.put("liftTopDecile", report.liftTopDecile());
        figures.put("accuracy", report.accuracy());
        figures.put("precision", report.precision());
        figures.put("recall", report.recall());
        return figures;
    }

    static List<Map<String, Object>> calibration(Report report) {
        List<Map<String, Object>> bins = new ArrayList<>();
        for (Report.Bin bin : report.calibration()) {
            Map<String, Object> row = new LinkedHashMap<>();
            row.put("rows", bin.rows());
            row.put("predicted", bin.predicted());
            row.put("observed", bin.observed());
            row.put("low", bin.interval().low());
            row.put("high", bin.interval().high());
            bins.add(row);
        }
        return bins;
    }

    /** JSON has no word for an undefined number but null. */
    static Double known(double value) {
        return Double.isNaN(value) ? null : value;
    }
}
