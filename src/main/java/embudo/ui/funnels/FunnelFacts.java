package embudo.ui.funnels;

import embudo.measure.FunnelReport;
import embudo.ui.kit.range.RangeOffer;

/**
 * What was read for the screen at once.
 *
 * @param before the same of the period before, null when it was not asked for
 */
record FunnelFacts(FunnelReport report, FunnelReport before, boolean ready, RangeOffer offer) {}
