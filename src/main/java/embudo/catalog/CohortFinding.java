package embudo.catalog;

import embudo.kernel.Language;

import java.util.Map;

/**
 * What is worth saying when the newest cohort differs from the oldest at the same age.
 *
 * @param system id of the specification
 * @param view {@link CohortView#RETENTION} or {@link CohortView#CONVERSION}
 * @param rising found when the newest stands above the oldest; otherwise when below
 */
public record CohortFinding(
        String key,
        String system,
        CohortView view,
        boolean rising,
        Map<Language, String> name,
        Map<Language, String> advice) {
    public CohortFinding {
        name = Map.copyOf(name);
        advice = Map.copyOf(advice);
    }
}
