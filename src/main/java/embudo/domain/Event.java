package embudo.domain;

import java.time.Instant;

/**
 * One fact of the journal. {@code position} is its place in commit order, from 1. {@code identity}
 * is the source identity; who that is today, the alias table says. {@code webinar} and {@code
 * campaign} are 0 when there is none; {@code section} and {@code minute} are -1. {@code currency}
 * is null unless {@code amount} is money. {@code ref} is the payload's id, or for a retraction the
 * position or batch it takes back; 0 for none.
 */
public record Event(
        long position,
        Instant occurredAt,
        Instant receivedAt,
        int identity,
        EventType type,
        Channel channel,
        int campaign,
        int webinar,
        int section,
        int minute,
        Device device,
        long amount,
        String currency,
        int batch,
        long ref) {}
