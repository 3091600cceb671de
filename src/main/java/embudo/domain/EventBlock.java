package embudo.domain;

import java.time.Instant;

/**
 * Consecutive journal events as columns: row {@code i} has position {@code firstPosition + i}.
 * Arrays may be longer than {@code size}. Times are epoch milliseconds; the other columns are as in
 * {@link Event}. Readers must not write.
 */
public final class EventBlock {
    public final long firstPosition;
    public final int size;
    public final long[] occurredAt;
    public final long[] receivedAt;
    public final int[] identity;
    public final byte[] type;
    public final byte[] channel;
    public final int[] campaign;
    public final int[] webinar;
    public final byte[] section;
    public final short[] minute;
    public final byte[] device;
    public final long[] amount;

    /** Three letters packed into a number by {@link #packCurrency}, 0 for none. */
    public final short[] currency;

    public final int[] batch;
    public final long[] ref;

    public EventBlock(long firstPosition, int size) {
        this.firstPosition = firstPosition;
        this.size = size;
        occurredAt = new long[size];
        receivedAt = new long[size];
        identity = new int[size];
        type = new byte[size];
        channel = new byte[size];
        campaign = new int[size];
        webinar = new int[size];
        section = new byte[size];
        minute = new short[size];
        device = new byte[size];
        amount = new long[size];
        currency = new short[size];
        batch = new int[size];
        ref = new long[size];
    }

    public long lastPosition() {
        return firstPosition + size - 1;
    }

    /** Row {@code i} as a record. */
    public Event at(int i) {
        return new Event(
                firstPosition + i,
                Instant.ofEpochMilli(occurredAt[i]),
                Instant.ofEpochMilli(receivedAt[i]),
                identity[i],
                EventType.ofCode(type[i]),
                Channel.ofCode(channel[i]),
                campaign[i],
                webinar[i],
                section[i],
                minute[i],
                Device.values()[device[i]],
                amount[i],
                unpackCurrency(currency[i]),
                batch[i],
                ref[i]);
    }

    /** Writes row {@code i}; the event's position must fit its place. */
    public void set(int i, Event e) {
        if (e.position() != firstPosition + i)
            throw new IllegalArgumentException("position " + e.position());
        occurredAt[i] = e.occurredAt().toEpochMilli();
        receivedAt[i] = e.receivedAt().toEpochMilli();
        identity[i] = e.identity();
        type[i] = e.type().code();
        channel[i] = e.channel().code();
        campaign[i] = e.campaign();
        webinar[i] = e.webinar();
        section[i] = (byte) e.section();
        minute[i] = (short) e.minute();
        device[i] = (byte) e.device().ordinal();
        amount[i] = e.amount();
        currency[i] = packCurrency(e.currency());
        batch[i] = e.batch();
        ref[i] = e.ref();
    }

    /** Packs {@code "USD"} into 15 bits; null is 0. */
    public static short packCurrency(String code) {
        if (code == null) return 0;
        return (short)
                (((code.charAt(0) - 'A' + 1) << 10)
                        | ((code.charAt(1) - 'A' + 1) << 5)
                        | (code.charAt(2) - 'A' + 1));
    }

    public static String unpackCurrency(short packed) {
        if (packed == 0) return null;
        return new String(
                new char[] {
                    (char) ('A' - 1 + ((packed >> 10) & 31)),
                    (char) ('A' - 1 + ((packed >> 5) & 31)),
                    (char) ('A' - 1 + (packed & 31))
                });
    }
}
