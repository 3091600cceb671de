package embudo.catalog;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.util.List;
import java.util.Map;

/**
 * Which event of the journal a row becomes. A row without the rule's moment becomes none.
 *
 * @param field the enum field that decides the type, null when there is one type for all rows
 * @param types type by the field's value; under the empty text when there is no field
 * @param key fields that name the event within kind and type
 * @param channel channel of all these events, NONE when a field says it or nothing does
 * @param from the field that each part of the event comes from
 * @param times what a number of {@link Part#AMOUNT} is multiplied by; money is always minor units
 */
public record EventRule(
        String field,
        Map<String, EventType> types,
        List<String> key,
        Channel channel,
        Map<Part, String> from,
        int times) {

    /** A part of an event. */
    public enum Part {
        AT,
        CHANNEL,
        CAMPAIGN,
        WEBINAR,
        PAYLOAD,
        DEVICE,
        AMOUNT
    }

    public EventRule {
        types = Map.copyOf(types);
        key = List.copyOf(key);
        from = Map.copyOf(from);
    }
}
