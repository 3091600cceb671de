package embudo.catalog;

import java.util.Locale;

/** What the cells of a cohort triangle say. */
public enum CohortView {
    /** Share of the cohort that did something in the period. */
    RETENTION,
    /** Share that has bought up to the end of the period; what began the cohort does not count. */
    CONVERSION,
    /** Purchases less refunds within the period. */
    REVENUE,
    /** Purchases less refunds up to the end of the period, per person of the cohort. */
    LTV,
    /** Mean engagement score of the webinars attended in the period. */
    ENGAGEMENT;

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
