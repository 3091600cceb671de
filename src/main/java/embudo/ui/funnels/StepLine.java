package embudo.ui.funnels;

import embudo.plot.FunnelBars;

/** A step as it is read: figures in words, the bar, and the sentence that says the same. */
record StepLine(
        int step,
        String name,
        String count,
        FunnelBars.Share share,
        String rate,
        String change,
        String overall,
        String time,
        long lost,
        long open,
        String words) {}
