package embudo.measure;

import embudo.domain.Channel;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How people really went from channel to channel, S-JRN-01 to 03; repeats of a channel are one
 * stop. All of one journal position.
 *
 * @param entries journeys by their first channel
 * @param beforeConversion conversions by the channel of the last touch before them
 * @param beforeLoss lost journeys by the channel of their last touch (two figures, C79)
 * @param paths the most followed first
 * @param friction channels that lose more than others first
 * @param combinations sets of channels, the most converting first
 * @param journeys every journey, for those who want to see who is behind a figure
 */
public record JourneyMap(
        CreditQuestion question,
        ZoneId zone,
        String currency,
        long position,
        Instant asOf,
        long converted,
        long lost,
        long open,
        List<Transition> transitions,
        Map<Channel, Long> entries,
        Map<Channel, Long> beforeConversion,
        Map<Channel, Long> beforeLoss,
        List<Path> paths,
        List<Friction> friction,
        List<Combination> combinations,
        List<Outlook> outlooks,
        List<Journey> journeys) {
    public JourneyMap {
        transitions = List.copyOf(transitions);
        paths = List.copyOf(paths);
        friction = List.copyOf(friction);
        combinations = List.copyOf(combinations);
        outlooks = List.copyOf(outlooks);
        journeys = List.copyOf(journeys);
    }

    /**
     * Journeys that went from one stop straight to the next.
     *
     * @param converted those of them that converted in the end, each journey once (C78)
     */
    public record Transition(Stop from, Stop to, long journeys, long converted) {}

    /**
     * People whose journey was exactly this sequence (C41).
     *
     * @param people distinct, without those whose journey is still open
     * @param rate converters over people, NaN without people
     * @param medianHours from the first touch to the conversion, NaN without conversions
     * @param small too few people to trust the rate
     */
    public record Path(
            List<Channel> channels,
            long people,
            long converters,
            long open,
            double rate,
            double medianHours,
            long value,
            boolean small) {}

    /**
     * What happens at a channel.
     *
     * @param passes stops at it in closed journeys
     * @param lost journeys that ended here without a conversion
     * @param drop lost over passes
     * @param baseline the same over all channels
     * @param medianHours to the next stop, NaN when nobody went on
     * @param slowHours nine in ten of those who went on did so within this time
     * @param waiting people of open journeys who stand here longer than that
     * @param worse the drop lies above the baseline by more than chance, one in twenty
     */
    public record Friction(
            Channel channel,
            long passes,
            long lost,
            double drop,
            double baseline,
            double medianHours,
            double slowHours,
            Set<Long> waiting,
            boolean worse) {}

    /**
     * Journeys with exactly this set of channels, in whatever order.
     *
     * @param cost of their touches at each channel's mean cost of a touch, in minor units
     * @param roi NaN without cost
     * @param meanHours to conversion, NaN without conversions
     */
    public record Combination(
            List<Channel> channels,
            long people,
            long conversions,
            long revenue,
            double cost,
            double roi,
            double meanHours) {}

    /**
     * What may follow a stop.
     *
     * @param probability of a conversion in the end, from the absorbing chain of transitions
     * @param next channels that followed, the most valuable first
     */
    public record Outlook(Stop at, double probability, List<Next> next) {}

    /**
     * A next step.
     *
     * @param share of those who went on, 0 to 1
     * @param probability of a conversion in the end from there
     * @param value probability times the mean value of a conversion, less the mean cost of a touch;
     *     minor units
     */
    public record Next(Channel channel, double share, double probability, double value) {}

    public Outlook outlook(Stop at) {
        return outlooks.stream().filter(o -> o.at().equals(at)).findFirst().orElse(null);
    }
}
