package embudo.learn.lead;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.kernel.Problem;
import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Leaks;
import embudo.learn.eval.Report;

import java.time.Instant;
import java.util.List;

/**
 * How well a version of the lead model did on decisions it had not seen. Times are epoch
 * milliseconds.
 *
 * @param preset which features it was given
 * @param baseRate share of decisions that a purchase followed
 * @param later decisions after {@code cut}, predicted by a model that learned from those before
 * @param folds every decision once, predicted by a model that did not see its person
 * @param buckets the decisions of {@code folds} by score
 * @param fifth a stratified fifth of the decisions, as in {@code folds}
 */
public record LeadReport(
        String preset,
        int horizonDays,
        double baseRate,
        long from,
        long cut,
        long to,
        Report later,
        Report folds,
        Report fifth,
        List<Bucket> buckets,
        List<PartReport> parts) {
    /** AUC that a version must exceed to be put in force. */
    public static final double GATE = 0.75;

    private static final ObjectMapper JSON = new ObjectMapper();

    public LeadReport {
        buckets = List.copyOf(buckets);
        parts = List.copyOf(parts);
    }

    /**
     * One part of the model.
     *
     * @param later its share of {@link LeadReport#later}
     * @param importance most important first, on the later decisions
     * @param leaks features that look as if written after the outcome
     * @param leaf least examples in a leaf, as chosen
     */
    public record PartReport(
            Part part,
            int rows,
            int positives,
            int leaf,
            Report later,
            List<CrossValidation.Importance> importance,
            List<Leaks.Leak> leaks) {
        public PartReport {
            importance = List.copyOf(importance);
            leaks = List.copyOf(leaks);
        }
    }

    /** Whether it may be put in force. */
    public boolean passes() {
        return later.auc() > GATE;
    }

    /** Mean distance between what was promised and what came, weighted by rows; 0 to 1. */
    public static double calibrationError(Report report) {
        double sum = 0;
        for (Report.Bin bin : report.calibration())
            sum += bin.rows() * Math.abs(bin.predicted() - bin.observed());
        return sum / report.rows();
    }

    public Instant cutAt() {
        return Instant.ofEpochMilli(cut);
    }

    String json() {
        try {
            return JSON.writeValueAsString(this);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws Problem when another version of the program wrote it
     */
    static LeadReport read(String json, String name) {
        try {
            return JSON.readValue(json, LeadReport.class);
        } catch (JsonProcessingException e) {
            throw new Problem(e, "learn.model.newer", name);
        }
    }
}
