package embudo.outbox;

import embudo.domain.Command.State;
import embudo.kernel.Problem;
import embudo.spi.NotDelivered;
import embudo.spi.Operation.Repeat;
import embudo.spi.Receipt;

import java.time.Duration;
import java.time.Instant;

/**
 * What one try means for its command. {@code nextTryAt} is set for WAITING only; {@code pause} asks
 * to leave the whole connector alone until then; {@code lost} says its service can't be reached.
 */
record Verdict(State state, Reason reason, Instant nextTryAt, Instant pause, boolean lost) {
    private static final String UNDELIVERABLE = "outbox.error.undeliverable";
    private static final String BLOCKED = "outbox.error.blocked";
    private static final String BLOCKED_WHY = "outbox.blocked.";

    /** Settings may be right again by something outside, such as an account that was unlocked. */
    private static final Duration BLOCKED_FOR = Duration.ofMinutes(15);

    /**
     * @param tries on the wire so far, this one included
     */
    static Verdict of(Receipt receipt, Repeat repeat, int tries, Instant now, Pace pace) {
        return switch (receipt) {
            case Receipt.Accepted a -> settled(State.SENT, null);
            case Receipt.Refused r when r.permanent() ->
                    settled(State.FAILED, Reason.of("outbox.error.refused", r.reason()));
            case Receipt.Refused r ->
                    tries >= pace.maxTries()
                            ? settled(
                                    State.FAILED,
                                    Reason.of("outbox.error.gaveUp", r.reason(), tries))
                            : again(
                                    Reason.of("outbox.error.refusedForNow", r.reason()),
                                    now.plusMillis(pace.retry().apply(tries)));
            case Receipt.Undeliverable u ->
                    settled(State.FAILED, Reason.of(UNDELIVERABLE, u.reason()));
            case Receipt.Blocked b ->
                    new Verdict(
                            State.WAITING,
                            Reason.of(
                                    b.why() == Receipt.Why.OTHER
                                            ? BLOCKED
                                            : BLOCKED_WHY + b.why().key(),
                                    b.reason()),
                            now,
                            now.plus(BLOCKED_FOR),
                            false);
            case Receipt.RetryAfter r -> asked(r, tries, now, pace);
            case Receipt.Unknown u -> unknown(u.reason(), repeat, tries, now, pace);
        };
    }

    static Verdict of(NotDelivered failure, Repeat repeat, int tries, Instant now, Pace pace) {
        return switch (failure) {
            case NotDelivered.NotSent e ->
                    new Verdict(
                            State.WAITING,
                            Reason.of("outbox.error.unreachable", e.getMessage()),
                            now,
                            null,
                            true);
            case NotDelivered.MayHaveArrived e -> unknown(e.getMessage(), repeat, tries, now, pace);
        };
    }

    /** It must not reach the person any more: nothing was tried. */
    static Verdict suppressed(Reason reason) {
        return settled(State.SUPPRESSED, reason);
    }

    /** The address does not exist. */
    boolean undeliverable() {
        return reason != null && reason.key().equals(UNDELIVERABLE);
    }

    /** The account is turned away until a person changes something. */
    boolean blocked() {
        return reason != null
                && (reason.key().equals(BLOCKED) || reason.key().startsWith(BLOCKED_WHY));
    }

    /** The connector is gone or not set up: nothing was tried. */
    static Verdict of(Problem problem) {
        return settled(State.FAILED, Reason.of(problem.key(), problem.args()));
    }

    /** What to do with a command found on the wire after the process died. */
    static Verdict interrupted(Repeat repeat, Instant now) {
        return repeat == Repeat.UNSAFE
                ? settled(State.UNCERTAIN, Reason.of("outbox.error.interrupted"))
                : again(Reason.of("outbox.error.resumed"), now);
    }

    private static Verdict asked(Receipt.RetryAfter r, int tries, Instant now, Pace pace) {
        if (tries >= pace.maxTries())
            return settled(State.FAILED, Reason.of("outbox.error.gaveUp", r.reason(), tries));
        Instant until = now.plus(max(r.delay(), Duration.ZERO));
        return new Verdict(
                State.WAITING,
                Reason.of("outbox.error.askedToWait", r.reason()),
                until,
                until,
                false);
    }

    private static Verdict unknown(String words, Repeat repeat, int tries, Instant now, Pace pace) {
        if (repeat == Repeat.UNSAFE || tries >= pace.maxTries())
            return settled(State.UNCERTAIN, Reason.of("outbox.error.uncertain", words));
        return again(
                Reason.of("outbox.error.noAnswer", words),
                now.plusMillis(pace.retry().apply(tries)));
    }

    private static Verdict settled(State state, Reason reason) {
        return new Verdict(state, reason, null, null, false);
    }

    private static Verdict again(Reason reason, Instant at) {
        return new Verdict(State.WAITING, reason, at, null, false);
    }

    private static Duration max(Duration a, Duration b) {
        return a.compareTo(b) >= 0 ? a : b;
    }
}
