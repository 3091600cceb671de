package embudo.domain.loyalty;

import java.time.ZoneId;
import java.util.Optional;

/** What workflows ask about a customer besides conditions. Thread-safe. */
public interface CustomerFacts {
    /** Knows nothing about anybody. */
    CustomerFacts NONE =
            new CustomerFacts() {
                @Override
                public double[] openHours(long person, ZoneId zone) {
                    return new double[24];
                }

                @Override
                public Optional<String> recommendation(long person) {
                    return Optional.empty();
                }

                @Override
                public Optional<String> viewed(long person) {
                    return Optional.empty();
                }
            };

    /**
     * How readily the person opens mails in each hour of the day: their own opens, and those of
     * everybody as far as there are few.
     */
    double[] openHours(long person, ZoneId zone);

    /** What people with the same orders bought too; empty when nobody did. */
    Optional<String> recommendation(long person);

    /** The product somebody has looked at most of late; empty when they looked at none. */
    Optional<String> viewed(long person);
}
