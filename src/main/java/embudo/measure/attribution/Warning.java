package embudo.measure.attribution;

/**
 * What must be known to read the credits rightly. The message key is {@code
 * measure.attribution.warning.<code>} with the player and the value.
 *
 * @param model the model it is about, null for all
 * @param player name of the channel or campaign, empty for none
 */
public record Warning(Code code, ModelKind model, String player, double value) {
    /** Kinds of warnings. */
    public enum Code {
        /** A player's credit is below zero: journeys with it convert less often than without. */
        NEGATIVE_CREDIT,
        /** A player's credit is more than this, the conversions it took part in. */
        OVER_CREDIT,
        /** Too many players for the exact value: a sample of orders, with this largest error. */
        SAMPLED,
        /** Nothing is known of journeys without a conversion, so that rates say nothing. */
        NO_LOST,
        /** Nothing is known of times: touches are taken to be a day apart. */
        NO_TIMES,
        /** So many conversions have no touch within the window. */
        UNTOUCHED,
        /** So few conversions that the credits are mostly chance. */
        FEW,
        /** So many payments are left out of money because their currency has no rate. */
        UNCONVERTED;

        public String key() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }
}
