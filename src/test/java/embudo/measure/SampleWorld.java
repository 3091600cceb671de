package embudo.measure;

import embudo.catalog.Catalog;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;

/** A year of eight hundred invented people and six webinars, for screens. */
public final class SampleWorld {
    private static final Channel[] CHANNELS = {
        Channel.EMAIL, Channel.LINKEDIN, Channel.GOOGLE_ADS, Channel.ORGANIC
    };
    private static final int PEOPLE = 800;
    private static final int WEBINARS = 6;
    private static final Instant START = Instant.parse("2025-12-02T16:00:00Z");
    private final World world = new World();
    private final Random random = new Random(17);
    private final ReadModel model;
    private final AudienceModel audience;

    private SampleWorld() {
        for (int id = 1; id <= WEBINARS; id++) world.webinar(id, at(id));
        for (int person = 1; person <= PEOPLE; person++) live(person);
        model = world.model();
        model.catchUp();
        audience =
                new AudienceModel(
                        model,
                        new MemoryPeople(),
                        world,
                        world,
                        world.kept(),
                        new SegmentBook(List.of(), new MemorySegments()),
                        world.notices,
                        () -> world.now);
    }

    private static Instant at(int webinar) {
        return START.plus(Duration.ofDays(56L * webinar));
    }

    private void live(int person) {
        int first = 1 + random.nextInt(WEBINARS);
        Channel channel = CHANNELS[random.nextInt(CHANNELS.length)];
        for (int w = first; w <= WEBINARS; w += 1 + random.nextInt(3)) {
            Instant start = at(w);
            world.add(person, EventType.REGISTERED, before(start), channel, w);
            if (random.nextInt(3) == 0) continue;
            attend(person, w, start);
            if (random.nextInt(4) == 0)
                world.pay(
                        person,
                        EventType.PURCHASE,
                        start.plus(Duration.ofHours(20 + random.nextInt(200))),
                        channel,
                        24_900,
                        "USD");
        }
        for (int visit = random.nextInt(5); visit > 0; visit--)
            world.add(
                    person,
                    EventType.WEBSITE_VISIT,
                    at(first).plus(Duration.ofDays(random.nextInt(180))),
                    channel,
                    0);
    }

    private Instant before(Instant start) {
        return start.minus(Duration.ofHours(24 + random.nextInt(24 * 30)));
    }

    private void attend(int person, int webinar, Instant start) {
        int stay = 900 + random.nextInt(3600);
        world.add(person, EventType.ATTENDED, start, Channel.NONE, webinar, stay, null, 0);
        EventType[] deeds = {EventType.CHAT, EventType.QUESTION, EventType.POLL};
        for (EventType deed : deeds)
            if (random.nextInt(3) == 0)
                world.add(
                        person,
                        deed,
                        start.plus(Duration.ofSeconds(random.nextInt(stay))),
                        Channel.NONE,
                        webinar);
    }

    public static CohortTables cohorts() {
        SampleWorld w = new SampleWorld();
        return new CohortDesk(
                w.model,
                w.audience,
                w.world,
                w.world.kept(),
                Catalog.load().cohorts(),
                () -> w.world.now);
    }

    public static Funnels funnels() {
        SampleWorld w = new SampleWorld();
        return new FunnelDesk(
                w.model,
                w.audience,
                w.world,
                w.world,
                w.world.kept(),
                Catalog.load().funnels(),
                () -> w.world.now);
    }

    public static Rooms rooms() {
        SampleWorld w = new SampleWorld();
        return new RoomDesk(w.model, w.world, w.world.kept());
    }

    /** When the webinars are, oldest first. */
    public static List<Webinar> webinars() {
        return new SampleWorld().world.all();
    }
}
