package embudo.domain;

import java.time.Instant;

/**
 * An event about to enter the journal. {@code key} is null for events that can't arrive twice.
 * {@code payload} is free text (a chat line, a URL), kept in an erasable side table; null for none.
 * Other fields as in {@link Event}.
 */
public record NewEvent(
        EventKey key,
        long person,
        EventType type,
        Instant occurredAt,
        Channel channel,
        int campaign,
        int webinar,
        int section,
        int minute,
        Device device,
        long amount,
        String currency,
        String payload,
        long ref) {

    /** An event with nothing but who, what and when. */
    public static NewEvent of(EventKey key, long person, EventType type, Instant at) {
        return new NewEvent(
                key,
                person,
                type,
                at,
                Channel.NONE,
                0,
                0,
                -1,
                -1,
                Device.UNKNOWN,
                0,
                null,
                null,
                0);
    }

    public NewEvent withChannel(Channel c) {
        return new NewEvent(
                key,
                person,
                type,
                occurredAt,
                c,
                campaign,
                webinar,
                section,
                minute,
                device,
                amount,
                currency,
                payload,
                ref);
    }

    public NewEvent withWebinar(int w, int atMinute) {
        return new NewEvent(
                key,
                person,
                type,
                occurredAt,
                channel,
                campaign,
                w,
                section,
                atMinute,
                device,
                amount,
                currency,
                payload,
                ref);
    }

    public NewEvent withAmount(long value, String inCurrency) {
        return new NewEvent(
                key,
                person,
                type,
                occurredAt,
                channel,
                campaign,
                webinar,
                section,
                minute,
                device,
                value,
                inCurrency,
                payload,
                ref);
    }

    public NewEvent withCampaign(int c) {
        return new NewEvent(
                key,
                person,
                type,
                occurredAt,
                channel,
                c,
                webinar,
                section,
                minute,
                device,
                amount,
                currency,
                payload,
                ref);
    }

    public NewEvent withPayload(String text) {
        return new NewEvent(
                key,
                person,
                type,
                occurredAt,
                channel,
                campaign,
                webinar,
                section,
                minute,
                device,
                amount,
                currency,
                text,
                ref);
    }

    public NewEvent withRef(long r) {
        return new NewEvent(
                key,
                person,
                type,
                occurredAt,
                channel,
                campaign,
                webinar,
                section,
                minute,
                device,
                amount,
                currency,
                payload,
                r);
    }
}
