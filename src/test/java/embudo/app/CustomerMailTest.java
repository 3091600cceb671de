package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.Actor;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.loyalty.PointsEntry;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.kernel.Language;
import embudo.measure.Customer;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * The three customer flows of the specification with real mails: what counts is what the mail
 * server got, at which moment, and what came back by the mailbox.
 */
class CustomerMailTest {
    /** A Thursday, 10:00 in Madrid. */
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    @TempDir Path folder;
    private MailHouse house;

    @BeforeEach
    void open() {
        house = new MailHouse(folder.resolve("workspace"), START);
    }

    @AfterEach
    void close() {
        house.close();
    }

    private static NewEvent buys(long person, Instant at, long dollars) {
        return NewEvent.of(null, person, EventType.PURCHASE, at).withAmount(dollars * 100, "USD");
    }

    private Customer customer(long person) {
        return house.services().customers().of(person).orElseThrow();
    }

    /** Moments of what somebody got, by template: recognised by its subject in Spanish. */
    private Map<String, Instant> got(String name) throws Exception {
        Map<String, Instant> got = new LinkedHashMap<>();
        for (MimeMessage letter : house.letters(name)) {
            Instant before =
                    got.put(template(letter.getSubject()), letter.getSentDate().toInstant());
            assertThat(before).as("twice: " + letter.getSubject()).isNull();
        }
        return got;
    }

    private String template(String subject) {
        List<String> fits = new ArrayList<>();
        house.services()
                .flow()
                .book()
                .catalogue()
                .templates()
                .forEach((key, template) -> {
                    String pattern = template.subject().get(Language.ES);
                    String[] parts = pattern.split("\\{\\{[^}]*}}", -1);
                    StringBuilder regex = new StringBuilder(Pattern.quote(parts[0]));
                    for (int i = 1; i < parts.length; i++)
                        regex.append(".+").append(Pattern.quote(parts[i]));
                    if (subject.matches(regex.toString())) fits.add(key);
                });
        assertThat(fits).as(subject).hasSize(1);
        return fits.getFirst();
    }

    private List<String> ledger(long person, Kind kind) {
        return house.wiring().store().points().entries(person).stream()
                .filter(e -> e.kind() == kind)
                .map(e -> kind == Kind.EARNED ? e.reason() + " " + e.points() : e.reason())
                .sorted()
                .toList();
    }

    /**
     * S-CA-21: cart left, mails after 1, 24 and 72 hours, purchase, points, request for a review
     * two days later, review, more points and thanks.
     */
    @Test
    void aNewCustomerComesBackForTheCartAndReviewsTheOrder() throws Exception {
        house.services().flow().publish("customers_ultimate", false, Actor.COMMAND);
        house.services().settings().put("contact.capWeek", "20", Actor.COMMAND);
        long ana = house.person("ana");
        house.step();
        house.happens(
                List.of(
                        NewEvent.of(null, ana, EventType.CART_ABANDONED, START)
                                .withAmount(30_000, "USD")));
        house.until(START.plus(Duration.ofHours(80)));
        assertThat(got("ana"))
                .containsExactly(
                        entry("cart_1h", START.plus(Duration.ofHours(1))),
                        entry("cart_24h", START.plus(Duration.ofHours(24))),
                        entry("cart_72h", START.plus(Duration.ofHours(72))));

        Instant bought = house.now();
        house.happens(List.of(buys(ana, bought, 300)));
        house.until(bought.plus(Duration.ofDays(3)));
        assertThat(ledger(ana, Kind.EARNED)).containsExactly("purchase 300");
        assertThat(got("ana")).containsEntry("review_request", bought.plus(Duration.ofDays(2)));

        house.happens(
                List.of(
                        NewEvent.of(null, ana, EventType.REVIEW, house.now())
                                .withAmount(50, null)));
        house.step();
        assertThat(ledger(ana, Kind.EARNED)).containsExactly("purchase 300", "review 50");
        assertThat(got("ana")).containsKey("review_thanks");
        assertThat(house.wiring().store().segments().members("promoters")).containsExactly(ana);
    }

