package embudo.measure;

import embudo.catalog.condition.Fields;

import java.util.Set;
import java.util.function.IntToDoubleFunction;

/** Fields of conditions that come from the columns of customers. */
final class CustomerFields {
    static final Set<String> ALL =
            Set.of(
                    Fields.CUSTOMER_SCORE,
                    Fields.CHURN,
                    Fields.BEHAVIOUR,
                    Fields.BEHAVIOUR_TREND,
                    Fields.INTERESTS,
                    Fields.POINTS);

    private CustomerFields() {}

    static IntToDoubleFunction of(CustomerColumns c, String field) {
        return switch (field) {
            case Fields.CUSTOMER_SCORE -> c::score;
            case Fields.CHURN -> c::churn;
            case Fields.BEHAVIOUR -> c::behaviour;
            case Fields.BEHAVIOUR_TREND -> c::trend;
            case Fields.INTERESTS -> person -> c.of(person).interests();
            case Fields.POINTS -> person -> c.of(person).points();
            default -> throw new IllegalStateException(field);
        };
    }

    /** Of somebody without events. */
    static double unknown(String field) {
        return switch (field) {
            case Fields.CUSTOMER_SCORE, Fields.CHURN, Fields.BEHAVIOUR_TREND -> Double.NaN;
            default -> 0;
        };
    }
}
