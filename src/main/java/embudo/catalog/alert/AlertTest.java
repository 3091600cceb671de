package embudo.catalog.alert;

/**
 * One figure held against a bound.
 *
 * @param than the bound; a factor of the earlier value for {@link Against#BEFORE}; how many robust
 *     deviations for {@link Against#USUAL}
 */
public record AlertTest(String metric, Against against, Sign sign, double than) {
    /** Of a rule about people: it has begun to hold of somebody. */
    public static final AlertTest OF_PEOPLE =
            new AlertTest(Probe.PEOPLE.key(), Against.BOUND, Sign.ABOVE, 0);

    /** What the figure is held against. */
    public enum Against {
        BOUND,
        /** The period before, times the factor. */
        BEFORE,
        /** What its weekday usually brings, S-ALRT-13. */
        USUAL
    }

    /** How the figure must stand to the bound for an alarm. */
    public enum Sign {
        BELOW("<"),
        AT_MOST("<="),
        ABOVE(">"),
        AT_LEAST(">="),
        EXACTLY("=");

        private final String text;

        Sign(String text) {
            this.text = text;
        }

        public String text() {
            return text;
        }

        /** False when one of them is NaN. */
        public boolean holds(double value, double bound) {
            return switch (this) {
                case BELOW -> value < bound;
                case AT_MOST -> value <= bound;
                case ABOVE -> value > bound;
                case AT_LEAST -> value >= bound;
                case EXACTLY -> value == bound;
            };
        }

        /** Whether small values are the bad ones. */
        public boolean low() {
            return this == BELOW || this == AT_MOST || this == EXACTLY;
        }
    }
}
