package embudo.measure;

import embudo.domain.Channel;
import embudo.measure.Journey.Outcome;
import embudo.measure.JourneyMap.Next;
import embudo.measure.JourneyMap.Outlook;
import embudo.measure.JourneyMap.Transition;
import embudo.measure.attribution.Chain;
import embudo.measure.attribution.Ledger;
import embudo.measure.attribution.Trail;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** What each stop promises: the absorbing chain of the closed journeys. */
final class Outlooks {
    private static final List<String> NAMES =
            Arrays.stream(Channel.values()).map(Channel::key).toList();
    private final double[] probability = new double[Channel.values().length];
    private final double start;
    private final double meanValue;
    private final Map<Channel, Double> touchCost;

    Outlooks(List<Journey> journeys, Map<Channel, Double> touchCost) {
        this.touchCost = touchCost;
        List<Trail> trails = new ArrayList<>();
        long value = 0;
        long conversions = 0;
        for (Journey journey : journeys) {
            if (journey.outcome() == Outcome.OPEN) continue;
            int[] steps = journey.channels().stream().mapToInt(Channel::code).toArray();
            boolean converted = journey.converted();
            trails.add(
                    new Trail(
                            steps,
                            new double[steps.length],
                            converted ? 1 : 0,
                            journey.value(),
                            converted ? 0 : 1));
            value += journey.value();
            if (converted) conversions++;
        }
        meanValue = conversions == 0 ? 0 : (double) value / conversions;
        Chain chain = Chain.of(new Ledger(NAMES, -1, trails), 1);
        double[] all = chain.conversion(Chain.NOBODY);
        start = all[0];
        for (int state = 1; state < all.length; state++)
            probability[chain.newest(state)] = all[state];
    }

    /** START first, then the channels people stopped at. */
    List<Outlook> of(List<Transition> transitions) {
        return transitions.stream()
                .map(Transition::from)
                .distinct()
                .sorted(Comparator.comparing(Stop::kind).thenComparing(Stop::channel))
                .map(at -> outlook(at, transitions))
                .toList();
    }

    private Outlook outlook(Stop at, List<Transition> transitions) {
        List<Transition> on =
                transitions.stream()
                        .filter(t -> t.from().equals(at) && t.to().kind() == Stop.Kind.CHANNEL)
                        .toList();
        double all = on.stream().mapToLong(Transition::journeys).sum();
        List<Next> next =
                on.stream()
                        .map(t -> next(t.to().channel(), t.journeys() / all))
                        .sorted(
                                Comparator.comparingDouble((Next n) -> -n.value())
                                        .thenComparing(Next::channel))
                        .toList();
        double p = at.kind() == Stop.Kind.START ? start : probability[at.channel().code()];
        return new Outlook(at, p, next);
    }

    private Next next(Channel channel, double share) {
        double p = probability[channel.code()];
        return new Next(channel, share, p, p * meanValue - touchCost.getOrDefault(channel, 0.0));
    }
}
