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
    private static final int PAGE = LongColumn.MASK + 1;
    private static final byte DERIVED = EventType.SCORE_UPDATED.code();
    private static final byte NO = 0;
    final Identities identities = new Identities();
    final LongColumn occurredAt = new LongColumn();
    final ByteColumn type = new ByteColumn();
    final ByteColumn channel = new ByteColumn();
    final IntColumn webinar = new IntColumn();
    final NarrowColumn amount = new NarrowColumn();
    final ShortColumn currency = new ShortColumn();
    final RunColumn batch = new RunColumn();
    final PageSpans spans = new PageSpans();
    private final RunColumn receivedAt = new RunColumn();
    private final IntColumn owner = new IntColumn();
    final IntColumn campaign = new IntColumn();
    final ByteColumn section = new ByteColumn();
    final ShortColumn minute = new ShortColumn();
    final ByteColumn device = new ByteColumn();
    private final NarrowColumn ref = new NarrowColumn();
    private final IntColumn next = new IntColumn();
    private final IntColumn head = new IntColumn();
    private final LongColumn dead = new LongColumn();
    private final IntColumn killed = new IntColumn();
    private int size;
    private int deaths;
    private int highestWebinar;
    private int highestCampaign;

    int size() {
        return size;
    }

    /** Takes over a block that follows the last row. */
    void append(EventBlock b) {
        int row = size;
        if (b.firstPosition != row + 1L)
            throw new IllegalStateException("position " + b.firstPosition + " after " + row);
        int n = b.size;
        occurredAt.put(row, b.occurredAt, n);
        spans.put(row, b.occurredAt, n);
        type.put(row, b.type, n);
        channel.put(row, b.channel, n);
        campaign.put(row, b.campaign, n);
        webinar.put(row, b.webinar, n);
        section.put(row, b.section, n);
        minute.put(row, b.minute, n);
        device.put(row, b.device, n);
        amount.put(row, b.amount, n);
        currency.put(row, b.currency, n);
        ref.put(row, b.ref, n);
        for (int i = 0; i < n; i++) {
            receivedAt.append(row + i, b.receivedAt[i]);
            batch.append(row + i, b.batch[i]);
            highestWebinar = Math.max(highestWebinar, b.webinar[i]);
            highestCampaign = Math.max(highestCampaign, b.campaign[i]);
            link(row + i, b.identity[i]);
        }
        size = row + n;
    }

    private void link(int row, int identity) {
        int ordinal = identity == 0 ? -1 : identities.ordinal(identity);
        owner.set(row, ordinal);
        if (ordinal < 0) return;
        // Heads and links are kept one higher, so that 0 is the end.
        next.set(row, head.get(ordinal));
        head.set(ordinal, row + 1);
    }

    /** Ordinal of the person a row belongs to today, -1 when it is nobody's. */
    int person(int row) {
        int ordinal = owner.get(row);
        return ordinal < 0 ? -1 : identities.owner(ordinal);
    }

    /** Ordinal of the identity a row was written under, -1 for none. */
    int writer(int row) {
        return owner.get(row);
    }

    /** {@link #writer} of a page's rows; not to be written to. */
    int[] writers(int page) {
        return owner.page(page);
    }

    boolean alive(int row) {
        return !dead.bit(row);
    }

    void kill(int row) {
        dead.setBit(row);
        killed.set(deaths++, row);
    }

    /** How many rows were taken back. */
    int deaths() {
        return deaths;
    }

    /** The rows that were taken back, in the order in which they were. */
    int killed(int i) {
        return killed.get(i);
    }

    /** No row names a webinar of a higher id. */
    int highestWebinar() {
        return highestWebinar;
    }

    /** No row names a campaign of a higher id. */
    int highestCampaign() {
        return highestCampaign;
    }

    /** True for facts that the product derived itself: no figure counts them. */
    boolean derived(int row) {
        return type.get(row) >= DERIVED;
    }

    long fact(int row) {
        return Fact.of(occurredAt.get(row), type.get(row), channel.get(row));
    }

    /** Receives live rows that belong to somebody, in order of arrival. */
    interface Owned {
        void row(int row, int ordinal, long fact);
    }

    /** Passes what the figures count of people. */
    void eachOwned(Owned sink) {
        for (int first = 0; first < size; first += PAGE) {
            int page = first / PAGE;
            long[] at = occurredAt.page(page);
            byte[] types = type.page(page);
            byte[] channels = channel.page(page);
            int[] owners = owner.page(page);
            int n = Math.min(PAGE, size - first);
            for (int i = 0; i < n; i++)
                if (owners[i] >= 0 && types[i] < DERIVED && (deaths == 0 || alive(first + i)))
                    sink.row(first + i, owners[i], Fact.of(at[i], types[i], channels[i]));
        }
    }

    long ref(int row) {
        return ref.get(row);
    }

    long receivedAt(int row) {
        return receivedAt.get(row);
    }

    /** A person's live rows in order of time, then of arrival. */
    int[] history(int person) {
        int n = 0;
        for (int ordinal : identities.members(person))
            for (int row = head.get(ordinal) - 1; row >= 0; row = next.get(row) - 1)
                if (alive(row)) n++;
        int[] rows = new int[n];
        for (int ordinal : identities.members(person))
            for (int row = head.get(ordinal) - 1; row >= 0; row = next.get(row) - 1)
                if (alive(row)) rows[--n] = row;
        // Chains of several identities follow each other; within one, arrival is in order.
        if (identities.members(person).length > 1) Arrays.sort(rows);
        long[] facts = new long[rows.length];
        for (int i = 0; i < rows.length; i++) facts[i] = Fact.of(occurredAt.get(rows[i]), NO, NO);
        new TimeSort().sort(facts, rows, 0, rows.length);
        return rows;
    }

    /** The live rows that were written under an identity, latest first. */
    int[] written(int identity) {
        int ordinal = identities.known(identity);
        if (ordinal < 0) return new int[0];
        return IntStream.iterate(head.get(ordinal) - 1, row -> row >= 0, row -> next.get(row) - 1)
                .filter(this::alive)
                .toArray();
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
