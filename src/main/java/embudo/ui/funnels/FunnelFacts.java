package embudo.ui.funnels;

import embudo.kernel.Period;
import embudo.measure.FunnelReport;
import embudo.ui.kit.range.Anchor;

import java.util.List;

/**
 * What was read for the screen at once.
 *
 * @param before the same of the period before, null when it was not asked for
 * @param season the longest range on offer
 * @param webinars to count ranges from, oldest first
 */
record FunnelFacts(
        FunnelReport report,
        FunnelReport before,
        boolean ready,
        Period season,
        List<Anchor> webinars) {
    FunnelFacts {
        webinars = List.copyOf(webinars);
    }
}
