package embudo.learn.lead;

import java.util.ArrayList;
import java.util.List;

/** Says in plain words how far a model can be trusted, and why. */
public final class Trust {
    private static final double WELL = 0.8;
    private static final int FEW = 100;

    private Trust() {}

    /** A message. */
    public record Line(String key, List<Object> args) {
        public Line {
            args = List.copyOf(args);
        }
    }

    /**
     * @param positives conversions it learned from
     */
    public static List<Line> of(LeadReport report, long positives) {
        double auc = report.later().auc();
        String rank = auc >= WELL ? "well" : report.passes() ? "usefully" : "weakly";
        List<Line> lines = new ArrayList<>();
        lines.add(
                new Line(
                        "learn.trust." + rank,
                        List.of(
                                Math.round(100 * auc),
                                report.later().rows(),
                                one(report.later().liftTopDecile()))));
        lines.add(
                new Line(
                        "learn.trust.calibration",
                        List.of(one(100 * LeadReport.calibrationError(report.later())))));
        lines.add(new Line("learn.trust.based", List.of(positives)));
        if (positives < FEW) lines.add(new Line("learn.trust.few", List.of(positives)));
        lines.add(
                new Line(
                        Bucket.rising(report.buckets())
                                ? "learn.trust.rises"
                                : "learn.trust.inconsistent",
                        List.of()));
        return lines;
    }

    private static double one(double value) {
        return Math.round(10 * value) / 10.0;
    }
}
