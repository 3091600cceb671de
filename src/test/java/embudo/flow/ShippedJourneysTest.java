package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Task;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The shipped workflows from end to end, on a clock of the test's own. */
class ShippedJourneysTest {
    /** A Thursday, 10:00 in Madrid. */
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    @TempDir Path folder;
    private Workshop shop;

    @BeforeEach
    void open() {
        shop = new Workshop(folder, START);
    }

    @AfterEach
    void close() {
        shop.close();
    }

    /** S-WF-01 and S-WF-08: five actions, reminders 24 hours and one hour before. */
    @Test
    void aRegistrationIsWelcomedAndRemindedADayAndAnHourBefore() {
        shop.publish(Workshop.shipped("webinar_registration"));
        Instant starts = Instant.parse("2026-11-24T17:00:00Z");
        int webinar = shop.webinar("w1", starts, 90);
        long ana = shop.person("ana", Map.of());
        shop.registers(ana, webinar);
        shop.until(starts.plus(Duration.ofHours(3)));

        assertThat(shop.sent(ana))
                .extracting(LogLine::detail, LogLine::at)
                .containsExactly(
                        tuple("webinar_welcome", START),
                        tuple("webinar_reminder_24h", starts.minus(Duration.ofHours(24))),
                        tuple("webinar_reminder_1h", starts.minus(Duration.ofHours(1))));
        assertThat(shop.store.segments().members("webinar_registrants")).containsExactly(ana);
        assertThat(shop.commands())
                .extracting(Command::operation)
                .containsExactlyInAnyOrder(
                        "action.run", "message.send", "message.send", "message.send");
        assertThat(shop.only(ana).status()).isEqualTo(Case.Status.DONE);
        Command first =
                shop.commands().stream()
                        .filter(c -> c.body().contains("webinar_welcome"))
                        .findFirst()
                        .orElseThrow();
        assertThat(first.body())
                .contains(
                        "ana@lago.example",
                        "IA para pymes",
                        "Hola, ana",
                        "24 de noviembre de 2026",
                        "18:00");
    }

    /** S-WF-01: what the CRM gets, and a welcome that depends on the lead score. */
    @Test
    void theCrmLearnsWhoRegisteredAndTheWelcomeFitsTheScore() {
        shop.publish(Workshop.shipped("webinar_registration"));
        int webinar = shop.webinar("w1", Instant.parse("2026-11-24T17:00:00Z"), 90);
        List<Long> people =
                IntStream.of(59, 60, 79, 80)
                        .mapToObj(score -> {
                            long person =
                                    shop.person(
                                            "p" + score,
                                            Map.of(
                                                    ContactField.LAST_NAME, "Ruiz",
                                                    ContactField.COMPANY, "Lago",
                                                    ContactField.JOB_TITLE, "CMO",
                                                    ContactField.INDUSTRY, "Retail",
                                                    ContactField.COMPANY_SIZE, "SMALL"));
                            scored(person, score);
                            return person;
                        })
                        .toList();
        shop.settle();
        for (long person : people) shop.registers(person, webinar);
        shop.settle();
        assertThat(people)
                .extracting(p -> body(p, "webinar_welcome"))
                .satisfiesExactly(
                        low -> assertThat(low).contains("empezamos por el principio"),
                        warm -> assertThat(warm).contains("la tarea que más tiempo"),
                        warm -> assertThat(warm).contains("la tarea que más tiempo"),
                        hot -> assertThat(hot).contains("responde a este correo y te llamamos"));
        assertThat(body(people.getFirst(), "create_crm_contact"))
                .contains(
                        "\"email\":\"p59@lago.example\"",
                        "\"first_name\":\"p59\"",
                        "\"last_name\":\"Ruiz\"",
                        "\"company\":\"Lago\"",
                        "\"job_title\":\"CMO\"",
                        "\"industry\":\"Retail\"",
                        "\"company_size\":\"SMALL\"",
                        "\"lead_source\":\"Webinar IA Marketing\"",
                        "\"webinar_id\":\"w1\"",
                        "\"webinar_registration_date\":\"2026-11-19\"");
    }

    private String body(long person, String says) {
        return shop.commands().stream()
                .filter(c -> c.person() == person && c.body().contains(says))
                .findFirst()
                .orElseThrow()
                .body();
    }

    @Test
    void whoRegistersHalfADayBeforeGetsOnlyTheLastReminder() {
        shop.publish(Workshop.shipped("webinar_registration"));
        Instant starts = START.plus(Duration.ofHours(12));
        int webinar = shop.webinar("w1", starts, 90);
        long ana = shop.person("ana", Map.of());
        shop.registers(ana, webinar);
        shop.until(starts.plus(Duration.ofHours(1)));
        assertThat(shop.templates(ana)).containsExactly("webinar_welcome", "webinar_reminder_1h");
    }

