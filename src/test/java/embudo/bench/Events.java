package embudo.bench;

import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Generated events over two years: mostly visits and mail, some registrations, attendance and
 * purchases; few people do much; one event in fifty arrives late.
 */
final class Events {
    static final Instant START = Instant.parse("2025-01-01T00:00:00Z");
    static final int DAYS = 730;
    private static final EventType[] MIX = new EventType[1000];

    static {
        int at = fill(0, 430, EventType.WEBSITE_VISIT);
        at = fill(at, 230, EventType.EMAIL_OPEN);
        at = fill(at, 90, EventType.EMAIL_CLICK);
        at = fill(at, 80, EventType.REGISTERED);
        at = fill(at, 55, EventType.ATTENDED);
        at = fill(at, 50, EventType.CHAT);
        at = fill(at, 35, EventType.POLL);
        at = fill(at, 18, EventType.PRICING_VISIT);
        fill(at, 12, EventType.PURCHASE);
    }

    private final Random random = new Random(20261121);
    private final int people;
    private final int total;
    private long position;

    /** Time passes evenly over the {@code total} events that will be asked for. */
    Events(int people, int total) {
        this.people = people;
        this.total = total;
    }

    private static int fill(int at, int n, EventType type) {
        for (int i = 0; i < n; i++) MIX[at + i] = type;
        return at + n;
    }

    List<EventBlock> blocks(int events) {
        List<EventBlock> blocks = new ArrayList<>();
        while (position < events) blocks.add(block((int) Math.min(4096, events - position)));
        return blocks;
    }

    EventBlock block(int size) {
        EventBlock b = new EventBlock(position + 1, size);
        for (int i = 0; i < size; i++) row(b, i);
        position += size;
        return b;
    }

    private void row(EventBlock b, int i) {
        long span = DAYS * 86_400_000L;
        long at = (long) ((double) (b.firstPosition + i) / total * span * .999);
        if (random.nextInt(50) == 0)
            at -= random.nextLong(Math.max(1, Math.min(at, 30 * 86_400_000L)));
        EventType type = MIX[random.nextInt(MIX.length)];
        double skew = random.nextDouble();
        b.occurredAt[i] = START.toEpochMilli() + Math.max(0, Math.min(at, span - 1));
        b.receivedAt[i] = START.toEpochMilli() + b.firstPosition;
        b.identity[i] = 1 + (int) (skew * skew * people);
        b.type[i] = type.code();
        b.channel[i] = (byte) (random.nextInt(4) == 0 ? 1 + random.nextInt(8) : 0);
        boolean webinar = type.code() >= 3 && type.code() <= 8;
        b.webinar[i] = webinar ? 1 + (int) (at / 86_400_000L / 7) : 0;
        b.section[i] = -1;
        b.minute[i] = (short) (webinar ? random.nextInt(75) : -1);
        if (type == EventType.PURCHASE) {
            b.amount[i] = 24_900;
            b.currency[i] = EventBlock.packCurrency("USD");
        }
        if (type == EventType.ATTENDED) b.amount[i] = random.nextInt(4500);
        b.batch[i] = (int) (b.firstPosition / 100_000);
    }
}
