package embudo.catalog;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.util.List;
import java.util.Map;

/**
 * What counts as a touch and as a conversion, S-ATTR-01.
 *
 * @param touches types of events that are touches, with the channel of those that name none; {@link
 *     Channel#NONE} when such an event is no touch
 * @param conversions types of events that end a journey
 * @param lookBackDays how old a touch may be at the conversion
 * @param sessionMinutes longest pause within which touches of one channel are one
 * @param campaignDays how long a channel's campaign holds for later touches that name none
 * @param openDays after how many days without a touch a journey counts as lost
 * @param minimumN people below which a rate is marked as a small sample
 * @param halfLifeDays of the time decay model
 * @param first share of the first touch in the position based model, in percent
 * @param last share of the last touch
 * @param order touches that the Markov chain remembers, 1 to 3
 */
public record TouchRule(
        Map<EventType, Channel> touches,
        List<EventType> conversions,
        int lookBackDays,
        int sessionMinutes,
        int campaignDays,
        int openDays,
        int minimumN,
        double halfLifeDays,
        double first,
        double last,
        int order) {
    public TouchRule {
        touches = Map.copyOf(touches);
        conversions = List.copyOf(conversions);
    }

    /** The same with other conversions. */
    public TouchRule ending(List<EventType> types) {
        return new TouchRule(
                touches,
                types,
                lookBackDays,
                sessionMinutes,
                campaignDays,
                openDays,
                minimumN,
                halfLifeDays,
                first,
                last,
                order);
    }

    /** The same with another window. */
    public TouchRule lookingBack(int days) {
        return new TouchRule(
                touches,
                conversions,
                days,
                sessionMinutes,
                campaignDays,
                openDays,
                minimumN,
                halfLifeDays,
                first,
                last,
                order);
    }
}
