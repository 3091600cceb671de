package embudo.ui.cohorts;

import embudo.catalog.CohortRule;
import embudo.catalog.CohortView;
import embudo.measure.cohort.CohortStep;

/**
 * What a person chose to see.
 *
 * @param newest how many cohorts, the latest ones
 * @param segment only its people, null for everybody
 */
record CohortChoice(CohortRule rule, CohortStep step, CohortView view, int newest, String segment) {
    CohortChoice rule(CohortRule other) {
        return new CohortChoice(other, step, view, newest, segment);
    }

    CohortChoice step(CohortStep other) {
        return new CohortChoice(rule, other, view, newest, segment);
    }

    CohortChoice view(CohortView other) {
        return new CohortChoice(rule, step, other, newest, segment);
    }

    CohortChoice newest(int other) {
        return new CohortChoice(rule, step, view, other, segment);
    }

    CohortChoice segment(String other) {
        return new CohortChoice(rule, step, view, newest, other);
    }
}