    /** S-CA-22: a VIP's cart, written to at the best moment with 20 %, purchase, Platinum. */
    @Test
    void aVipIsWrittenToAtTheBestMomentAndReachesPlatinum() throws Exception {
        house.publish("cart_recovery");
        house.publish("level_celebration");
        long vip = 0;
        List<NewEvent> past = new ArrayList<>();
        for (int rank = 1; rank <= 25; rank++) {
            long person = house.person("p" + rank + "x");
            if (rank == 23) vip = person;
            int orders = 10 + rank;
            for (int i = 0; i < orders; i++)
                past.add(
                        buys(
                                person,
                                START.minus(Duration.ofDays(60 - rank + 3L * (orders - 1 - i))),
                                rank == 23 ? 141 : 100 + 2 * (rank - 1)));
            for (int i = 1; i <= 6; i++)
                past.add(
                        NewEvent.of(
                                null,
                                person,
                                EventType.EMAIL_OPEN,
                                START.minus(Duration.ofDays(i)).plusSeconds(1_800)));
        }
        house.happens(past);
        house.step();
        assertThat(customer(vip).score()).isEqualTo(92);
        assertThat(house.letters("p23x")).as("old orders are no news").isEmpty();

        house.happens(
                List.of(
                        NewEvent.of(null, vip, EventType.CART_ABANDONED, START)
                                .withAmount(50_000, "USD")));
        house.until(START.plus(Duration.ofHours(1)));
        assertThat(got("p23x"))
                .containsExactly(entry("cart_vip", START.plus(Duration.ofMinutes(30))));
        house.happens(List.of(buys(vip, house.now(), 500)));
        house.until(house.now().plus(Duration.ofHours(1)));
        assertThat(ledger(vip, Kind.LEVEL)).contains("platinum");
        assertThat(got("p23x")).containsKey("level_reached").hasSize(2);
    }

    /**
     * S-CA-23: silent for 90 days, 65 % likely to be lost, an offer by mail, answered by mail and
     * bought: no longer at risk, among the loyal, with points and a badge.
     */
    @Test
    void aCustomerAtRiskIsWonBack() throws Exception {
        house.publish("churn_prevention");
        long ana = house.person("ana");
        house.step();
        List<NewEvent> past = new ArrayList<>();
        for (int days = 90; days <= 90 + 45 * 4; days += 45)
            past.add(buys(ana, START.minus(Duration.ofDays(days)), 80));
        house.happens(past);
        house.step();
        assertThat(customer(ana).churn()).isCloseTo(.65, within(1e-9));
        assertThat(got("ana")).containsOnlyKeys("churn_offer");

        house.until(START.plus(Duration.ofDays(2)));
        house.arrives(
                "From: ana@lago.example\nMessage-ID: <r@lago.example>\nSubject: Re\nIn-Reply-To: %s\n\nvale"
                        .formatted(house.id("ana")));
        house.step();
        assertThat(house.types(ana)).contains(EventType.EMAIL_REPLIED);
        house.happens(List.of(buys(ana, house.now(), 80)));
        house.until(START.plus(Duration.ofDays(3)));
        assertThat(customer(ana).churn()).isLessThan(.4);
        assertThat(house.wiring().store().segments().members("customers_loyal"))
                .containsExactly(ana);
        assertThat(ledger(ana, Kind.EARNED)).contains("reactivation 100");
        assertThat(ledger(ana, Kind.BADGE)).contains("comeback");
        assertThat(got("ana")).as("and no more").hasSize(1);
        List<PointsEntry> all = house.wiring().store().points().entries(ana);
        assertThat(all).extracting(PointsEntry::cause).doesNotHaveDuplicates();
    }
}
