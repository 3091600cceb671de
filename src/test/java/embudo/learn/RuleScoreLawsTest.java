package embudo.learn;

import static embudo.learn.Leads.NOW;
import static embudo.learn.Leads.event;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.CompanySize;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Score;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.FieldSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What holds for every lead, over seeded random ones. */
class RuleScoreLawsTest {
    private static final List<String> TITLES =
            List.of("CEO", "Directora", "Marketing Manager", "Analyst", "Becario", "Astronaut");
    private static final List<ContactField> COUNTERS =
            List.of(
                    ContactField.EMAIL_OPENS,
                    ContactField.EMAIL_CLICKS,
                    ContactField.WEBSITE_VISITS,
                    ContactField.PRICING_VISITS,
                    ContactField.FORM_FILLS,
                    ContactField.CONTENT_DOWNLOADS,
                    ContactField.DEMO_REQUESTS,
                    ContactField.SOCIAL_ENGAGEMENT);
    private final RuleScore rule = new RuleScore(Catalog.load().scorecard(), () -> Decay.DAY);

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void reasonsAddUpAndGroupsKeepTheirLimit(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 400; round++) {
            Score score = rule.of(lead(random), timeline(random), NOW);
            assertThat(score.value()).isBetween(0, 100);
            assertThat(score.reasons().stream().mapToInt(Score.Reason::points).sum())
                    .isEqualTo(score.value());
            assertThat(score.reasons()).allMatch(r -> r.points() >= 0);
            for (Score.Group group : Score.Group.values()) {
                assertThat(score.points(group)).isBetween(0, 25);
                assertThat(score.reasons()).anyMatch(r -> r.group() == group);
            }
        }
    }

    /** Doing one thing more never costs a point. */
    @ParameterizedTest
    @EnumSource(
            value = EventType.class,
            names = {
                "REGISTERED",
                "ATTENDED",
                "CHAT",
                "QUESTION",
                "POLL",
                "WEBSITE_VISIT",
                "PRICING_VISIT",
                "EMAIL_OPEN",
                "EMAIL_CLICK",
                "CONTENT_DOWNLOAD",
                "SOCIAL_SHARE",
                "REFERRAL",
                "FORM_FILL",
                "DEMO_REQUEST"
            })
    void oneMoreActNeverLowersTheScore(EventType type) {
        Random random = new Random(type.code());
        for (int round = 0; round < 100; round++) {
            Contact lead = lead(random);
            List<Event> timeline = timeline(random);
            List<Event> more = new ArrayList<>(timeline);
            more.add(event(99, 1, type, 0, 1 + random.nextInt(4), random.nextInt(5_000)));
            assertThat(rule.of(lead, more, NOW).value())
                    .isGreaterThanOrEqualTo(rule.of(lead, timeline, NOW).value());
        }
    }

    @ParameterizedTest
    @FieldSource("COUNTERS")
    void aHigherCounterNeverLowersTheScore(ContactField field) {
        Random random = new Random(field.ordinal());
        for (int round = 0; round < 100; round++) {
            Contact lead = lead(random);
            List<Event> timeline = timeline(random);
            Map<ContactField, Object> fields = new HashMap<>(lead.fields());
            fields.merge(field, 1L, (a, b) -> (Long) a + (Long) b);
            Contact more = new Contact(1, fields, Map.of(), NOW);
            assertThat(rule.of(more, timeline, NOW).value())
                    .isGreaterThanOrEqualTo(rule.of(lead, timeline, NOW).value());
        }
    }

    /** Silence never raises a score: the same acts, seen ever later. */
    @ParameterizedTest
    @ValueSource(longs = {4, 5})
    void silenceNeverRaisesTheScore(long seed) {
        Random random = new Random(seed);
        for (int round = 0; round < 100; round++) {
            Contact lead = lead(random);
            List<Event> timeline = timeline(random);
            int before = 100;
            for (int days = 0; days <= 60; days += 5) {
                int value = rule.of(lead, timeline, NOW.plusSeconds(days * 86_400L)).value();
                assertThat(value).isLessThanOrEqualTo(before);
                before = value;
            }
        }
    }

    private static Contact lead(Random random) {
        Map<ContactField, Object> fields = new HashMap<>();
        if (random.nextBoolean())
            fields.put(
                    ContactField.COMPANY_SIZE,
                    CompanySize.values()[random.nextInt(CompanySize.values().length)].name());
        if (random.nextBoolean())
            fields.put(ContactField.JOB_TITLE, TITLES.get(random.nextInt(TITLES.size())));
        if (random.nextBoolean()) fields.put(ContactField.DECISION_AUTHORITY, "yes");
        for (ContactField counter : COUNTERS)
            if (random.nextInt(4) == 0) fields.put(counter, (long) random.nextInt(6));
        return new Contact(1, fields, Map.of(), NOW);
    }

    private static List<Event> timeline(Random random) {
        List<Event> timeline = new ArrayList<>();
        EventType[] types = EventType.values();
        for (int i = random.nextInt(15); i > 0; i--)
            timeline.add(
                    event(
                            i,
                            1,
                            types[random.nextInt(types.length)],
                            random.nextDouble() * 60,
                            1 + random.nextInt(3),
                            random.nextInt(5_000)));
        timeline.sort(Comparator.comparing(Event::occurredAt));
        return timeline;
    }
}
