package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.alert.AlertTest;
import embudo.catalog.alert.Escalation;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.Evidence;
import embudo.domain.watch.Severity;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.watch.Sight.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/** Edges, holds, cooldown, hysteresis and gaps, on random series and one by one. */
class MachineTest {
    private static final Instant START = Instant.parse("2026-11-19T08:00:00Z");
    private static final Escalation HOLDS = Catalog.load().escalation();
    private static final LocalDate DAY = LocalDate.of(2026, 11, 18);

    private static AlertRule rule(Severity severity, Duration cooldown, double hysteresis) {
        Map<Language, String> none = Map.of(Language.EN, "", Language.ES, "");
        return new AlertRule(
                "r",
                List.of(),
                severity,
                new AlertTest("m", AlertTest.Against.BOUND, AlertTest.Sign.BELOW, 10),
                null,
                1,
                0,
                null,
                null,
                hysteresis,
                cooldown,
                none,
                none,
                none,
                null,
                null,
                null,
                null);
    }

    private static Sight sight(Verdict verdict, double value) {
        Evidence e = new Evidence(value, 10, Double.NaN, Double.NaN, 1, new Period(DAY, DAY), "");
        return new Sight("", "", verdict, verdict == Verdict.UNKNOWN ? null : e, null);
    }

    /** Below 10 is an alarm, from 12 on it is over. */
    private static Sight sight(double value) {
        if (Double.isNaN(value)) return sight(Verdict.UNKNOWN, value);
        return sight(value < 10 ? Verdict.ALARM : value < 12 ? Verdict.NEAR : Verdict.CLEAR, value);
    }

    /** Feeds sights a minute apart and keeps what a store would. */
    private static final class Tape {
        private final AlertRule rule;
        private final List<Instant> raised = new ArrayList<>();
        private final List<Instant> resolved = new ArrayList<>();
        private Alert last;
        private Alert over;
        private int minute;

        Tape(AlertRule rule) {
            this.rule = rule;
        }

        void feed(Sight sight) {
            Instant now = START.plus(Duration.ofMinutes(minute++));
            Optional<AlertChange> change =
                    Machine.turn(
                            rule,
                            HOLDS.of(rule.severity()).hold(),
                            last == null ? over : last,
                            sight,
                            now);
            if (change.isEmpty()) return;
            Alert alert = change.get().alert();
            switch (change.get().kind()) {
                case OPEN -> {
                    last = alert.with(minute);
                    if (alert.state() == State.NEW) raised.add(now);
                }
                case RAISE -> {
                    last = alert;
                    raised.add(now);
                }
                case SEE -> last = alert;
                case DROP -> last = null;
                case RESOLVE -> {
                    over = alert;
                    last = null;
                    resolved.add(now);
                }
            }
        }

        State state() {
            return last == null ? null : last.state();
        }
    }

    /**
     * Without hold and cooldown an alert is raised exactly where a naive reader of the known values
     * sees a fall below 10 that follows a return to 12.
     */
    @ParameterizedTest
    @CsvSource({"1, 0", "2, 0.2", "3, 0.5", "4, 0.05", "5, 0.3"})
    void oneAlertForEachCrossing(long seed, double missing) {
        Random random = new Random(seed);
        Tape tape = new Tape(rule(Severity.CRITICAL, Duration.ZERO, 2));
        List<Instant> expected = new ArrayList<>();
        boolean down = false;
        double value = 12;
        for (int i = 0; i < 5_000; i++) {
            value += random.nextGaussian();
            value = Math.clamp(value, 5, 18);
            boolean gap = random.nextDouble() < missing;
            if (!gap && !down && value < 10) {
                expected.add(START.plus(Duration.ofMinutes(i)));
                down = true;
            } else if (!gap && value >= 12) down = false;
            tape.feed(sight(gap ? Double.NaN : value));
        }
        assertThat(expected).hasSizeGreaterThan(20);
        assertThat(tape.raised).isEqualTo(expected);
    }

