package embudo.measure;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.WebDay;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;

/**
 * Random histories: people, repeated facts, facts that arrive late, undone batches, taken-back
 * events, merges and un-merges. Seeded, so that a failure can be run again.
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
            world.add(
                    1 + random.nextInt(people),
                    type,
                    start.plus(Duration.ofMinutes(random.nextInt(100 * 24 * 60))),
                    Channel.ofCode(random.nextInt(3) == 0 ? 1 + random.nextInt(6) : 0),
                    seat ? random.nextInt(10) : 0,
                    money ? 100L * random.nextInt(500) : 0,
                    money ? CURRENCIES[random.nextInt(CURRENCIES.length)] : null,
                    0);
        }
        int done = world.events.size();
        if (random.nextInt(2) == 0)
            world.retract(EventType.EVENT_RETRACTED, 1 + random.nextInt(done));
        if (random.nextInt(3) == 0)
            world.retract(EventType.BATCH_RETRACTED, 1 + random.nextInt(world.batch + 1));
        if (random.nextInt(2) == 0) merge(people);
        if (random.nextInt(4) == 0 && !world.aliases.isEmpty())
            world.aliases.remove(world.aliases.keySet().iterator().next());
    }

    private void merge(int people) {
        int from = 1 + random.nextInt(people);
        int to = 1 + random.nextInt(people);
        boolean target = world.aliases.containsValue(from) || world.aliases.containsKey(to);
        if (from != to && !target) world.aliases.put(from, to);
    }
}
