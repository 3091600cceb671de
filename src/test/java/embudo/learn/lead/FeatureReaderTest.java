package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is known of a lead at a moment, S-LEAD-01 and S-LEAD-02. */
class FeatureReaderTest {
    private static final Instant AT = Instant.parse("2026-11-19T12:00:00Z");
    private static final Catalog CATALOG = Catalog.load();
    private static final List<Feature> ALL =
            CATALOG.features().of(FeatureBook.Preset.DEFAULT, true);
    private static final EventType[] TYPES = EventType.values();
    private final FeatureReader reader =
            new FeatureReader(ALL, CATALOG.scorecard(), webinar -> 3_600);
    private final Contact ana =
            new Contact(
                    1,
                    Map.of(
                            ContactField.EMAIL, "ana@nube.example",
                            ContactField.JOB_TITLE, "Marketing Director",
                            ContactField.COMPANY_SIZE, "MEDIUM",
                            ContactField.INDUSTRY, "Retail",
                            ContactField.BUDGET_RANGE, "1000-5000",
                            ContactField.DECISION_AUTHORITY, "Yes",
                            ContactField.COUNTRY, "Spain"),
                    Map.of(),
                    AT);

    private static Event event(EventType type, Instant at, int webinar, long amount, Channel c) {
        return new Event(
                1, at, at, 1, type, c, 0, webinar, -1, -1, Device.MOBILE, amount, null, 0, 0);
    }

    private static Event event(EventType type, double daysAgo, int webinar, long amount) {
        Instant at = AT.minusMillis(Math.round(daysAgo * 86_400_000));
        return event(type, at, webinar, amount, Channel.NONE);
    }

    private Map<String, Object> read(Event... events) {
        Object[] values = reader.read(ana, List.of(events), AT);
        Map<String, Object> byKey = new HashMap<>();
        for (int f = 0; f < values.length; f++) byKey.put(ALL.get(f).key(), values[f]);
        return byKey;
    }

    @Test
    void theProfile() {
        assertThat(read())
                .containsEntry("company_size", 3.0)
                .containsEntry("industry", "Retail")
                .containsEntry("job_title", "director")
                .containsEntry("budget", 5_000.0)
                .containsEntry("decision_authority", 3.0)
                .containsEntry("country", "Spain")
                .containsEntry("attended_minutes", null)
                .containsEntry("idle_days", null)
                .containsEntry("hours_to_register", null);
    }

    @Test
    void countsWithinTheirWindow() {
        assertThat(
                        read(
                                event(EventType.PRICING_VISIT, 61, 0, 0),
                                event(EventType.PRICING_VISIT, 59, 0, 0),
                                event(EventType.EMAIL_OPEN, 30, 0, 0),
                                event(EventType.EMAIL_OPEN, 3.5, 0, 0),
                                event(EventType.EMAIL_CLICK, 3.5, 0, 0)))
                .containsEntry("pricing_visits", 1.0)
                .containsEntry("website_visits", 1.0)
                .containsEntry("email_opens", 2.0)
                .containsEntry("click_rate", 0.5)
                .containsEntry("idle_days", 3.0);
    }

    /** S-SEG-08: presence 10, chat 8, question 12, poll 6 of 36. */
    @Test
    void aWebinarWithARejoinThatStillLasts() {
        Map<String, Object> read =
                read(
                        event(EventType.REGISTERED, 2, 7, 0),
                        event(EventType.ATTENDED, 40 / 1440.0, 7, 20 * 60),
                        event(EventType.ATTENDED, 30 / 1440.0, 7, 120 * 60),
                        event(EventType.QUESTION, 10 / 1440.0, 7, 0));
        assertThat(read)
                .containsEntry("attended_minutes", 40.0)
                .containsEntry("previous_webinars", 0.0)
                .containsEntry("questions", 1.0)
                .containsEntry("days_registered", 2.0);
        assertThat((Double) read.get("engagement_score"))
                .isCloseTo(100 * (10 * 40 / 60.0 + 12) / 36, within(1e-9));
    }

    @Test
    void theSourceIsThatOfTheLatestRegistration() {
        Event first = event(EventType.AD_CLICK, AT.minusSeconds(9_000), 0, 0, Channel.META_ADS);
        Event place = event(EventType.REGISTERED, AT.minusSeconds(1_800), 7, 0, Channel.EMAIL);
        assertThat(read(first))
                .containsEntry("traffic_source", "meta_ads")
                .containsEntry("device", "mobile");
        assertThat(read(first, place))
                .containsEntry("traffic_source", "email")
                .containsEntry("hours_to_register", 2.0);
    }

    /** Whatever happens later, what was known stays what it was. */
    @RepeatedTest(200)
    void laterEventsCannotBeSeen(RepetitionInfo repetition) {
        Random random = new Random(repetition.getCurrentRepetition());
        List<Event> before = some(random, -400, 0);
        List<Event> all = new ArrayList<>(before);
        List<Event> later = some(random, 0.00001, 90);
        all.addAll(later);
        all.sort(Comparator.comparing(Event::occurredAt));
        assertThat(later).isNotEmpty();
        assertThat(reader.read(ana, all, AT)).isEqualTo(reader.read(ana, before, AT));
    }

    private static List<Event> some(Random random, double fromDay, double toDay) {
        List<Event> events = new ArrayList<>();
        for (int i = random.nextInt(30) + 1; i > 0; i--) {
            double day = fromDay + random.nextDouble() * (toDay - fromDay);
            EventType type = TYPES[random.nextInt(TYPES.length)];
            Instant at = AT.plus(Duration.ofMillis((long) Math.ceil(day * 86_400_000)));
            if (fromDay < 0 && at.isAfter(AT)) at = AT;
            Channel channel = Channel.values()[random.nextInt(Channel.values().length)];
            events.add(event(type, at, random.nextInt(3) + 1, random.nextInt(5_000), channel));
        }
        events.sort(Comparator.comparing(Event::occurredAt));
        return events;
    }
}