    /** Whatever the series, alerts of one rule are at least a cooldown apart. */
    @ParameterizedTest
    @CsvSource({"7, 30", "8, 120", "9, 1"})
    void neverSoonerThanTheCooldown(long seed, int minutes) {
        Random random = new Random(seed);
        Tape tape = new Tape(rule(Severity.MEDIUM, Duration.ofMinutes(minutes), 2));
        for (int i = 0; i < 20_000; i++) {
            // Stays where it is for a while, else no hold would ever be over.
            double value = random.nextDouble() < 0.5 ? 5 : 15;
            for (int j = random.nextInt(40); j > 0; j--) tape.feed(sight(value));
        }
        assertThat(tape.raised).hasSizeGreaterThan(100);
        for (int i = 1; i < tape.raised.size(); i++)
            assertThat(Duration.between(tape.raised.get(i - 1), tape.raised.get(i)))
                    .isGreaterThanOrEqualTo(Duration.ofMinutes(minutes));
    }

    /** S-ALRT-15: critical at once, high after 5 minutes, medium after 15. */
    @ParameterizedTest
    @CsvSource({"CRITICAL, 0", "HIGH, 5", "MEDIUM, 15", "LOW, 0"})
    void raisedOnceItHasHeld(Severity severity, int minutes) {
        Tape tape = new Tape(rule(severity, Duration.ZERO, 2));
        for (int i = 0; i < 60; i++) tape.feed(sight(5));
        assertThat(tape.raised).containsExactly(START.plus(Duration.ofMinutes(minutes)));
        assertThat(HOLDS.of(severity).hold()).isEqualTo(Duration.ofMinutes(minutes));
    }

    @ParameterizedTest
    @EnumSource(
            value = Verdict.class,
            names = {"NEAR", "CLEAR", "UNKNOWN", "GONE"})
    void aHoldThatIsBrokenBeginsAnew(Verdict interruption) {
        Tape tape = new Tape(rule(Severity.HIGH, Duration.ZERO, 2));
        for (int i = 0; i < 5; i++) tape.feed(sight(5));
        assertThat(tape.state()).isEqualTo(State.PENDING);
        tape.feed(sight(interruption, 11));
        assertThat(tape.state()).isNull();
        for (int i = 0; i < 6; i++) tape.feed(sight(5));
        assertThat(tape.raised).containsExactly(START.plus(Duration.ofMinutes(11)));
    }

    @Test
    void missingDataNeitherRaisesNorEnds() {
        Tape tape = new Tape(rule(Severity.CRITICAL, Duration.ZERO, 2));
        for (int i = 0; i < 50; i++) tape.feed(sight(Double.NaN));
        assertThat(tape.state()).isNull();
        tape.feed(sight(5));
        for (int i = 0; i < 50; i++) tape.feed(sight(Double.NaN));
        assertThat(tape.state()).isEqualTo(State.NEW);
        assertThat(tape.resolved).isEmpty();
    }

    @Test
    void aSubjectThatIsGoneIsOver() {
        Tape tape = new Tape(rule(Severity.CRITICAL, Duration.ZERO, 2));
        tape.feed(sight(5));
        tape.feed(Sight.gone("", ""));
        assertThat(tape.resolved).hasSize(1);
        assertThat(tape.over.evidence().value()).isEqualTo(5);
    }

    @Test
    void aMuteOutlivesItsAlert() {
        Tape tape = new Tape(rule(Severity.CRITICAL, Duration.ZERO, 2));
        tape.feed(sight(5));
        Instant until = START.plus(Duration.ofHours(1));
        tape.last =
                new Alert(
                        1,
                        "r",
                        "",
                        "",
                        Severity.CRITICAL,
                        State.ACKNOWLEDGED,
                        START,
                        START,
                        null,
                        until,
                        null,
                        tape.last.evidence());
        tape.feed(sight(15));
        tape.feed(sight(5));
        assertThat(tape.last.state()).isEqualTo(State.NEW);
        assertThat(tape.last.mutedUntil()).isEqualTo(until);
    }
}
