package embudo.measure;

import embudo.catalog.CohortRule;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortQuestion;

import java.util.List;
import java.util.Set;

/** Cohort triangles. Thread-safe; may take a while, so never on the FX thread. */
public interface CohortTables {
    /** The ways to begin a cohort, in the order they are offered. */
    List<CohortRule> declared();

    /**
     * @throws embudo.kernel.Problem when the condition names what is not there
     */
    CohortReport ask(CohortQuestion question);

    /**
     * The people behind a cell: who was active, had bought, paid or took back in the period, did so
     * up to its end, or attended in it.
     */
    Set<Long> people(CohortQuestion question, CohortPick pick);
}
