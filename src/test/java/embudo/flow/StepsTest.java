package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.EventType;
import embudo.domain.Merges;
import embudo.domain.NewEvent;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.LogLine.What;
import embudo.domain.flow.Task;

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

/** Each kind of step and guard, in the workspace. */
class StepsTest {
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    @TempDir Path folder;
    private Workshop shop;
    private long ana;

    @BeforeEach
    void open() {
        shop = new Workshop(folder, START);
        ana = shop.person("ana", Map.of());
        shop.settle();
    }

    @AfterEach
    void close() {
        shop.close();
    }

    private void begin(String... lines) {
        shop.publish(shop.draft("w", lines));
        shop.desk.enrol("w", List.of(ana));
    }

    private List<What> log() {
        return shop.store.cases().log(shop.only(ana).id()).stream().map(LogLine::what).toList();
    }

    private Case now() {
        return shop.only(ana);
    }

    /** Of two ways out of a wait, what happened takes the first and time the second. */
    @Test
    void awaitsAnEventOrTheEndOfItsTime() {
        String[] lines = {
            "steps:",
            "  - {id: click, await: {events: [email_click], where: \"channel == 'email'\", within: 2d}, next: call, otherwise: end}",
            "  - {id: call, do: create_task, with: {kind: call}}"
        };
        begin(lines);
        shop.happens(ana, EventType.EMAIL_CLICK);
        shop.settle();
        assertThat(now().open()).as("a click elsewhere").isTrue();
        shop.happens(
                NewEvent.of(null, ana, EventType.EMAIL_CLICK, shop.now())
                        .withChannel(Channel.EMAIL));
        shop.settle();
        assertThat(now().result()).isEqualTo("call");
        long luis = shop.person("luis", Map.of());
        shop.settle();
        shop.desk.enrol("w", List.of(luis));
        shop.until(START.plus(Duration.ofDays(2)).plusSeconds(3600));
        assertThat(shop.only(luis).result()).isEqualTo("click");
    }

    /** S-GOV-01: a discount is critical. */
    @Test
    void aCriticalActionWaitsForAPersonsAgreement() {
        begin("steps: [{id: off, do: apply_discount, with: {percent: '20'}}]");
        assertThat(now().status()).isEqualTo(Case.Status.APPROVAL);
        assertThat(shop.commands()).isEmpty();
        Task task = shop.store.cases().tasks(false, 0, 5).rows().getFirst();
        assertThat(task.kind()).isEqualTo(Task.APPROVAL);
        shop.until(START.plus(Duration.ofDays(3)));
        assertThat(shop.commands()).as("time alone agrees to nothing").isEmpty();
        shop.desk.close(task.id(), true, Actor.COMMAND);
        assertThat(shop.commands())
                .singleElement()
                .satisfies(c -> {
                    assertThat(c.operation()).isEqualTo("action.run");
                    assertThat(c.body()).contains("apply_discount", "\"percent\":\"20\"");
                });
        assertThat(now().status()).isEqualTo(Case.Status.DONE);
    }

    @Test
    void aRefusedActionIsNotDone() {
        begin("steps: [{id: off, do: apply_discount, with: {percent: '20'}}]");
        long task = shop.store.cases().tasks(false, 0, 5).rows().getFirst().id();
        shop.desk.close(task, false, Actor.COMMAND);
        assertThat(shop.commands()).isEmpty();
        assertThat(now().status()).isEqualTo(Case.Status.FAILED);
        assertThat(now().result()).isEqualTo("refused");
    }

    private static final String[] CONFIRMED = {
        "steps:",
        "  - {id: hook, do: trigger_webhook, with: {event: x}, confirm: 2h, retry: 1, on_error: call, next: end}",
        "  - {id: call, do: create_task, with: {kind: mend}}"
    };

    @Test
    void aConfirmedActionGoesOnWithTheReceipt() {
        begin(CONFIRMED);
        Command command = shop.commands().getFirst();
        shop.store.commands().sending(List.of(command.id()));
        shop.store.commands().settle(command.id(), Command.State.SENT, null, null);
        shop.settle();
        assertThat(now().status()).isEqualTo(Case.Status.DONE);
        assertThat(log()).contains(What.CONFIRMED);
    }

