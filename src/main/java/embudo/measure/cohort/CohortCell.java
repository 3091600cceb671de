package embudo.measure.cohort;

import embudo.catalog.CohortView;

/**
 * One cohort in one of its periods. Money in minor units of the workspace's currency.
 *
 * @param age periods since the one the cohort began in, from 0
 * @param people of the cohort
 * @param active those who did something in the period
 * @param bought those who had bought by its end, the event that began the cohort apart
 * @param revenue purchases less refunds within the period
 * @param lifetime the same up to its end
 * @param places webinars first attended in the period, counted once a person and webinar
 * @param engagement their engagement scores, 0 to 100 each, added up
 * @param seconds how long people stayed in them
 * @param interactions chat messages, questions and poll answers within the period
 * @param complete false while the period is not over, or the data ends within it
 */
public record CohortCell(
        int age,
        long people,
        long active,
        long bought,
        long revenue,
        long lifetime,
        long places,
        double engagement,
        long seconds,
        long interactions,
        boolean complete) {
    /**
     * What a view shows: a fraction, minor units, or a score; NaN without anything to divide by.
     */
    public double value(CohortView view) {
        return switch (view) {
            case RETENTION -> (double) active / people;
            case CONVERSION -> (double) bought / people;
            case REVENUE -> revenue;
            case LTV -> (double) lifetime / people;
            case ENGAGEMENT -> places == 0 ? Double.NaN : engagement / places;
        };
    }

    /** Mean stay of a place in minutes, NaN without places. */
    public double minutes() {
        return places == 0 ? Double.NaN : seconds / 60.0 / places;
    }
}
