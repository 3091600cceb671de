package embudo.measure.attribution;

/**
 * The touches of one journey, or of several that are alike, in order.
 *
 * @param players index of each touch's channel or campaign; empty when no touch is known
 * @param ages days from each touch to the end of the journey, falling; one for each touch
 * @param conversions how many of these journeys ended with a conversion
 * @param value what those conversions brought, in minor units
 * @param lost how many ended without
 */
public record Trail(int[] players, double[] ages, double conversions, double value, double lost) {
    public Trail {
        if (players.length != ages.length) throw new IllegalArgumentException("an age is missing");
    }

    /** How many journeys. */
    public double journeys() {
        return conversions + lost;
    }

    boolean touched() {
        return players.length > 0;
    }
}
