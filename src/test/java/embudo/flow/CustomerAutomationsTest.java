package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import embudo.domain.Actor;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The shipped automations for customers, each on its own. */
class CustomerAutomationsTest {
    /** A Thursday, 10:00 in Madrid. */
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    @TempDir Path folder;
    private Workshop shop;
    private long ana;

    @BeforeEach
    void open() {
        shop = new Workshop(folder, START);
        shop.store.settings().put(Limits.QUIET, "off", Actor.COMMAND);
        ana = shop.person("ana", Map.of());
        shop.settle();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void publish(String... keys) {
        for (String key : keys) shop.publish(Workshop.shipped(key));
        shop.settle();
    }

    private void buys(long person, Instant at, long dollars) {
        shop.happens(
                NewEvent.of(null, person, EventType.PURCHASE, at).withAmount(dollars * 100, "USD"));
    }

    /** S-CA-04 and C69: customers after 90 days, two messages against each other, then 10 %. */
    @Test
    void quietCustomersAreWrittenToAfterNinetyDays() {
        publish("reactivation");
        List<Long> people = new ArrayList<>(List.of(ana));
        for (int i = 0; i < 20; i++) people.add(shop.person("p" + i, Map.of()));
        // Once a quarter: 89 days are nothing unusual, so churn is low.
        for (long person : people)
            for (int days : new int[] {89, 189, 289, 389, 489})
                buys(person, START.minus(Duration.ofDays(days)), 40);
        shop.until(START.plus(Duration.ofHours(20)));
        assertThat(shop.sent(ana)).isEmpty();
        shop.until(START.plus(Duration.ofDays(10)));
        Set<String> first = new TreeSet<>();
        for (long person : people) {
            List<LogLine> sent = shop.sent(person);
            assertThat(sent).hasSize(2);
            assertThat(Duration.between(START, sent.getFirst().at()).toHours())
                    .as("the clock of the test stops every hour")
                    .isBetween(24L, 25L);
            first.add(sent.getFirst().detail());
            assertThat(sent.get(1).detail()).isEqualTo("reactivation_offer");
        }
        assertThat(first).containsExactly("reactivation_news", "reactivation_question");
    }

    /** S-CA-13 and S-CA-11: two products looked at and no cart. */
    @Test
    void whoBrowsesIsWrittenToUnlessACartStands() {
        publish("browse_follow_up");
        long luis = shop.person("luis", Map.of());
        shop.settle();
        for (long person : List.of(ana, luis)) {
            shop.happens(person, EventType.PRODUCT_VIEW);
            shop.happens(person, EventType.PRODUCT_VIEW);
        }
        shop.until(START.plus(Duration.ofHours(1)));
        shop.happens(luis, EventType.CART_UPDATED);
        shop.until(START.plus(Duration.ofHours(8)));
        assertThat(shop.sent(ana))
                .extracting(LogLine::at)
                .containsExactly(START.plus(Duration.ofHours(4)));
        assertThat(shop.sent(luis)).isEmpty();
    }

    /** S-CA-11: the mail names what they looked at most, by the product's name where known. */
    @Test
    void theMailNamesWhatTheyLookedAtMost() {
        publish("browse_follow_up");
        for (String page :
                List.of("/p/curso", "/p/plan-pro?ref=x", "https://shop.example/plan-pro/"))
            shop.happens(
                    NewEvent.of(null, ana, EventType.PRODUCT_VIEW, shop.now()).withPayload(page));
        shop.until(START.plus(Duration.ofHours(5)));
        assertThat(shop.commands())
                .singleElement()
                .satisfies(c -> assertThat(c.body()).contains("Has vuelto a mirar plan pro, así"));
    }

    /** S-CA-08: lists follow what people do. */
    @Test
    void customersMoveBetweenTheLists() {
        publish("dynamic_segments");
        buys(ana, shop.now(), 50);
        shop.settle();
        assertThat(shop.store.segments().members("customers_active")).containsExactly(ana);
        for (int i = 1; i <= 2; i++) {
            shop.at(START.plus(Duration.ofDays(i)));
            buys(ana, shop.now(), 50);
            shop.settle();
        }
        assertThat(shop.store.segments().members("customers_loyal")).containsExactly(ana);
        assertThat(shop.store.segments().members("customers_active")).isEmpty();
        // Three orders in two days lean on the usual 45: at risk once 40 % is passed.
        shop.at(START.plus(Duration.ofDays(40)));
        shop.settle();
        assertThat(shop.store.segments().members("customers_at_risk")).containsExactly(ana);
        assertThat(shop.store.segments().members("customers_loyal")).isEmpty();
    }

    /** S-CA-15: what those who bought the same bought too, a week after the order. */
    @Test
    void anOrderIsFollowedByARecommendation() {
        publish("upsell");
        long luis = shop.person("luis", Map.of());
        shop.orders(luis, "1", "Plan", START.minus(Duration.ofDays(30)));
        shop.orders(luis, "2", "Curso de ventas", START.minus(Duration.ofDays(29)));
        shop.orders(ana, "3", "Plan", START);
        shop.until(START.plus(Duration.ofDays(8)));
        assertThat(shop.sent(ana))
                .extracting(LogLine::at)
                .containsExactly(START.plus(Duration.ofDays(7)));
        assertThat(shop.commands())
                .filteredOn(c -> c.person() == ana)
                .singleElement()
                .satisfies(c -> assertThat(c.body()).contains("eligieron también Curso de ventas"));
    }

    /** S-CA-17: invited after sharing; a referral earns 200. */
    @Test
    void whoSharesIsInvitedToRecommend() {
        publish("referral");
        shop.happens(ana, EventType.SOCIAL_SHARE);
        shop.until(START.plus(Duration.ofDays(2)));
        assertThat(shop.templates(ana)).containsExactly("referral_invite");
        shop.happens(ana, EventType.REFERRAL);
        shop.settle();
        assertThat(shop.store.points().of(ana).balance()).isEqualTo(200);
    }

    /** S-NUR-04: a monthly letter, and the cold sequence once somebody qualifies. */
    @Test
    void whoDoesNotQualifyGetsTheLetterUntilTheyDo() {
        publish("unqualified_newsletter", "cold_leads");
        scored(20);
        shop.until(Instant.parse("2026-12-01T12:00:00Z"));
        assertThat(shop.sent(ana))
                .extracting(LogLine::detail, LogLine::at)
                .containsExactly(
                        tuple("monthly_newsletter", Instant.parse("2026-12-01T09:00:00Z")));
        scored(45);
        shop.until(Instant.parse("2027-01-01T12:00:00Z"));
        assertThat(shop.templates(ana))
                .contains("cold_lead_education")
                .filteredOn(t -> t.equals("monthly_newsletter"))
                .hasSize(1);
    }

    private void scored(int score) {
        shop.happens(
                NewEvent.of(null, ana, EventType.SCORE_UPDATED, shop.now())
                        .withAmount(score, null));
        shop.settle();
    }

    /** S-WF-04: a time as cron writes it. */
    @Test
    void aCronTimeLetsPeopleIn() {
        shop.publish(
                shop.draft(
                        "weekly",
                        "triggers: [{cron: '30 9 * * fri', audience: mailable}]",
                        "steps: [{id: call, do: create_task, with: {kind: call}}]"));
        shop.until(START.plus(Duration.ofDays(9)));
        assertThat(shop.store.cases().ofPeople(List.of(ana)))
                .extracting(Case::anchor)
                .containsExactly(
                        Instant.parse("2026-11-20T08:30:00Z"),
                        Instant.parse("2026-11-27T08:30:00Z"));
    }

    /** S-CA-10: a step awards once, and a level reached by it is celebrated. */
    @Test
    void aStepAwardsPointsThatReachALevel() {
        publish("level_celebration");
        shop.publish(
                shop.draft(
                        "welcome",
                        "triggers: [{on: demo_request}]",
                        "steps:",
                        "  - {id: gift, do: award_points, with: {reason: gift}}",
                        "  - {id: more, do: award_points, with: {reason: jubilee, points: '400'}}",
                        "  - {id: pin, do: award_badge, with: {badge: ambassador}}"));
        shop.happens(ana, EventType.DEMO_REQUEST);
        shop.settle();
        assertThat(shop.store.points().of(ana).balance()).isEqualTo(500);
        assertThat(shop.store.points().entries(ana))
                .filteredOn(e -> e.kind() != Kind.EARNED)
                .extracting(PointsEntry::reason)
                .containsExactlyInAnyOrder("silver", "ambassador");
        assertThat(shop.templates(ana)).containsExactly("level_reached");
    }
}
