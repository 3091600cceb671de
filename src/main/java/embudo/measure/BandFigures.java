package embudo.measure;

import embudo.domain.Band;

/**
 * The people whose score stands in a band today, and how many of them attended and how many bought
 * in a period.
 */
public record BandFigures(Band band, long people, long attended, long bought) {}
