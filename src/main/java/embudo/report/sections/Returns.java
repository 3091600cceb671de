package embudo.report.sections;

import embudo.measure.ChannelFigures;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Revenue for each unit of money spent, by channel, of channels with a spend worth judging. */
final class Returns {
    /** A return below this is an alert of high severity, S-ALRT-06 {@code low_roas}. */
    static final double LIMIT = 2.0;

    /** Channels that spent less, in minor units, are left out, as the campaign check does. */
    static final long LEAST_SPEND = 10_000;

    /** A return earned on less than this part of all spend says little about more spend. */
    private static final double LEAST_SHARE = 0.05;

    private Returns() {}

    static double of(ChannelFigures channel) {
        return (double) channel.revenue() / channel.spend();
    }

    /** The worst channel, when it is below the limit. */
    static Optional<ChannelFigures> worst(Story s) {
        return judged(s).stream()
                .min(Comparator.comparingDouble(Returns::of))
                .filter(c -> of(c) < LIMIT);
    }

    /** The best channel above the limit that carries enough of the spend to take more of it. */
    static Optional<ChannelFigures> best(Story s) {
        double least =
                LEAST_SHARE
                        * s.overview().channels().stream().mapToLong(ChannelFigures::spend).sum();
        return judged(s).stream()
                .filter(c -> c.spend() >= least)
                .max(Comparator.comparingDouble(Returns::of))
                .filter(c -> of(c) >= LIMIT);
    }

    private static List<ChannelFigures> judged(Story s) {
        return s.overview().channels().stream().filter(c -> c.spend() >= LEAST_SPEND).toList();
    }
}