    /** S-WF-02: high after 2 hours and a task for the next business day, low after 24 hours. */
    @Test
    void attendanceLeadsToTieredFollowUpAndATask() {
        shop.store.settings().put(Limits.QUIET, "off", Actor.COMMAND);
        shop.publish(Workshop.shipped("post_webinar"));
        Instant starts = Instant.parse("2026-11-20T10:00:00Z");
        Instant ends = starts.plus(Duration.ofMinutes(90));
        int webinar = shop.webinar("w1", starts, 90);
        long eager = shop.person("eager", Map.of(ContactField.OWNER, "Marta"));
        long quiet = shop.person("quiet", Map.of());
        shop.at(ends);
        for (long person : List.of(eager, quiet))
            shop.attends(person, webinar, starts, Duration.ofMinutes(person == eager ? 85 : 5));
        for (EventType deed : List.of(EventType.CHAT, EventType.QUESTION, EventType.POLL))
            shop.happens(NewEvent.of(null, eager, deed, ends).withWebinar(webinar, 30));
        shop.until(ends.plus(Duration.ofHours(30)));

        assertThat(shop.sent(eager))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.detail()).isEqualTo("high_engagement_follow_up");
                    assertThat(line.at()).isEqualTo(ends.plus(Duration.ofHours(2)));
                });
        assertThat(shop.sent(quiet))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.detail()).isEqualTo("low_engagement_follow_up");
                    assertThat(line.at()).isEqualTo(ends.plus(Duration.ofHours(24)));
                });
        List<Task> tasks = shop.store.cases().tasks(false, 0, 10).rows();
        assertThat(tasks)
                .singleElement()
                .satisfies(task -> {
                    assertThat(task.kind()).isEqualTo("follow_up_call");
                    assertThat(task.person()).isEqualTo(eager);
                    assertThat(task.priority()).isEqualTo("high");
                    assertThat(task.assignee()).isEqualTo("Marta");
                    // The webinar was on a Friday: Monday at the close of business.
                    assertThat(task.dueAt()).isEqualTo(Instant.parse("2026-11-23T17:00:00Z"));
                });
        assertThat(shop.store.contacts().byId(eager).orElseThrow().text(ContactField.LEAD_STATUS))
                .isEqualTo("webinar_attended_high");
        assertThat(body(eager, "update_crm_lead"))
                .contains(
                        "\"webinar_attended\":\"yes\"",
                        "\"segment\":\"high_engagement\"",
                        "\"next_action\":\"exclusive_consultation\"");
        // (10 x 85 / 90 + 8 + 12 + 6) of 36.
        assertThat(body(eager, "update_crm_lead")).contains("\"engagement_score\":98.46");
        assertThat(body(quiet, "update_crm_lead"))
                .contains("\"segment\":\"low_engagement\"", "\"webinar_recording\"");
    }

    /** S-WF-02: who registered and did not come gets the recording, whatever they did before. */
    @Test
    void whoDidNotComeGetsTheRecording() {
        shop.store.settings().put(Limits.QUIET, "off", Actor.COMMAND);
        shop.publish(Workshop.shipped("post_webinar"));
        shop.publish(Workshop.shipped("webinar_absent"));
        Instant starts = Instant.parse("2026-11-20T10:30:00Z");
        Instant ends = starts.plus(Duration.ofMinutes(90));
        int webinar = shop.webinar("w1", starts, 90);
        long ana = shop.person("ana", Map.of());
        shop.settle();
        shop.registers(ana, webinar);
        shop.until(ends.plus(Duration.ofHours(25)));
        assertThat(shop.sent(ana))
                .extracting(LogLine::detail, LogLine::at)
                .containsExactly(
                        tuple("low_engagement_follow_up", ends.plus(Duration.ofHours(24))));
        assertThat(body(ana, "update_crm_lead")).contains("\"webinar_attended\":\"no\"");
    }

    /** S-WF-02 and C70: over 60 minutes; of a shorter one it is said that nobody was written to. */
    @Test
    void aShortWebinarHasNoFollowUpAndIsListed() {
        shop.store.settings().put(Limits.QUIET, "off", Actor.COMMAND);
        shop.publish(Workshop.shipped("post_webinar"));
        shop.publish(Workshop.shipped("webinar_absent"));
        Instant starts = START.plus(Duration.ofHours(2));
        long there = shop.person("there", Map.of());
        long away = shop.person("away", Map.of());
        int webinar = shop.webinar("w60", starts, 60);
        shop.settle();
        for (long person : List.of(there, away)) shop.registers(person, webinar);
        shop.at(starts.plus(Duration.ofHours(1)));
        shop.attends(there, webinar, starts, Duration.ofMinutes(60));
        shop.until(starts.plus(Duration.ofHours(30)));
        assertThat(shop.store.cases().ofPeople(List.of(there, away))).isEmpty();
        assertThat(shop.store.cases().dues(9))
                .extracting(Due::workflow, Due::webinar, Due::state)
                .containsExactly(tuple("webinar_absent", webinar, Due.State.TOO_SHORT));
    }

    /** S-WF-03: what to read depends on what somebody did; the hour is the one they read in. */
    @Test
    void nurturingWritesWhatFitsAtTheHourTheyRead() {
        shop.publish(Workshop.shipped("intelligent_nurturing"));
        long thrifty = shop.person("thrifty", Map.of());
        long plain = shop.person("plain", Map.of());
        shop.happens(thrifty, EventType.PRICING_VISIT);
        for (int i = 1; i <= 6; i++)
            shop.happens(
                    NewEvent.of(
                            null,
                            thrifty,
                            EventType.EMAIL_OPEN,
                            START.minus(Duration.ofDays(i)).plus(Duration.ofHours(2))));
        shop.settle();
        scored(thrifty, 60);
        scored(plain, 60);
        shop.until(START.plus(Duration.ofHours(4)));
        assertThat(body(thrifty, "personalized_educational")).contains("cuánto cuesta");
        assertThat(body(plain, "personalized_educational")).contains("las tareas que más tiempo");
        assertThat(shop.sent(thrifty))
                .extracting(LogLine::at)
                .containsExactly(START.plus(Duration.ofHours(2)));
    }

    /** S-WF-03 and C01: 40 to 79, both bands. */
    @Test
    void scoresFrom40To79AreNurturedAndPromotedFrom80() {
        shop.publish(Workshop.shipped("intelligent_nurturing"));
        List<Long> people =
                IntStream.of(39, 40, 79, 80)
                        .mapToObj(score -> {
                            long person = shop.person("p" + score, Map.of());
                            scored(person, score);
                            return person;
                        })
                        .toList();
        shop.until(START.plus(Duration.ofHours(1)));
        assertThat(people)
                .extracting(p -> shop.store.cases().ofPeople(List.of(p)).size())
                .containsExactly(0, 1, 1, 0);
        assertThat(shop.templates(people.get(1))).containsExactly("personalized_educational");
        scored(people.get(2), 81);
        shop.happens(people.get(2), EventType.EMAIL_CLICK);
        shop.settle();
        assertThat(
                        shop.store
                                .contacts()
                                .byId(people.get(2))
                                .orElseThrow()
                                .text(ContactField.LEAD_STATUS))
                .isEqualTo("promote_to_hot_lead");
    }

    private void scored(long person, int score) {
        shop.happens(
                NewEvent.of(null, person, EventType.SCORE_UPDATED, shop.now())
                        .withAmount(score, null));
    }

    /** S-WF-06: above 60 a direct offer, above 50 something to learn, below a task. */
    @Test
    void quietLeadsGetWhatFitsTheirScore() {
        shop.publish(Workshop.shipped("lead_nurturing"));
        List<Long> people =
                IntStream.of(45, 55, 65, 75)
                        .mapToObj(score -> {
                            long person = shop.person("p" + score, Map.of());
                            scored(person, score);
                            return person;
                        })
                        .toList();
        shop.until(START.plus(Duration.ofDays(1)));
        assertThat(people)
                .extracting(shop::templates)
                .containsExactly(
                        List.of(),
                        List.of("retouch_educational"),
                        List.of("retouch_high_value"),
                        List.of());
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .extracting(Task::person, Task::kind)
                .containsExactly(tuple(people.getFirst(), "social_message"));
        shop.until(START.plus(Duration.ofDays(6)));
        assertThat(shop.templates(people.get(1))).as("seven days between").hasSize(1);
    }

    /** S-CA-12, spec 06: VIP after half an hour with 20 %. */
    @Test
    void aVipIsRecalledAfterHalfAnHourWithADiscount() {
        shop.publish(Workshop.shipped("cart_recovery"));
        long vip = shop.person("vip", Map.of());
        scored(vip, 92);
        shop.happens(
                NewEvent.of(null, vip, EventType.PURCHASE, START.minus(Duration.ofDays(90)))
                        .withAmount(90_000, "USD"));
        shop.settle();
        shop.happens(vip, EventType.CART_ABANDONED);
        shop.until(START.plus(Duration.ofHours(2)));
        assertThat(shop.sent(vip))
                .singleElement()
                .satisfies(line -> {
                    assertThat(line.detail()).isEqualTo("cart_vip");
                    assertThat(line.at()).isEqualTo(START.plus(Duration.ofMinutes(30)));
                });
        assertThat(shop.commands().getFirst().body()).contains("Un 20 % menos");
    }

    /** S-CA-12: one, 24 and 72 hours after the cart was left. */
    @Test
    void anAbandonedCartIsRecalledThreeTimes() {
        shop.publish(Workshop.shipped("cart_recovery"));
        long ana = shop.person("ana", Map.of());
        shop.settle();
        shop.happens(ana, EventType.CART_ABANDONED);
        shop.until(START.plus(Duration.ofDays(5)));
        assertThat(shop.sent(ana))
                .extracting(LogLine::at)
                .containsExactly(
                        START.plus(Duration.ofHours(1)),
                        START.plus(Duration.ofHours(24)),
                        START.plus(Duration.ofHours(72)));
        assertThat(shop.templates(ana)).containsExactly("cart_1h", "cart_24h", "cart_72h");
    }

    /** S-CA-12: stops on purchase. */
    @Test
    void aPurchaseEndsTheRecovery() {
        shop.publish(Workshop.shipped("cart_recovery"));
        long ana = shop.person("ana", Map.of());
        shop.settle();
        shop.happens(ana, EventType.CART_ABANDONED);
        shop.until(START.plus(Duration.ofHours(2)));
        shop.happens(ana, EventType.PURCHASE);
        shop.until(START.plus(Duration.ofDays(5)));
        assertThat(shop.templates(ana)).containsExactly("cart_1h");
        assertThat(shop.only(ana).status()).isEqualTo(Case.Status.STOPPED);
        assertThat(shop.only(ana).result()).isEqualTo("purchase");
    }

    /** S-NUR-01 to 03: the days of each sequence's mails. */
    @ParameterizedTest
    @CsvSource({"hot_leads, 0 1 3 7", "warm_leads, 0 3 7 14 21", "cold_leads, 0 7 14 21 30"})
    void sequencesWriteOnTheDaysOfTheSpecification(String key, String days) {
        Workflow sequence = Workshop.shipped(key);
        shop.publish(sequence);
        long ana = shop.person("ana", Map.of());
        shop.settle();
        assertThat(shop.desk.enrol(key, List.of(ana))).isEqualTo(1);
        shop.until(START.plus(Duration.ofDays(32)));
        assertThat(shop.sent(ana))
                .extracting(line -> Duration.between(START, line.at()).toDays())
                .containsExactlyElementsOf(
                        Arrays.stream(days.split(" ")).map(Long::valueOf).toList());
    }

    /** Spec 06 section 3: one active sequence per lead. */
    @Test
    void enteringAnotherSequenceLeavesTheFirst() {
        shop.publish(Workshop.shipped("warm_leads"));
        shop.publish(Workshop.shipped("hot_leads"));
        long ana = shop.person("ana", Map.of());
        shop.settle();
        shop.desk.enrol("warm_leads", List.of(ana));
        shop.desk.enrol("hot_leads", List.of(ana));
        assertThat(shop.store.cases().ofPeople(List.of(ana)))
                .extracting(Case::workflow, Case::status, Case::result)
                .containsExactly(
                        tuple("warm_leads", Case.Status.STOPPED, "group"),
                        tuple("hot_leads", Case.Status.WAITING, null));
    }

    @Test
    void whatHappenedBeforePublishingAndOldFilesLetNobodyIn() {
        long ana = shop.person("ana", Map.of());
        shop.happens(ana, EventType.CART_ABANDONED);
        shop.settle();
        shop.publish(Workshop.shipped("cart_recovery"));
        shop.happens(
                NewEvent.of(null, ana, EventType.CART_ABANDONED, START.minus(Duration.ofDays(9))));
        shop.until(START.plus(Duration.ofDays(4)));
        assertThat(shop.store.cases().ofPeople(List.of(ana))).isEmpty();
    }

    @Test
    void nobodyWhoLeftIsWrittenTo() {
        shop.publish(Workshop.shipped("webinar_registration"));
        int webinar = shop.webinar("w1", START.plus(Duration.ofDays(3)), 60);
        long gone = shop.person("gone", Map.of(ContactField.EMAIL_CONSENT, "denied"));
        shop.registers(gone, webinar);
        shop.until(START.plus(Duration.ofDays(3)));
        assertThat(shop.sent(gone)).isEmpty();
        assertThat(shop.store.cases().log(shop.only(gone).id()))
                .filteredOn(line -> line.what() == LogLine.What.SKIPPED)
                .hasSize(3)
                .allMatch(line -> line.detail().equals("consent"));
    }
}
