package embudo.outbox;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Command.State;
import embudo.kernel.Problem;
import embudo.spi.NotDelivered;
import embudo.spi.Operation.Repeat;
import embudo.spi.Receipt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import java.time.Duration;
import java.time.Instant;

class VerdictTest {
    private static final Instant NOW = Instant.parse("2026-11-19T15:50:00Z");
    private static final Pace PACE = Pace.usual();

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void acceptedIsSent(Repeat repeat) {
        Verdict verdict = Verdict.of(new Receipt.Accepted("ok"), repeat, 8, NOW, PACE);
        assertThat(verdict).isEqualTo(new Verdict(State.SENT, null, null, null, false));
    }

    @Test
    void refusedForGoodFailsAtOnce() {
        Verdict verdict =
                Verdict.of(new Receipt.Refused("HTTP 410", true), Repeat.KEYED, 1, NOW, PACE);
        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.reason()).isEqualTo(Reason.of("outbox.error.refused", "HTTP 410"));
    }

    @ParameterizedTest
    @CsvSource({"1,WAITING", "7,WAITING", "8,FAILED", "20,FAILED"})
    void refusedForNowIsTriedEightTimes(int tries, State state) {
        Verdict verdict =
                Verdict.of(new Receipt.Refused("HTTP 500", false), Repeat.KEYED, tries, NOW, PACE);
        assertThat(verdict.state()).isEqualTo(state);
    }

    /** 5 s times 3 for each try, at most 30 minutes, moved by up to 30 %. */
    @ParameterizedTest
    @CsvSource({"1,5", "2,15", "3,45", "4,135", "5,405", "6,1215", "7,1800"})
    void pausesGrow(int tries, double seconds) {
        for (int i = 0; i < 50; i++) {
            Instant next =
                    Verdict.of(
                                    new Receipt.Refused("HTTP 500", false),
                                    Repeat.KEYED,
                                    tries,
                                    NOW,
                                    PACE)
                            .nextTryAt();
            assertThat(Duration.between(NOW, next).toMillis() / 1000.0)
                    .isBetween(seconds * 0.699, seconds * 1.301);
        }
    }

    @Test
    void pausesDifferSoThatRepeatsDoNotComeInWaves() {
        Receipt later = new Receipt.Refused("HTTP 500", false);
        assertThat(
                        java.util.stream.IntStream.range(0, 20)
                                .mapToObj(i -> Verdict.of(later, Repeat.KEYED, 5, NOW, PACE))
                                .map(Verdict::nextTryAt)
                                .distinct()
                                .count())
                .isGreaterThan(1);
    }

    @Test
    void aPauseAskedForHoldsTheConnector() {
        Verdict verdict =
                Verdict.of(
                        new Receipt.RetryAfter(Duration.ofSeconds(90), "HTTP 503"),
                        Repeat.UNSAFE,
                        1,
                        NOW,
                        PACE);
        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.nextTryAt()).isEqualTo(NOW.plusSeconds(90));
        assertThat(verdict.pause()).isEqualTo(NOW.plusSeconds(90));
    }

    @ParameterizedTest
    @CsvSource({
        "IDEMPOTENT,1,WAITING",
        "KEYED,1,WAITING",
        "KEYED,7,WAITING",
        "KEYED,8,UNCERTAIN",
        "UNSAFE,1,UNCERTAIN"
    })
    void withoutAnAnswerOnlyASafeRepeatIsTriedAgain(Repeat repeat, int tries, State state) {
        assertThat(Verdict.of(new Receipt.Unknown("?"), repeat, tries, NOW, PACE).state())
                .isEqualTo(state);
        NotDelivered reset = new NotDelivered.MayHaveArrived("?", null);
        assertThat(Verdict.of(reset, repeat, tries, NOW, PACE).state()).isEqualTo(state);
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void whatNeverLeftWaitsHoweverOften(Repeat repeat) {
        NotDelivered down = new NotDelivered.NotSent("hooks.example", null);
        Verdict verdict = Verdict.of(down, repeat, 1000, NOW, PACE);
        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.lost()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"IDEMPOTENT,WAITING", "KEYED,WAITING", "UNSAFE,UNCERTAIN"})
    void afterACrashOnlyASafeRepeatIsSentAgain(Repeat repeat, State state) {
        assertThat(Verdict.interrupted(repeat, NOW).state()).isEqualTo(state);
    }

    @Test
    void aConnectorThatIsNotSetUpFailsWithItsReason() {
        Verdict verdict = Verdict.of(new Problem("plugins.notReady", "webhook"));
        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.reason()).isEqualTo(Reason.of("plugins.notReady", "webhook"));
    }

    @Test
    void aReasonIsReadAsItWasStored() {
        Reason reason = Reason.of("outbox.error.gaveUp", "HTTP 500: a\nb", 8);
        assertThat(Reason.read(reason.stored()))
                .isEqualTo(
                        new Reason("outbox.error.gaveUp", java.util.List.of("HTTP 500: a b", "8")));
        assertThat(Reason.read(null)).isNull();
        assertThat(Reason.read("outbox.error.resumed").args()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Repeat.class)
    void aRefusedAccountUsesUpNoTry(Repeat repeat) {
        Verdict verdict = Verdict.of(new Receipt.Blocked("535"), repeat, 50, NOW, PACE);
        assertThat(verdict.state()).isEqualTo(State.WAITING);
        assertThat(verdict.nextTryAt()).isEqualTo(NOW);
        assertThat(verdict.blocked()).isTrue();
        assertThat(verdict.pause()).isAfter(NOW);
    }

    @Test
    void anAddressThatDoesNotExistFailsAtOnce() {
        Verdict verdict =
                Verdict.of(new Receipt.Undeliverable("550 5.1.1"), Repeat.UNSAFE, 1, NOW, PACE);
        assertThat(verdict.state()).isEqualTo(State.FAILED);
        assertThat(verdict.undeliverable()).isTrue();
    }
}