    @Test
    void aFailedActionIsTriedAgainUnderItsKeyAndThenTakesTheErrorBranch() {
        begin(CONFIRMED);
        for (int round = 0; round < 2; round++) {
            Command command = shop.commands().getFirst();
            assertThat(command.state()).isEqualTo(Command.State.WAITING);
            shop.store.commands().sending(List.of(command.id()));
            shop.store.commands().settle(command.id(), Command.State.FAILED, "410", null);
            shop.until(shop.now().plus(Duration.ofHours(2)));
        }
        assertThat(shop.commands()).as("one key, one command").hasSize(1);
        assertThat(log()).contains(What.RETRIED, What.ERROR);
        assertThat(now().result()).isEqualTo("call");
    }

    @Test
    void aSubWorkflowIsWaitedForAndCirclesOfStartsEnd() {
        shop.publish(
                shop.draft(
                        "inner",
                        "steps:",
                        "  - {id: rest, wait: {for: 5h}}",
                        "  - {id: note, do: calculate_score}"));
        shop.publish(
                shop.draft(
                        "outer",
                        "steps:",
                        "  - {id: sub, run: inner, join: 'yes'}",
                        "  - {id: call, do: create_task, with: {kind: call}}"));
        shop.desk.enrol("outer", List.of(ana));
        assertThat(shop.store.cases().tasks(false, 0, 5).total()).isZero();
        shop.until(START.plus(Duration.ofHours(5)));
        assertThat(shop.store.cases().tasks(false, 0, 5).total()).isEqualTo(1);
        assertThat(shop.store.cases().ofPeople(List.of(ana)))
                .allMatch(c -> c.status() == Case.Status.DONE)
                .extracting(Case::workflow, Case::depth)
                .containsExactlyInAnyOrder(tuple("outer", 0), tuple("inner", 1));
    }

    @Test
    void aPausedWorkflowStandsStillAndMissesNothing() {
        begin(
                "steps:",
                "  - {id: click, await: {events: [email_click], within: 9d}, otherwise: end}",
                "  - {id: call, do: create_task, with: {kind: call}}");
        shop.desk.pause("w", true, Actor.COMMAND);
        shop.happens(ana, EventType.EMAIL_CLICK);
        shop.until(START.plus(Duration.ofDays(1)));
        assertThat(shop.store.cases().tasks(false, 0, 5).total()).isZero();
        shop.desk.pause("w", false, Actor.COMMAND);
        shop.settle();
        assertThat(shop.store.cases().tasks(false, 0, 5).total()).isEqualTo(1);
    }

    /** A case goes on with the version it began, or with the new one by choice. */
    @Test
    void versionsAreKeptOrMigratedByChoice() {
        String[] before = {
            "steps:",
            "  - {id: rest, wait: {for: 5h}}",
            "  - {id: call, do: create_task, with: {kind: old}}"
        };
        String[] after = {
            "steps:",
            "  - {id: rest, wait: {for: 9h}}",
            "  - {id: call, do: create_task, with: {kind: new}}"
        };
        begin(before);
        long luis = shop.person("luis", Map.of());
        shop.settle();
        Workflow next = shop.draft("w", after);
        shop.publish(next);
        shop.desk.enrol("w", List.of(luis));
        shop.until(START.plus(Duration.ofHours(20)));
        assertThat(shop.store.cases().tasks(false, 0, 5).rows())
                .extracting(Task::person, Task::kind)
                .containsExactlyInAnyOrder(tuple(ana, "old"), tuple(luis, "new"));

        long eva = shop.person("eva", Map.of());
        shop.settle();
        shop.publish(shop.draft("w", before));
        shop.desk.enrol("w", List.of(eva));
        shop.desk.publish(next, true, Actor.COMMAND);
        shop.until(shop.now().plus(Duration.ofHours(20)));
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .filteredOn(t -> t.person() == eva)
                .extracting(Task::kind)
                .containsExactly("new");
    }

    @Test
    void noMoreThanTheLimitAreOnTheWay() {
        List<Long> people = new ArrayList<>();
        for (int i = 0; i < 7; i++) people.add(shop.person("p" + i, Map.of()));
        shop.settle();
        shop.publish(shop.draft("w", "limit: 3", "steps: [{id: rest, wait: {for: 5h}}]"));
        shop.desk.enrol("w", people);
        for (int hour = 0; hour < 14; hour++) {
            assertThat(shop.store.cases().running("w")).isLessThanOrEqualTo(3);
            shop.until(shop.now().plus(Duration.ofHours(1)));
        }
        shop.until(START.plus(Duration.ofHours(16)));
        assertThat(shop.store.cases().counts().get("w")).isEqualTo(Map.of(Case.Status.DONE, 7L));
    }

