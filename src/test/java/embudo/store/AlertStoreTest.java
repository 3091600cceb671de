package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Event;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.Maintenance.AuditEntry;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.flow.Task;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertChange.Kind;
import embudo.domain.watch.AlertStep;
import embudo.domain.watch.Evidence;
import embudo.domain.watch.Follows;
import embudo.domain.watch.Severity;
import embudo.kernel.Notices;
import embudo.kernel.Period;
import embudo.kernel.Problem;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Alerts through rounds, people's hands and reopening. */
class AlertStoreTest {
    private static final Instant NOON = Instant.parse("2026-11-19T12:00:00Z");
    private static final Evidence SEEN =
            new Evidence(
                    0.172,
                    0.2,
                    Double.NaN,
                    Double.NaN,
                    412,
                    new Period(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 18)),
                    "linkedin");

    @TempDir Path folder;
    private Store store;

    @BeforeEach
    void open() {
        store = Store.open(folder.resolve("ws"), () -> NOON, new Notices());
    }

    @AfterEach
    void close() {
        store.close();
    }

    private void reopen() {
        close();
        open();
    }

    private Alert open(String rule, String subject, Severity severity) {
        Alert seen =
                new Alert(
                        0,
                        rule,
                        subject,
                        "«ñ» " + subject,
                        severity,
                        State.PENDING,
                        NOON,
                        null,
                        null,
                        null,
                        null,
                        SEEN);
        return store.alerts()
                .apply(List.of(new AlertChange(Kind.OPEN, seen)), none -> Follows.NOTHING)
                .getFirst();
    }

    private Alert raise(Alert alert) {
        Alert up = alert.raise(NOON.plusSeconds(300), SEEN.drivenBy("email"));
        return store.alerts()
                .apply(List.of(new AlertChange(Kind.RAISE, up)), none -> Follows.NOTHING)
                .getFirst();
    }

    @Test
    void everyFieldSurvivesReopening() {
        Alert raised = raise(open("conversion_low", "", Severity.HIGH));
        store.alerts().mute(raised.id(), NOON.plus(Duration.ofDays(1)), Actor.WINDOW);
        store.alerts().assign(raised.id(), "Eva", Actor.WINDOW);
        reopen();
        assertThat(store.alerts().byId(raised.id()))
                .contains(
                        new Alert(
                                raised.id(),
                                "conversion_low",
                                "",
                                "«ñ» ",
                                Severity.HIGH,
                                State.NEW,
                                NOON,
                                NOON.plusSeconds(300),
                                null,
                                NOON.plus(Duration.ofDays(1)),
                                "Eva",
                                SEEN.drivenBy("email")));
        assertThat(open("x", "", Severity.LOW).id()).isGreaterThan(raised.id());
    }

    /** A round that was read before somebody acknowledged does not undo that. */
    @Test
    void aRoundLeavesAloneWhatPeopleSet() {
        Alert before = raise(open("conversion_low", "", Severity.HIGH));
        store.alerts().acknowledge(before.id(), Actor.WINDOW);
        store.alerts().acknowledge(before.id(), Actor.WINDOW);
        store.alerts().mute(before.id(), NOON.plusSeconds(9), Actor.WINDOW);
        Evidence later = new Evidence(0.15, 0.2, 0.3, 7, 500, SEEN.period(), "");
        Alert kept =
                store.alerts()
                        .apply(
                                List.of(new AlertChange(Kind.SEE, before.see(later))),
                                none -> Follows.NOTHING)
                        .getFirst();
        assertThat(kept.state()).isEqualTo(State.ACKNOWLEDGED);
        assertThat(kept.mutedUntil()).isEqualTo(NOON.plusSeconds(9));
        assertThat(kept.evidence()).isEqualTo(later);
        assertThat(store.maintenance().audit(10))
                .extracting(AuditEntry::action)
                .contains("alert.acknowledge", "alert.mute");
    }

    @Test
    void gravestFirstAndTheNewestOfEachSubject() {
        Alert low = raise(open("a", "", Severity.LOW));
        Alert high = raise(open("b", "one", Severity.HIGH));
        Alert other = raise(open("b", "two", Severity.HIGH));
        store.alerts()
                .apply(
                        List.of(
                                new AlertChange(
                                        Kind.RESOLVE, high.resolve(NOON.plusSeconds(900), SEEN))),
                        none -> Follows.NOTHING);
        Alert again = raise(open("b", "one", Severity.HIGH));
        Alert waits = open("c", "", Severity.CRITICAL);
        assertThat(store.alerts().page(EnumSet.of(State.NEW), 0, 2).rows())
                .extracting(Alert::id)
                .containsExactly(again.id(), other.id());
        assertThat(store.alerts().page(EnumSet.of(State.NEW), 0, 2).total()).isEqualTo(3);
        assertThat(store.alerts().latest())
                .extracting(Alert::id)
                .containsExactlyInAnyOrder(low.id(), other.id(), again.id(), waits.id());
        store.alerts().apply(List.of(new AlertChange(Kind.DROP, waits)), none -> Follows.NOTHING);
        assertThat(store.alerts().byId(waits.id())).isEmpty();
    }

    private static Follows follows(long alert) {
        return new Follows(
                List.of(
                        new NewCommand(
                                "webhook", "message.send", "alert_" + alert + "_raised", 0, "{}")),
                List.of(
                        NewEvent.of(
                                        new EventKey("alert", alert + "|3"),
                                        3,
                                        EventType.ALERT_RAISED,
                                        NOON)
                                .withAmount(alert, null)),
                List.of(
                        new Follows.Begun(
                                new AlertStep(
                                        alert,
                                        AlertStep.What.START,
                                        AlertStep.State.ASKED,
                                        0,
                                        "boost",
                                        NOON),
                                new Task(
                                        0,
                                        0,
                                        0,
                                        Task.APPROVAL,
                                        "Start?",
                                        "high",
                                        "",
                                        NOON,
                                        Task.State.OPEN,
                                        NOON,
                                        null))),
                List.of(new Follows.Met("r", Set.of(3L, 4L), Set.of(), alert)));
    }

    /**
     * What follows of an alert is kept with it or not at all, and once however often it is tried.
     */
    @Test
    void whatFollowsIsOneTransaction() {
        Alert pending = open("r", "", Severity.HIGH);
        AlertChange up = new AlertChange(Kind.RAISE, pending.raise(NOON, SEEN));
        assertThatThrownBy(() ->
                        store.alerts()
                                .apply(
                                        List.of(up),
                                        kept -> {
                                            throw new IllegalStateException("killed");
                                        }))
                .hasStackTraceContaining("killed");
        assertThat(store.alerts().byId(pending.id()).orElseThrow().state())
                .isEqualTo(State.PENDING);
        for (int i = 0; i < 2; i++) {
            store.alerts().apply(List.of(up), kept -> follows(kept.getFirst().id()));
            reopen();
        }
        assertThat(store.commands().page(0, Set.of(), 0, 9).rows())
                .extracting(Command::key)
                .containsExactly("alert_" + pending.id() + "_raised");
        AlertStep step = store.alerts().step(pending.id()).orElseThrow();
        assertThat(step.state()).isEqualTo(AlertStep.State.ASKED);
        assertThat(store.cases().task(step.task()).orElseThrow().title()).isEqualTo("Start?");
        store.alerts().step(step.to(AlertStep.State.DONE, NOON), Follows.NOTHING);
        assertThat(store.alerts().steps(EnumSet.of(AlertStep.State.ASKED))).isEmpty();
        assertThat(store.alerts().steps(EnumSet.of(AlertStep.State.DONE)))
                .extracting(AlertStep::detail)
                .containsExactly("boost");
        List<Event> facts = new ArrayList<>();
        store.journal()
                .read(
                        0,
                        1_000,
                        block -> {
                            for (int i = 0; i < block.size; i++)
                                if (block.type[i] == EventType.ALERT_RAISED.code())
                                    facts.add(block.at(i));
                        });
        assertThat(facts)
                .as("a fact about each person once")
                .singleElement()
                .returns(pending.id(), Event::amount)
                .returns(3, Event::identity);
    }

    @Test
    void whomARuleHoldsOfIsRemembered() {
        assertThat(store.alerts().met("r")).isEmpty();
        meet(Set.of(), Set.of(), 0);
        assertThat(store.alerts().met("r")).as("looked, and nobody").contains(Map.of());
        meet(Set.of(1L, 2L), Set.of(), 0);
        meet(Set.of(3L), Set.of(1L), 7);
        reopen();
        assertThat(store.alerts().met("r")).contains(Map.of(2L, 0L, 3L, 7L));
    }

    private void meet(Set<Long> fresh, Set<Long> gone, long alert) {
        Follows.Met met = new Follows.Met("r", fresh, gone, alert);
        store.alerts()
                .apply(
                        List.of(),
                        kept -> new Follows(List.of(), List.of(), List.of(), List.of(met)));
    }

    @Test
    void whatIsNotOpenCannotBeAcknowledged() {
        Alert waits = open("c", "", Severity.HIGH);
        assertThatThrownBy(() -> store.alerts().acknowledge(waits.id(), Actor.WINDOW))
                .isInstanceOf(Problem.class);
        assertThatThrownBy(() -> store.alerts().mute(999, null, Actor.WINDOW))
                .isInstanceOf(Problem.class);
    }
}
