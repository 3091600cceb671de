package embudo.ui.today;

import embudo.measure.Drill;
import embudo.plot.FunnelBars;

/**
 * One stage of the funnel, ready to show. {@code drill} is null where people are unknown; {@code
 * metric} tells its figure in full.
 */
record FunnelLine(
        String key,
        String stage,
        String what,
        String count,
        FunnelBars.Share share,
        String step,
        String overall,
        String open,
        String openWhy,
        Drill drill,
        String metric,
        String words) {}
