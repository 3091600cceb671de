package embudo.learn;

import embudo.learn.eval.CrossValidation;
import embudo.learn.eval.Report;

import java.util.List;

/**
 * What an {@link Evaluator} found out.
 *
 * @param importance the most important column first
 */
public record Evaluation(
        Algorithm algorithm,
        Report report,
        List<CrossValidation.Importance> importance,
        List<Warning> warnings) {
    /**
     * Something to know before trusting the figures; its text is {@code learn.warning.<code>} with
     * the field and the value as arguments.
     *
     * @param value a figure of the warning, such as an AUC; NaN when there is none
     */
    public record Warning(String code, String field, double value) {}
}
