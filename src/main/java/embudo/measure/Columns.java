package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.Instant;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The journal in memory: row {@code i} is the event at position {@code i + 1}, in order of arrival,
 * about 40 bytes each. A chain links the rows of one identity. Rows are never changed; a retracted
 * one is marked dead.
 */
final class Columns {
    final Identities identities = new Identities();
    final LongColumn occurredAt = new LongColumn();
    final ByteColumn type = new ByteColumn();
    final ByteColumn channel = new ByteColumn();
    final IntColumn webinar = new IntColumn();
    final NarrowColumn amount = new NarrowColumn();
    final ShortColumn currency = new ShortColumn();
    final RunColumn batch = new RunColumn();
    private final RunColumn receivedAt = new RunColumn();
    private final IntColumn owner = new IntColumn();
    private final IntColumn campaign = new IntColumn();
    private final ByteColumn section = new ByteColumn();
    private final ShortColumn minute = new ShortColumn();
    private final ByteColumn device = new ByteColumn();
    private final NarrowColumn ref = new NarrowColumn();
    private final IntColumn next = new IntColumn();
    private final IntColumn head = new IntColumn();
    private final LongColumn dead = new LongColumn();
    private int size;

    int size() {
        return size;
    }

    /** Takes over one row of a block and returns its number here. */
    int append(EventBlock b, int i) {
        int row = size;
        if (b.firstPosition + i != row + 1L)
            throw new IllegalStateException("position " + (b.firstPosition + i) + " after " + row);
        occurredAt.set(row, b.occurredAt[i]);
        receivedAt.append(row, b.receivedAt[i]);
        type.set(row, b.type[i]);
        channel.set(row, b.channel[i]);
        campaign.set(row, b.campaign[i]);
        webinar.set(row, b.webinar[i]);
        section.set(row, b.section[i]);
        minute.set(row, b.minute[i]);
        device.set(row, b.device[i]);
        amount.set(row, b.amount[i]);
        currency.set(row, b.currency[i]);
        batch.append(row, b.batch[i]);
        ref.set(row, b.ref[i]);
        link(row, b.identity[i]);
        size = row + 1;
        return row;
    }

    private void link(int row, int identity) {
        if (identity == 0) {
            owner.set(row, -1);
            return;
        }
        int ordinal = identities.ordinal(identity);
        owner.set(row, ordinal);
        // Heads and links are kept one higher, so that 0 is the end.
        next.set(row, head.get(ordinal));
        head.set(ordinal, row + 1);
    }

    /** Ordinal of the person a row belongs to today, -1 when it is nobody's. */
    int person(int row) {
        int ordinal = owner.get(row);
        return ordinal < 0 ? -1 : identities.owner(ordinal);
    }

    boolean alive(int row) {
        return !dead.bit(row);
    }

    void kill(int row) {
        dead.setBit(row);
    }

    long ref(int row) {
        return ref.get(row);
    }

    long receivedAt(int row) {
        return receivedAt.get(row);
    }

    /** A person's live rows in order of time, then of arrival. */
    int[] history(int person) {
        int[] rows = new int[16];
        int n = 0;
        boolean ordered = true;
        for (int ordinal : identities.members(person))
            for (int row = head.get(ordinal) - 1; row >= 0; row = next.get(row) - 1) {
                if (!alive(row)) continue;
                if (n == rows.length) rows = Arrays.copyOf(rows, n * 2);
                ordered &= n == 0 || compare(row, rows[n - 1]) < 0;
                rows[n++] = row;
            }
        int[] result = new int[n];
        for (int i = 0; i < n; i++) result[i] = rows[n - 1 - i];
        return ordered ? result : sorted(result);
    }

    /** All live rows in order of time, then of arrival. */
    int[] inTime() {
        return sorted(IntStream.range(0, size).filter(this::alive).toArray());
    }

    /** Facts come nearly in order: only the stragglers are sorted, then merged in. */
    private int[] sorted(int[] rows) {
        int[] main = new int[rows.length];
        int[] late = new int[rows.length];
        int m = 0;
        int l = 0;
        for (int row : rows)
            if (m == 0 || compare(row, main[m - 1]) > 0) main[m++] = row;
            else late[l++] = row;
        int[] stragglers =
                Arrays.stream(late, 0, l)
                        .boxed()
                        .sorted(this::compare)
                        .mapToInt(row -> row)
                        .toArray();
        int i = 0;
        int k = 0;
        for (int at = 0; at < rows.length; at++)
            if (k == l || i < m && compare(main[i], stragglers[k]) < 0) rows[at] = main[i++];
            else rows[at] = stragglers[k++];
        return rows;
    }

    private int compare(int a, int b) {
        int byTime = Long.compare(occurredAt.get(a), occurredAt.get(b));
        return byTime != 0 ? byTime : Integer.compare(a, b);
    }

    Event event(int row) {
        int ordinal = owner.get(row);
        return new Event(
                row + 1L,
                Instant.ofEpochMilli(occurredAt.get(row)),
                Instant.ofEpochMilli(receivedAt.get(row)),
                ordinal < 0 ? 0 : identities.identity(ordinal),
                EventType.ofCode(type.get(row)),
                Channel.ofCode(channel.get(row)),
                campaign.get(row),
                webinar.get(row),
                section.get(row),
                minute.get(row),
                Device.values()[device.get(row)],
                amount.get(row),
                EventBlock.unpackCurrency(currency.get(row)),
                (int) batch.get(row),
                ref.get(row));
    }
}
