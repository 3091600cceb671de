package embudo.catalog;

import java.util.List;

/**
 * What a probability of conversion means and what follows from it. The steps go down; the last
 * takes whatever is left.
 */
public record ChanceTable(String key, List<Step> steps) {
    public ChanceTable {
        steps = List.copyOf(steps);
    }

    /**
     * One step, its words as message key parts.
     *
     * @param from lowest probability, 0 to 1
     * @param above whether {@code from} itself is too little
     * @param advice recommendations, may be empty
     * @param priority high, medium or low; empty when the table names none
     * @param channel phone or email; empty when the table names none
     */
    public record Step(
            double from,
            boolean above,
            String segment,
            List<String> advice,
            String priority,
            String channel) {
        public Step {
            advice = List.copyOf(advice);
        }

        boolean takes(double probability) {
            return above ? probability > from : probability >= from;
        }
    }

    /** The first step that holds. */
    public Step of(double probability) {
        return steps.stream()
                .filter(step -> step.takes(probability))
                .findFirst()
                .orElse(steps.getLast());
    }
}
