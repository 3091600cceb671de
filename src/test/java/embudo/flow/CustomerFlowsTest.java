package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Task;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.measure.Customer;

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

/** The three customer flows of the specification from end to end, on a clock of the test's own. */
class CustomerFlowsTest {
    /** A Thursday, 10:00 in Madrid. */
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    @TempDir Path folder;
    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder, START);
        shop.store.settings().put(Limits.QUIET, "off", Actor.COMMAND);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void publish(String... keys) {
        for (String key : keys) shop.publish(Workshop.shipped(key));
    }

    private void pack(String key) {
        Workshop.CATALOG.workflows().packs().stream()
                .filter(p -> p.key().equals(key))
                .flatMap(p -> p.workflows().stream())
                .forEach(this::publish);
    }

    private NewEvent buys(long person, Instant at, long dollars) {
        return NewEvent.of(null, person, EventType.PURCHASE, at).withAmount(dollars * 100, "USD");
    }

    private Customer customer(long person) {
        return shop.customers.of(person).orElseThrow();
    }

    private List<String> ledger(long person) {
        return shop.store.points().entries(person).stream()
                .filter(e -> e.kind() == Kind.EARNED)
                .map(e -> e.reason() + " " + e.points())
                .sorted()
                .toList();
    }

    /**
     * S-CA-21: product page, cart abandoned, recovery after 1 h, 24 h and 72 h, purchase, points,
     * review request two days later, review, more points, segment updated.
     */
    @Test
    void aNewCustomerComesBackForTheCartAndReviewsTheOrder() {
        pack("customers_ultimate");
        shop.store.settings().put(Limits.WEEK, "20", Actor.COMMAND);
        long ana = shop.person("ana", Map.of());
        shop.happens(ana, EventType.PRODUCT_VIEW);
        shop.happens(ana, EventType.PRODUCT_VIEW);
        shop.settle();
        Case browse = shop.only(ana);
        assertThat(browse.workflow()).isEqualTo("browse_follow_up");
        assertThat(shop.store.cases().log(browse.id()))
                .filteredOn(line -> line.what() == LogLine.What.DID)
                .extracting(LogLine::detail)
                .containsExactly("views 2, interests 0");

        shop.until(START.plus(Duration.ofHours(1)));
        Instant left = shop.now();
        shop.happens(
                NewEvent.of(null, ana, EventType.CART_ABANDONED, left).withAmount(30_000, "USD"));
        shop.until(left.plus(Duration.ofHours(80)));
        assertThat(shop.sent(ana))
                .extracting(LogLine::detail, LogLine::at)
                .containsExactly(
                        tuple("cart_1h", left.plus(Duration.ofHours(1))),
                        tuple("cart_24h", left.plus(Duration.ofHours(24))),
                        tuple("cart_72h", left.plus(Duration.ofHours(72))));

        Instant bought = shop.now();
        shop.happens(buys(ana, bought, 300));
        shop.settle();
        assertThat(ledger(ana)).containsExactly("purchase 300");
        assertThat(shop.store.segments().members("customers_active")).containsExactly(ana);
        shop.until(bought.plus(Duration.ofDays(3)));
        LogLine asked =
                shop.sent(ana).stream()
                        .filter(l -> l.detail().equals("review_request"))
                        .findFirst()
                        .orElseThrow();
        assertThat(asked.at()).isEqualTo(bought.plus(Duration.ofDays(2)));

        shop.happens(NewEvent.of(null, ana, EventType.REVIEW, shop.now()).withAmount(50, null));
        shop.settle();
        assertThat(ledger(ana)).containsExactly("purchase 300", "review 50");
        assertThat(customer(ana).points()).isEqualTo(350);
        assertThat(shop.templates(ana)).contains("review_thanks");
        assertThat(shop.store.segments().members("promoters")).containsExactly(ana);
        assertThat(shop.commands())
                .filteredOn(c -> c.body().contains("review_thanks"))
                .singleElement()
                .satisfies(c -> assertThat(c.body()).contains("350 puntos", "Bronce"));
    }

    /**
     * S-CA-22: VIP with a cart of $500, score 92, best moment after 30 minutes, 20 %, purchase,
     * Platinum, celebration, churn 10 %.
     */
    @Test
    void aVipIsWrittenToAtTheBestMomentAndReachesPlatinum() {
        publish("cart_recovery", "level_celebration");
        // 25 customers; the VIP is 23rd from below in recency, frequency and money.
        long vip = 0;
        for (int rank = 1; rank <= 25; rank++) {
            long person = shop.person("p" + rank, Map.of());
            if (rank == 23) vip = person;
            int orders = 10 + rank;
            for (int i = 0; i < orders; i++)
                shop.happens(
                        buys(
                                person,
                                START.minus(Duration.ofDays(60 - rank + 3L * (orders - 1 - i))),
                                rank == 23 ? 141 : 100 + 2 * (rank - 1)));
            // They open their mails at half past ten.
            for (int i = 1; i <= 6; i++)
                shop.happens(
                        NewEvent.of(
                                null,
                                person,
                                EventType.EMAIL_OPEN,
                                START.minus(Duration.ofDays(i)).plusSeconds(1_800)));
        }
        shop.settle();
        assertThat(customer(vip).score()).isEqualTo(92);
        assertThat(customer(vip).vip()).isTrue();
        assertThat(shop.store.points().of(vip).earned()).isEqualTo(33 * 141).isLessThan(5_000);

        shop.happens(
                NewEvent.of(null, vip, EventType.CART_ABANDONED, START).withAmount(50_000, "USD"));
        shop.settle();
        assertThat(customer(vip).cartValue()).isEqualTo(50_000);
        shop.until(START.plus(Duration.ofHours(1)));
        assertThat(shop.sent(vip))
                .extracting(LogLine::detail, LogLine::at)
                .containsExactly(tuple("cart_vip", START.plus(Duration.ofMinutes(30))));
        assertThat(shop.commands().getFirst().body()).contains("Un 20 % menos", "p23");

        shop.happens(buys(vip, shop.now(), 500));
        shop.settle();
        assertThat(shop.store.points().of(vip).earned()).isEqualTo(33 * 141 + 500);
        assertThat(shop.store.points().entries(vip))
                .filteredOn(e -> e.kind() == Kind.LEVEL)
                .extracting(PointsEntry::reason)
                .contains("platinum");
        shop.until(shop.now().plus(Duration.ofHours(1)));
        assertThat(shop.commands())
                .filteredOn(c -> c.body().contains("level_reached"))
                .singleElement()
                .satisfies(c -> assertThat(c.body()).contains("Ya eres Platino"));
        assertThat(customer(vip).cartAt()).as("the cart was bought").isNull();
        shop.at(customer(vip).lastOrder());
        assertThat(customer(vip).churn()).isCloseTo(.10, within(.005));
    }

    /** Who reads in the evening is written to in the evening. */
    @Test
    void theMomentIsEachPersonsOwn() {
        publish("cart_recovery");
        long owl = shop.person("owl", Map.of());
        shop.happens(buys(owl, START.minus(Duration.ofDays(9)), 900));
        for (int i = 1; i <= 5; i++)
            shop.happens(
                    NewEvent.of(
                            null,
                            owl,
                            EventType.EMAIL_OPEN,
                            Instant.parse("2026-11-1" + i + "T19:20:00Z")));
        shop.settle();
        shop.happens(owl, EventType.CART_ABANDONED);
        shop.until(START.plus(Duration.ofHours(12)));
        // 20:00 in Madrid.
        assertThat(shop.sent(owl))
                .first()
                .extracting(LogLine::detail, LogLine::at)
                .containsExactly("cart_vip", Instant.parse("2026-11-19T19:00:00Z"));
    }

    /**
     * S-CA-23: inactive for 90 days, churn 65 %, preventive campaign with 20 %, purchase, churn
     * prevented, Loyal, reactivation points.
     */
    @Test
    void aCustomerAtRiskIsWonBack() {
        publish("churn_prevention");
        long ana = shop.person("ana", Map.of());
        shop.settle();
        // A file tells of orders every 45 days, the last one 90 days ago.
        for (int days = 90; days <= 90 + 45 * 4; days += 45)
            shop.happens(buys(ana, START.minus(Duration.ofDays(days)), 80));
        shop.settle();
        assertThat(customer(ana).daysSilent()).isEqualTo(90);
        assertThat(customer(ana).churn()).isCloseTo(.65, within(1e-9));
        assertThat(shop.sent(ana)).extracting(LogLine::detail).containsExactly("churn_offer");
        assertThat(shop.commands().getFirst().body()).contains("20 %");

        shop.until(START.plus(Duration.ofDays(2)));
        shop.happens(
                NewEvent.of(null, ana, EventType.EMAIL_REPLIED, shop.now()),
                buys(ana, shop.now(), 80));
        shop.settle();
        assertThat(customer(ana).churn()).isLessThan(.4);
        assertThat(shop.only(ana).status()).isEqualTo(Case.Status.DONE);
        assertThat(shop.store.segments().members("customers_loyal")).containsExactly(ana);
        assertThat(ledger(ana)).contains("reactivation 100");
        assertThat(shop.store.points().entries(ana))
                .filteredOn(e -> e.kind() == Kind.BADGE)
                .extracting(PointsEntry::reason)
                .contains("comeback");
    }

    /** S-CA-09: one in ten gets nothing, always the same ones. */
    @Test
    void aTenthIsLeftAloneToSeeTheEffect() {
        publish("churn_prevention");
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 120; i++) people.add(shop.person("p" + i, Map.of()));
        shop.settle();
        for (long person : people)
            for (int days : new int[] {120, 165, 210})
                shop.happens(buys(person, START.minus(Duration.ofDays(days)), 50));
        shop.settle();
        long treated = people.stream().filter(p -> !shop.sent(p).isEmpty()).count();
        assertThat(treated).isBetween(96L, 116L);
        assertThat(people)
                .allSatisfy(p -> assertThat(shop.only(p).status()).isEqualTo(Case.Status.WAITING));
    }

    /** S-CA-16: good and bad reviews part ways. */
    @Test
    void aBadReviewIsCalledAboutAndAGoodOneThankedFor() {
        publish("review_thanks", "review_recovery", "referral");
        long glad = shop.person("glad", Map.of());
        long cross = shop.person("cross", Map.of());
        shop.settle();
        shop.happens(
                NewEvent.of(null, glad, EventType.REVIEW, START).withAmount(50, null),
                NewEvent.of(null, cross, EventType.REVIEW, START).withAmount(20, null));
        shop.until(START.plus(Duration.ofDays(2)));
        assertThat(shop.templates(glad)).containsExactly("review_thanks", "referral_invite");
        assertThat(shop.templates(cross)).containsExactly("review_sorry");
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .extracting(Task::person, Task::kind)
                .containsExactly(tuple(cross, "care_call"));
    }

    /** S-CA-18: by mail who opens them, otherwise by WhatsApp where there is a number. */
    @Test
    void theChannelIsTheOneTheyAnswer() {
        publish("subscription_win_back");
        Map<ContactField, Object> phone = Map.of(ContactField.PHONE, "+34600111222");
        long reader = shop.person("reader", phone);
        long caller = shop.person("caller", Map.of(ContactField.PHONE, "+34600111333"));
        long plain = shop.person("plain", Map.of());
        shop.happens(reader, EventType.EMAIL_OPEN);
        for (long person : List.of(reader, caller, plain))
            shop.happens(person, EventType.SUBSCRIPTION_CANCELLED);
        shop.until(START.plus(Duration.ofDays(3)));
        assertThat(shop.commands())
                .extracting(c -> c.body().contains("\"channel\":\"whatsapp\""))
                .containsExactlyInAnyOrder(false, true, false);
        assertThat(shop.commands())
                .filteredOn(c -> c.body().contains("whatsapp"))
                .singleElement()
                .satisfies(c -> assertThat(c.body()).contains("\"to\":\"+34600111333\""));
    }

    /** S-LEAD-11: three rules, each once within its time. */
    @Test
    void behaviourStartsSequencesOnce() {
        publish("hot_leads", "warm_leads", "behaviour_clicks", "behaviour_visits");
        long ana = shop.person("ana", Map.of());
        shop.settle();
        for (int i = 0; i < 17; i++) shop.happens(ana, EventType.EMAIL_CLICK);
        shop.settle();
        // 17 clicks weigh 3 each: the score is 51.
        assertThat(shop.store.cases().ofPeople(List.of(ana)))
                .extracting(Case::workflow)
                .containsExactly("behaviour_clicks", "hot_leads");
        long luis = shop.person("luis", Map.of());
        shop.settle();
        for (int i = 0; i < 6; i++) shop.happens(luis, EventType.WEBSITE_VISIT);
        shop.settle();
        assertThat(shop.store.cases().ofPeople(List.of(luis)))
                .extracting(Case::workflow)
                .containsExactly("behaviour_visits", "warm_leads");
    }

    /** S-LEAD-11: more than three interests, once however many follow. */
    @Test
    void aFourthInterestStartsTheEducationalSequence() {
        publish("cold_leads", "behaviour_interests");
        long ana = shop.person("ana", Map.of());
        shop.settle();
        for (int i = 1; i <= 5; i++) {
            int webinar = shop.webinar("w" + i, START.plus(Duration.ofDays(40 + i)), 90);
            shop.registers(ana, webinar);
            shop.settle();
            assertThat(shop.store.cases().ofPeople(List.of(ana)))
                    .as("after %d interests", i)
                    .extracting(Case::workflow)
                    .containsExactlyElementsOf(
                            i > 3 ? List.of("behaviour_interests", "cold_leads") : List.of());
        }
    }

    /** Spec 06 section 2: pause sequence. */
    @Test
    void aSequenceIsPutOff() {
        publish("warm_leads");
        shop.publish(
                shop.draft(
                        "hold",
                        "triggers: [{on: ticket_opened}]",
                        "steps:",
                        "  - {id: off, do: pause_workflow, with: {workflow: warm_leads, for: 10d}}"));
        long ana = shop.person("ana", Map.of());
        shop.settle();
        shop.desk.enrol("warm_leads", List.of(ana));
        shop.until(START.plus(Duration.ofDays(1)));
        shop.happens(ana, EventType.TICKET_OPENED);
        shop.until(START.plus(Duration.ofDays(12)));
        assertThat(shop.sent(ana))
                .extracting(l -> Duration.between(START, l.at()).toDays())
                .startsWith(0L, 11L);
    }
}
