package embudo.catalog.workflow;

import java.util.Locale;

/** What a mail of a sequence does, each in one of four strategies, S-NUR-05 and C48. */
public enum Content {
    EDUCATIONAL(Strategy.EDUCATIONAL),
    SOCIAL_PROOF(Strategy.SOCIAL_PROOF),
    PROMOTIONAL(Strategy.PROMOTIONAL),
    PREMIUM_OFFER(Strategy.PROMOTIONAL),
    PERSONAL_CONSULTATION(Strategy.PROMOTIONAL),
    FINAL_OFFER(Strategy.PROMOTIONAL),
    URGENCY_OFFER(Strategy.URGENCY);

    /** How a mail wins people over. */
    public enum Strategy {
        /** Teaching and value. */
        EDUCATIONAL,
        /** Promotion and offers. */
        PROMOTIONAL,
        /** Testimonials and success cases. */
        SOCIAL_PROOF,
        /** Deadline and scarcity. */
        URGENCY;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    private final Strategy strategy;

    Content(Strategy strategy) {
        this.strategy = strategy;
    }

    public Strategy strategy() {
        return strategy;
    }

    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }
}
