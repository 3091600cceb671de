package embudo.measure;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.WebDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * Random histories: people, repeated facts, facts that arrive late, undone batches, taken-back
 * events, merges, un-merges and erasures. Seeded, so that a failure can be run again.
 */
final class RandomWorld {
    private static final EventType[] TYPES = {
        EventType.REGISTERED,
        EventType.REGISTERED,
        EventType.REGISTERED,
        EventType.ATTENDED,
        EventType.ATTENDED,
        EventType.REGISTRATION_CANCELLED,
        EventType.PURCHASE,
        EventType.PURCHASE,
        EventType.REFUND,
        EventType.WEBSITE_VISIT,
        EventType.EMAIL_CLICK,
        EventType.CHAT,
        EventType.CONTACT_CREATED,
        EventType.SCORE_UPDATED
    };
    private static final String[] CURRENCIES = {"USD", "USD", "USD", "EUR", "JPY", "GBP"};

    /** What can happen, each counted when it really did. */
    enum Kind {
        LATE,
        REPEATED,
        RETRACTED,
        UNDONE,
        MERGED,
        UNMERGED,
        ERASED
    }

    final Map<Kind, Integer> drawn = new EnumMap<>(Kind.class);

    /** Identities of people who were erased. */
    final Set<Integer> erased = new HashSet<>();

    final World world = new World();
    private final Random random;
    private final Instant start = Instant.parse("2026-08-20T00:00:00Z");

    RandomWorld(long seed) {
        random = new Random(seed);
        world.blockSize = 1 + random.nextInt(50);
        world.settings.put("rate.EUR", "1.08");
        world.settings.put("rate.JPY", "0.0067");
        for (int id = 1; id <= 8; id++)
            world.webinar(id, start.plus(Duration.ofHours(200 + id * 260L + random.nextInt(48))));
        for (int i = 0; i < 150; i++) day(i);
    }

    private void day(int i) {
        LocalDate day = LocalDate.of(2026, 8, 1).plusDays(i);
        Channel channel = Channel.ofCode(1 + random.nextInt(6));
        String currency = CURRENCIES[random.nextInt(CURRENCIES.length)];
        long reach = random.nextInt(5000);
        world.ads.add(
                new CampaignDay(
                        1,
                        day,
                        channel,
                        reach * 2,
                        reach,
                        50,
                        random.nextInt(3) * 1234L,
                        0,
                        0,
                        currency));
        world.web.add(new WebDay(day, "", channel, "", "", random.nextInt(400), 0, 0, 0, 0, "USD"));
    }

    /** Lets the next things happen; each call may also undo earlier ones. */
    void happen(int events, int people) {
        world.batch = random.nextInt(3) == 0 ? 0 : world.batch + 1;
        for (int i = 0; i < events; i++) {
            EventType type = TYPES[random.nextInt(TYPES.length)];
            boolean money = type == EventType.PURCHASE || type == EventType.REFUND;
            boolean seat = type.code() >= 3 && type.code() <= 6;
            Instant at = start.plus(Duration.ofMinutes(random.nextInt(100 * 24 * 60)));
            if (!world.events.isEmpty() && at.isBefore(world.events.getLast().occurredAt()))
                count(Kind.LATE);
            world.add(
                    1 + random.nextInt(people),
                    type,
                    at,
                    Channel.ofCode(random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0),
                    seat ? random.nextInt(10) : 0,
                    money ? 100L * random.nextInt(500) : 0,
                    money ? CURRENCIES[random.nextInt(CURRENCIES.length)] : null,
                    0);
        }
        int done = world.events.size();
        if (random.nextInt(2) == 0) repeat(world.events.get(random.nextInt(done)));
        if (random.nextInt(2) == 0) {
            long taken = 1 + random.nextInt(done);
            if (world.events.get((int) taken - 1).identity() != 0) count(Kind.RETRACTED);
            world.retract(EventType.EVENT_RETRACTED, taken);
        }
        if (random.nextInt(3) == 0) {
            int undone = 1 + random.nextInt(world.batch + 1);
            if (world.events.stream().anyMatch(e -> e.batch() == undone)) count(Kind.UNDONE);
            world.retract(EventType.BATCH_RETRACTED, undone);
        }
        if (random.nextInt(2) == 0) merge(people);
        if (random.nextInt(4) == 0 && !world.aliases.isEmpty()) {
            world.aliases.remove(world.aliases.keySet().iterator().next());
            count(Kind.UNMERGED);
        }
        if (random.nextInt(4) == 0) erase(1 + random.nextInt(people));
    }

    private void count(Kind kind) {
        drawn.merge(kind, 1, Integer::sum);
    }

    /** Says once more what was said, as a corrected file does. */
    private void repeat(Event e) {
        if (e.type().derived()) return;
        world.add(
                e.identity(),
                e.type(),
                e.occurredAt(),
                e.channel(),
                e.webinar(),
                e.amount(),
                e.currency(),
                0);
        count(Kind.REPEATED);
    }

    /** Erases whoever an identity is today, with everybody merged into them. */
    private void erase(int identity) {
        int person = world.aliases.getOrDefault(identity, identity);
        Set<Integer> identities = new HashSet<>(Set.of(person));
        world.aliases.forEach((from, to) -> {
            if (to == person) identities.add(from);
        });
        for (int each : identities)
            world.add(0, EventType.PERSON_ERASED, world.now, Channel.NONE, 0, each, null, 0);
        world.aliases.keySet().removeAll(identities);
        erased.addAll(identities);
        count(Kind.ERASED);
    }

    private void merge(int people) {
        int from = 1 + random.nextInt(people);
        int to = 1 + random.nextInt(people);
        boolean target = world.aliases.containsValue(from) || world.aliases.containsKey(to);
        boolean gone = erased.contains(from) || erased.contains(to);
        if (from == to || target || gone) return;
        world.aliases.put(from, to);
        count(Kind.MERGED);
    }
}
