package embudo.measure.attribution;

/**
 * What one model gives each player. All conversions together are those of the ledger's journeys
 * with a touch, all value theirs.
 *
 * @param conversions by player; may be negative for {@link ModelKind#SHAPLEY_RATE}
 * @param value by player, in minor units
 * @param error standard error of {@code conversions} by player, 0 where they are exact
 */
public record Credit(ModelKind model, double[] conversions, double[] value, double[] error) {
    static Credit exact(ModelKind model, double[] conversions, double[] value) {
        return new Credit(model, conversions, value, new double[conversions.length]);
    }
}
