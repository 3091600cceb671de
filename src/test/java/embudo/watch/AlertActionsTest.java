package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.catalog.alert.Probe;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.domain.Actor;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.flow.Task;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertStep;
import embudo.kernel.Notices;
import embudo.ui.FakeSettings;
import embudo.watch.Gauges.Gauge;

import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;

/** What alerts set going besides telling. */
class AlertActionsTest {
    private final SampleWatch sample = new SampleWatch();
    private final MemoryAlerts book = new MemoryAlerts();
    private Instant now = Instant.parse("2026-11-19T13:32:00Z");
    private final WatchDesk desk =
            sample.desk(
                    book,
                    new FakeSettings(new Notices()),
                    new Notices(),
                    () -> now,
                    ZoneId.of("Europe/Madrid"));

    private void after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        desk.check();
    }

    private Alert alert(String rule) {
        return book.latest().stream().filter(a -> a.rule().equals(rule)).findFirst().orElseThrow();
    }

    private AlertStep step(String rule) {
        return book.step(alert(rule).id()).orElseThrow();
    }

    /** Decides on the task of a step, as a person would. */
    private void decide(String rule, Task.State state) {
        long id = step(rule).task();
        Task t = book.tasks.get((int) id - 1);
        sample.reach.tasks.put(
                id,
                new Task(
                        id,
                        t.caseId(),
                        t.person(),
                        t.kind(),
                        t.title(),
                        t.priority(),
                        t.assignee(),
                        t.dueAt(),
                        state,
                        t.madeAt(),
                        now));
    }

    /** S-ALRT-01: what sends mail stands still from the alert on, until somebody has seen it. */
    @Test
    void bouncesPauseWhatSendsMailUntilSeen() {
        sample.reach.mailing.addAll(List.of("hot_leads", "warm_leads", "stopped_by_hand"));
        sample.reach.paused.add("stopped_by_hand");
        sample.gauges.put("email_bounce_rate", 0.08, 500);
        after(0);
        after(14);
        assertThat(sample.reach.paused).containsExactly("stopped_by_hand");
        after(1);
        assertThat(sample.reach.paused)
                .containsExactlyInAnyOrder("hot_leads", "warm_leads", "stopped_by_hand");
        desk.acknowledge(alert("bounces_high").id(), Actor.WINDOW);
        after(1);
        assertThat(sample.reach.paused)
                .as("what a person paused stays so")
                .containsExactly("stopped_by_hand");
        assertThat(step("bounces_high").state()).isEqualTo(AlertStep.State.OVER);
    }

    /** Of two alerts that hold mail, the second one goes on holding what the first one paused. */
    @Test
    void whatTwoAlertsHoldStandsStillUntilBothAreSeen() {
        sample.reach.mailing.addAll(List.of("hot_leads", "warm_leads"));
        sample.gauges.put("email_bounce_rate", 0.08, 500);
        after(0);
        after(15);
        sample.reach.mailing.add("webinar_reminders");
        AlertStep second =
                new AlertStep(
                        alert("conversion_low").id(),
                        AlertStep.What.PAUSE,
                        AlertStep.State.WANTED,
                        0,
                        AlertStep.detail(sample.reach.mailing()),
                        now);
        book.step(second, embudo.domain.watch.Follows.NOTHING);
        after(1);
        desk.acknowledge(alert("bounces_high").id(), Actor.WINDOW);
        after(1);
        assertThat(sample.reach.paused)
                .as("the second alert still stands")
                .containsExactlyInAnyOrder("hot_leads", "warm_leads", "webinar_reminders");
        assertThat(step("bounces_high").state()).isEqualTo(AlertStep.State.OVER);
        desk.acknowledge(alert("conversion_low").id(), Actor.WINDOW);
        after(1);
        assertThat(sample.reach.paused).as("nobody holds anything any more").isEmpty();
    }

    /** Killed between writing the step and pausing: the next round pauses. */
    @Test
    void whatWasDecidedIsDoneAfterAll() {
        sample.gauges.put("email_bounce_rate", 0.08, 500);
        after(0);
        after(15);
        AlertStep step = step("bounces_high");
        book.step(
                new AlertStep(
                        step.alert(),
                        step.what(),
                        AlertStep.State.WANTED,
                        0,
                        "hot_leads",
                        step.changed()),
                embudo.domain.watch.Follows.NOTHING);
        after(1);
        assertThat(sample.reach.paused).containsExactly("hot_leads");
    }

    private void forecast(double share) {
        sample.probes.put(
                Probe.PREDICTED_ATTENDANCE,
                List.of(new Gauge("w-50", "Next clinic", share, Double.NaN, 120, null)));
        sample.reach.people.put(
                Conditions.read(
                                sample.rules
                                        .rule("attendance_forecast_low")
                                        .action()
                                        .people("w-50"),
                                Fields.standard())
                        .orThrow(),
                Set.of(11L, 12L));
    }

    /** S-ALRT-01 and S-GOV-01: reminders only after a person agreed, and to everybody once. */
    @Test
    void aForecastUnderTheBoundAsksAndThenReminds() {
        forecast(0.6);
        after(0);
        after(5);
        assertThat(book.latest()).noneMatch(a -> a.rule().equals("attendance_forecast_low"));
        forecast(0.59);
        after(1);
        after(5);
        assertThat(book.tasks)
                .singleElement()
                .returns(Task.APPROVAL, Task::kind)
                .satisfies(t -> assertThat(t.title()).contains("Next clinic"));
        decide("attendance_forecast_low", Task.State.OPEN);
        after(1);
        assertThat(book.facts).isEmpty();
        decide("attendance_forecast_low", Task.State.DONE);
        after(1);
        after(1);
        assertThat(book.facts)
                .as("once")
                .extracting(NewEvent::person)
                .containsExactlyInAnyOrder(11L, 12L);
        assertThat(book.facts)
                .allMatch(f -> f.type() == EventType.ALERT_RAISED)
                .allMatch(f -> f.webinar() == sample.reach.webinar("w-50"))
                .allMatch(f -> f.amount() == alert("attendance_forecast_low").id());
    }

    /**
     * S-ALRT-01: with the reminders one social message and one audience, never before agreement.
     */
    @Test
    void theCampaignIsOrderedOnceForTheAlert() throws Exception {
        forecast(0.4);
        after(0);
        after(5);
        decide("attendance_forecast_low", Task.State.OPEN);
        after(1);
        assertThat(book.commands).isEmpty();
        decide("attendance_forecast_low", Task.State.DONE);
        after(1);
        after(1);
        long id = alert("attendance_forecast_low").id();
        assertThat(book.commands)
                .containsOnlyKeys(
                        "order_" + id + "_queue_social_post",
                        "order_" + id + "_create_retargeting_audience");
        JsonNode post =
                new ObjectMapper()
                        .readTree(book.commands.get("order_" + id + "_queue_social_post").body());
        assertThat(post.path("type").asText()).isEqualTo("action.run");
        assertThat(post.path("data").path("action").asText()).isEqualTo("queue_social_post");
        assertThat(post.path("data").path("channel").asText()).isEqualTo("social");
        assertThat(post.path("data").path("fields").path("text").asText())
                .isEqualTo("There is still room at “Next clinic”. Join us.");
        assertThat(book.commands.values()).allMatch(c -> c.person() == 0);
    }

    /** S-ALRT-10: each person who leaves the best way, once; while no way is known all stands. */
    @Test
    void whoLeavesTheBestWayIsNewsOnce() {
        after(0);
        assertThat(verdict("left_route")).isEqualTo(Sight.Verdict.UNKNOWN);
        sample.crowds.put(Probe.OFF_ROUTE, Set.of(1L));
        after(1);
        assertThat(verdict("left_route")).as("the first look").isEqualTo(Sight.Verdict.CLEAR);
        sample.crowds.put(Probe.OFF_ROUTE, Set.of(1L, 2L, 3L));
        after(1);
        assertThat(alert("left_route").state()).isEqualTo(Alert.State.NEW);
        assertThat(alert("left_route").evidence().value()).isEqualTo(2);
        assertThat(book.facts).extracting(NewEvent::person).containsExactly(2L, 3L);
        sample.crowds.remove(Probe.OFF_ROUTE);
        after(1);
        assertThat(alert("left_route").state()).isEqualTo(Alert.State.NEW);
        sample.crowds.put(Probe.OFF_ROUTE, Set.of(1L, 2L, 3L));
        after(1);
        assertThat(book.facts).as("nobody is news twice").hasSize(2);
        sample.crowds.put(Probe.OFF_ROUTE, Set.of(1L));
        after(1);
        assertThat(alert("left_route").state()).isEqualTo(Alert.State.RESOLVED);
    }

    private Sight.Verdict verdict(String rule) {
        return desk.last().found().stream()
                .filter(f -> f.rule().key().equals(rule))
                .map(f -> f.sight().verdict())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatAPersonRefusesIsNotDone() {
        forecast(0.4);
        after(0);
        after(5);
        decide("attendance_forecast_low", Task.State.REFUSED);
        after(1);
        assertThat(step("attendance_forecast_low").state()).isEqualTo(AlertStep.State.REFUSED);
        assertThat(book.facts).isEmpty();
    }

    private void hold(String rule, Long... people) {
        sample.reach.people.put(sample.rules.rule(rule).who(), Set.of(people));
    }

    /** S-ALRT-05: nobody is news at the first look, each is once after it. */
    @Test
    void peopleOfWhomItBeginsToHoldAreNewsOnce() {
        hold("content_consumption", 1L, 2L);
        after(0);
        assertThat(book.facts).isEmpty();
        assertThat(book.latest()).noneMatch(a -> a.rule().equals("content_consumption"));
        hold("content_consumption", 1L, 2L, 3L);
        after(1);
        assertThat(book.facts).extracting(NewEvent::person).containsExactly(3L);
        assertThat(alert("content_consumption").state()).isEqualTo(Alert.State.PENDING);
        after(15);
        assertThat(alert("content_consumption").state()).isEqualTo(Alert.State.NEW);
        hold("content_consumption", 1L, 3L, 4L);
        after(1);
        assertThat(book.facts).extracting(NewEvent::person).containsExactly(3L, 4L);
        assertThat(alert("content_consumption").evidence().value()).isEqualTo(2);
        assertThat(alert("content_consumption").evidence().n()).isEqualTo(3);
        long seen = alert("content_consumption").id();
        desk.acknowledge(seen, Actor.WINDOW);
        after(1);
        assertThat(alert("content_consumption").id()).isEqualTo(seen);
        hold("content_consumption", 1L, 3L, 4L, 5L);
        after(1);
        assertThat(alert("content_consumption").id()).as("a new one").isNotEqualTo(seen);
        assertThat(alert("content_consumption").evidence().value()).isEqualTo(1);
        assertThat(book.byId(seen).orElseThrow().state()).isEqualTo(Alert.State.RESOLVED);
        hold("content_consumption", 1L);
        after(1);
        assertThat(book.latest())
                .as("before its hold it is dropped, as nobody is left")
                .noneMatch(a -> a.rule().equals("content_consumption") && a.state().open());
    }

    /** Who was news, ceased to be and is again, is news again. */
    @Test
    void whoeverComesBackIsNewsAgain() {
        after(0);
        hold("conversion_threshold", 9L);
        after(1);
        hold("conversion_threshold");
        after(1);
        hold("conversion_threshold", 9L);
        after(1);
        assertThat(book.facts).hasSize(2);
    }

    /** S-ALRT-09: at once, although alerts of its severity wait five minutes. */
    @Test
    void whoeverReachesTheThresholdIsToldOfAtOnce() {
        after(0);
        hold("conversion_threshold", 9L);
        hold("high_engagement", 9L);
        after(1);
        assertThat(alert("conversion_threshold").state()).isEqualTo(Alert.State.NEW);
        assertThat(alert("high_engagement").state()).isEqualTo(Alert.State.PENDING);
        assertThat(alert("conversion_threshold").severity())
                .isEqualTo(alert("high_engagement").severity());
    }

    @Test
    void aMutedRuleSetsNothingGoing() {
        after(0);
        hold("social_sharing", 5L);
        after(1);
        after(5);
        desk.mute(alert("social_sharing").id(), Duration.ofDays(1), Actor.WINDOW);
        hold("social_sharing", 5L, 6L);
        after(1);
        assertThat(book.facts).extracting(NewEvent::person).containsExactly(5L);
    }
}
