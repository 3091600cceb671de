package embudo.measure;

import embudo.catalog.Metric;
import embudo.catalog.measure.Measure;
import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.Crew;
import embudo.domain.DailyFacts;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.domain.NewEvent;
import embudo.domain.Presence;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.domain.Settings;
import embudo.domain.WebDay;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Notices;
import embudo.kernel.Page;
import embudo.kernel.Ticker;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/** A workspace in plain lists behind the ports that the read model reads. */
final class World implements Journal, DailyFacts, Webinars, Leads, Scores {
    static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    final List<Event> events = new ArrayList<>();
    final Map<Integer, Integer> aliases = new HashMap<>();
    final List<Webinar> webinars = new ArrayList<>();
    final List<CampaignDay> ads = new ArrayList<>();
    final List<WebDay> web = new ArrayList<>();
    final Map<String, String> settings = new TreeMap<>();
    final Notices notices = new Notices();
    Instant now = Instant.parse("2026-11-19T13:32:00Z");
    Runnable whileReading = () -> {};
    int blockSize = 100;
    int batch;
    long people;
    long hotToCall;

    ReadModel model() {
        Ticker ticker = () -> now;
        return new ReadModel(this, this, this, this, this, new Kept(), metrics(), notices, ticker);
    }

    static List<Metric> metrics() {
        return List.of(
                metric("registrations", "count", false, 2000, .8, 1),
                metric("attendance_rate", "percent", false, .85, .9, 20),
                metric("conversion_rate", "percent", false, .25, .8, 20),
                metric("revenue", "money", false, 10_625_000, .8, 1),
                metric("cost_per_lead", "money", true, 1500, .8, 1),
                metric("roi", "percent", false, 7.5, .8, 1));
    }

    private static Metric metric(
            String key, String unit, boolean lower, double target, double watch, long n) {
        return new Metric(
                key,
                "S-MET-01",
                unit,
                lower,
                target,
                watch,
                n,
                Map.of(),
                Map.of(),
                Map.of(),
                "action",
                new Measure.Missing(""),
                null,
                List.of());
    }

    Event add(int identity, EventType type, Instant at, Channel channel, int webinar) {
        return add(identity, type, at, channel, webinar, 0, null, 0);
    }

    Event pay(int identity, EventType type, Instant at, Channel channel, long minor, String code) {
        return add(identity, type, at, channel, 0, minor, code, 0);
    }

    Event retract(EventType type, long ref) {
        return add(0, type, now, Channel.NONE, 0, 0, null, ref);
    }

    Event add(
            int identity,
            EventType type,
            Instant at,
            Channel channel,
            int webinar,
            long amount,
            String currency,
            long ref) {
        Event event =
                new Event(
                        events.size() + 1L,
                        at,
                        now,
                        identity,
                        type,
                        channel,
                        0,
                        webinar,
                        -1,
                        -1,
                        Device.UNKNOWN,
                        amount,
                        currency,
                        batch,
                        ref);
        events.add(event);
        return event;
    }

    /** True of what was retracted, undone with its batch, or erased with its person. */
    boolean takenBack(Event e) {
        return events.subList((int) e.position(), events.size()).stream()
                .anyMatch(later ->
                        switch (later.type()) {
                            case EVENT_RETRACTED -> later.ref() == e.position();
                            case BATCH_RETRACTED -> later.ref() == e.batch();
                            case PERSON_ERASED ->
                                    e.identity() != 0 && later.amount() == e.identity();
                            default -> false;
                        });
    }

    void webinar(int id, Instant at) {
        webinars.add(
                new Webinar(
                        id, "w" + id, "Webinar " + id, at, 75, "zoom", 25000, "USD", List.of()));
    }

    @Override
    public long position() {
        return events.size();
    }

    @Override
    public long read(long after, long maxEvents, Consumer<EventBlock> sink) {
        int at = (int) after;
        while (at < events.size() && at - after < maxEvents) {
            int size = Math.min(blockSize, events.size() - at);
            EventBlock block = new EventBlock(at + 1L, size);
            for (int i = 0; i < size; i++) block.set(i, events.get(at + i));
            whileReading.run();
            sink.accept(block);
            at += size;
        }
        return at;
    }

    @Override
    public List<Long> append(Actor actor, List<NewEvent> fresh) {
        throw new AssertionError("the read model only reads");
    }

    @Override
    public Map<Long, String> payloads(Collection<Long> refs) {
        return Map.of();
    }

    @Override
    public Map<Integer, Integer> aliases() {
        return Map.copyOf(aliases);
    }

    @Override
    public List<CampaignDay> campaignDays() {
        return ads;
    }

    @Override
    public List<WebDay> webDays() {
        return web;
    }

    @Override
    public List<Campaign> campaigns() {
        return List.of();
    }

    @Override
    public List<Webinar> all() {
        return webinars;
    }

    @Override
    public Optional<Webinar> byExternalId(String externalId) {
        return Optional.empty();
    }

    @Override
    public List<Presence> presence(long person) {
        return List.of();
    }

    @Override
    public List<Crew> crew(int webinar) {
        return List.of();
    }

    @Override
    public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
        return new Page<>(List.of(), offset, query.uncontacted() ? hotToCall : people);
    }

    @Override
    public Set<Long> ids(LeadQuery query) {
        return Set.of();
    }

    @Override
    public Optional<Score> of(long person) {
        return Optional.empty();
    }

    @Override
    public Set<Long> likely(double above) {
        return Set.of();
    }

    @Override
    public long[] spread() {
        return new long[101];
    }

    @Override
    public Map<Band, Long> bands() {
        return Map.of(Band.HOT, hotToCall + 1);
    }

    Settings kept() {
        return new Kept();
    }

    private final class Kept implements Settings {
        @Override
        public String get(String key, String otherwise) {
            return settings.getOrDefault(key, otherwise);
        }

        @Override
        public void put(String key, String value, Actor actor) {
            settings.put(key, value);
        }

        @Override
        public Map<String, String> all() {
            return Map.copyOf(settings);
        }
    }
}
