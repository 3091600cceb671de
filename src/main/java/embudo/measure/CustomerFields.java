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
                    Fields.INTERESTS,
                    Fields.POINTS);

    private CustomerFields() {}

    static IntToDoubleFunction of(CustomerColumns c, String field) {
        return switch (field) {
            case Fields.CUSTOMER_SCORE -> person -> c.score[person];
            case Fields.CHURN -> person -> c.churn[person];
            case Fields.BEHAVIOUR -> person -> c.behaviour[person];
            case Fields.INTERESTS -> person -> c.interests[person];
            case Fields.POINTS -> person -> c.earned[person] - c.redeemed[person];
            default -> throw new IllegalStateException(field);
        };
    }

    /** Of somebody without events. */
    static double unknown(String field) {
        return field.equals(Fields.CUSTOMER_SCORE) || field.equals(Fields.CHURN) ? Double.NaN : 0;
    }
}
