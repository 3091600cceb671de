package embudo.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.Maintenance.AuditEntry;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertChange.Kind;
import embudo.domain.watch.Evidence;
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
import java.util.EnumSet;
import java.util.List;

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
        return store.alerts().apply(List.of(new AlertChange(Kind.OPEN, seen))).getFirst();
    }

    private Alert raise(Alert alert) {
        Alert up = alert.raise(NOON.plusSeconds(300), SEEN.drivenBy("email"));
        return store.alerts().apply(List.of(new AlertChange(Kind.RAISE, up))).getFirst();
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
                        .apply(List.of(new AlertChange(Kind.SEE, before.see(later))))
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
                                        Kind.RESOLVE, high.resolve(NOON.plusSeconds(900), SEEN))));
        Alert again = raise(open("b", "one", Severity.HIGH));
        Alert waits = open("c", "", Severity.CRITICAL);
        assertThat(store.alerts().page(EnumSet.of(State.NEW), 0, 2).rows())
                .extracting(Alert::id)
                .containsExactly(again.id(), other.id());
        assertThat(store.alerts().page(EnumSet.of(State.NEW), 0, 2).total()).isEqualTo(3);
        assertThat(store.alerts().latest())
                .extracting(Alert::id)
                .containsExactlyInAnyOrder(low.id(), other.id(), again.id(), waits.id());
        store.alerts().apply(List.of(new AlertChange(Kind.DROP, waits)));
        assertThat(store.alerts().byId(waits.id())).isEmpty();
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
