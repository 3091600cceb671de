package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.Webinars;

import java.time.Duration;
import java.time.Instant;
import java.util.Random;

/** A webinar with as many invented people as wanted: joins, re-joins, chat, polls, purchases. */
public final class SampleTape {
    /** When it begins. */
    public static final Instant START = Instant.parse("2026-11-17T15:00:00Z");

    private static final int MINUTES = 75;
    private final World world = new World();
    private final ReadModel model;

    public SampleTape(int people, long seed) {
        Random random = new Random(seed);
        world.webinar(1, START);
        for (int person = 1; person <= people; person++) person(person, random);
        model = world.model();
        model.catchUp();
    }

    private void person(int person, Random random) {
        if (random.nextInt(10) > 0)
            add(person, EventType.REGISTERED, -random.nextInt(20_000), 0);
        if (random.nextInt(5) == 0) return;
        int at = random.nextInt(15 * 60) - 120;
        for (int stays = 1 + random.nextInt(3); stays > 0 && at < MINUTES * 60; stays--) {
            int stay = 60 + random.nextInt(50 * 60);
            add(person, EventType.ATTENDED, at, stay);
            at += stay / 2 + random.nextInt(stay);
        }
        for (int i = random.nextInt(8); i > 0; i--)
            add(person, EventType.CHAT, random.nextInt(MINUTES * 60), 0);
        if (random.nextInt(4) == 0)
            add(person, EventType.QUESTION, random.nextInt(MINUTES * 60), 0);
        if (random.nextInt(3) > 0)
            add(person, EventType.POLL, 1200 + random.nextInt(120), 0);
        if (random.nextInt(2) == 0)
            add(person, EventType.SCREEN_SHARE, 600 + random.nextInt(600), 1200);
        if (random.nextInt(6) == 0)
            world.pay(
                    person,
                    EventType.PURCHASE,
                    START.plusSeconds(2400 + random.nextInt(400_000)),
                    Channel.EMAIL,
                    24_900,
                    "USD");
    }

    private void add(int person, EventType type, int second, long amount) {
        world.add(
                person, type, START.plusSeconds(second), Channel.NONE, 1, amount, null, 0);
    }

    World world() {
        return world;
    }

    public Rooms rooms() {
        return new RoomDesk(model, world, world.kept());
    }

    public Webinars webinars() {
        return world;
    }

    public Settings settings() {
        return world.kept();
    }

    public Webinar webinar() {
        return world.webinars.getFirst();
    }

    /** Position of the journal: a replay must not move it. */
    public long position() {
        return model.position();
    }

    /** When the last of it has ended. */
    public static Instant after() {
        return START.plus(Duration.ofDays(30));
    }
}
