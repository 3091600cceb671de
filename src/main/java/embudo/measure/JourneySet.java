package embudo.measure;

import java.util.List;

/**
 * The journeys of a period.
 *
 * @param loose what was given back for conversions before the period: negative or 0, in minor units
 * @param unconverted payments left out of money because their currency has no rate
 */
record JourneySet(List<Journey> journeys, long loose, long unconverted) {}