    /** Three days closed: once, not at all, or to be decided; each listed. */
    @Test
    void timesMissedWhileClosedFollowTheirPolicy() {
        for (String missed : List.of("once", "skip", "ask"))
            shop.publish(
                    shop.draft(
                            "daily_" + missed,
                            "triggers: [{at: '10:00', every: day, audience: mailable, missed: "
                                    + missed
                                    + "}]",
                            "steps: [{id: call, do: create_task, with: {kind: " + missed + "}}]"));
        shop.settle();
        shop.at(START.plus(Duration.ofDays(3)).plus(Duration.ofHours(5)));
        shop.settle();
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .extracting(Task::kind)
                .containsExactly("once");
        List<Due> dues = shop.store.cases().dues(50);
        assertThat(dues.stream().filter(d -> d.workflow().equals("daily_once")))
                .extracting(Due::state)
                .containsExactly(Due.State.RAN, Due.State.SKIPPED, Due.State.SKIPPED);
        assertThat(dues.stream().filter(d -> d.workflow().equals("daily_ask")))
                .hasSize(3)
                .allMatch(d -> d.state() == Due.State.ASKED);
        shop.settle();
        assertThat(shop.store.cases().tasks(false, 0, 9).total()).as("only once").isEqualTo(1);
        assertThat(shop.desk.decide("daily_ask", true)).isEqualTo(3);
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .extracting(Task::kind)
                .containsExactlyInAnyOrder("once", "ask");
        assertThat(shop.desk.decide("daily_ask", true)).as("decided once").isZero();
    }

    /**
     * An edge, not a level: whoever it holds of already does not enter, whoever it begins to does.
     */
    @Test
    void aConditionLetsInWhoeverItBeginsToHoldOf() {
        shop.happens(ana, EventType.PRICING_VISIT);
        long luis = shop.person("luis", Map.of());
        shop.settle();
        shop.publish(
                shop.draft(
                        "w",
                        "triggers: [{becomes: count(pricing_visit) > 0}]",
                        "steps: [{id: call, do: create_task, with: {kind: call}}]"));
        shop.settle();
        shop.happens(luis, EventType.PRICING_VISIT);
        shop.happens(ana, EventType.PRICING_VISIT);
        shop.settle();
        shop.settle();
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .extracting(Task::person)
                .containsExactly(luis);
    }

    @Test
    void mergedPeopleGoOnAsOneAndNowhereTwice() {
        long twin = shop.person("twin", Map.of());
        long alone = shop.person("alone", Map.of());
        shop.settle();
        shop.publish(
                shop.draft(
                        "w",
                        "steps:",
                        "  - {id: click, await: {events: [email_click], within: 5d}, otherwise: end}",
                        "  - {id: call, do: create_task, with: {kind: call}}"));
        shop.desk.enrol("w", List.of(ana, twin));
        shop.store.merges().merge(List.of(new Merges.Wanted(ana, twin, Set.of())), Actor.COMMAND);
        shop.settle();
        assertThat(shop.store.cases().running("w")).isEqualTo(1);
        shop.store.merges().merge(List.of(new Merges.Wanted(alone, ana, Set.of())), Actor.COMMAND);
        shop.settle();
        shop.happens(alone, EventType.EMAIL_CLICK);
        shop.settle();
        assertThat(shop.store.cases().tasks(false, 0, 9).rows())
                .extracting(Task::person)
                .containsExactly(alone);
    }

    /** S-WF-03: its own score update raises the trigger again; seven days must lie between. */
    @Test
    void theGapKeepsScoreUpdatesFromGoingRoundInCircles() {
        shop.publish(
                shop.draft(
                        "w",
                        "triggers: [{on: score_updated}]",
                        "gap: 7d",
                        "steps: [{id: note, do: calculate_score}]"));
        for (int hour = 0; hour < 8 * 24; hour += 6) {
            shop.happens(
                    NewEvent.of(null, ana, EventType.SCORE_UPDATED, shop.now())
                            .withAmount(60, null));
            shop.until(shop.now().plus(Duration.ofHours(6)));
        }
        assertThat(shop.store.cases().ofPeople(List.of(ana))).hasSize(2);
    }
}
