package embudo.watch;

import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.domain.watch.AlertChange;
import embudo.domain.watch.AlertChange.Kind;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * What one sight does to the alert of its rule and subject. An alert is raised on the edge, after
 * its severity's hold and not before the cooldown is over; it ends when the value is back beyond
 * the hysteresis. What is unknown changes nothing, except that a hold begins anew.
 */
final class Machine {
    private Machine() {}

    /**
     * @param hold how long it must hold before it is raised
     * @param last the newest alert of the rule and subject, null when there never was one
     * @return the change, none when all stays as it is
     */
    static Optional<AlertChange> turn(
            AlertRule rule, Duration hold, Alert last, Sight sight, Instant now) {
        State state = last == null ? State.RESOLVED : last.state();
        return Optional.ofNullable(
                switch (state) {
                    case RESOLVED -> quiet(rule, hold, last, sight, now);
                    case PENDING -> pending(hold, last, sight, now);
                    case NEW, ACKNOWLEDGED -> raised(last, sight, now);
                });
    }

    private static AlertChange quiet(
            AlertRule rule, Duration hold, Alert last, Sight sight, Instant now) {
        if (sight.verdict() != Sight.Verdict.ALARM) return null;
        if (last != null && now.isBefore(last.raised().plus(rule.cooldown()))) return null;
        boolean atOnce = hold.isZero();
        return new AlertChange(
                Kind.OPEN,
                new Alert(
                        0,
                        rule.key(),
                        sight.subject(),
                        sight.label(),
                        rule.severity(),
                        atOnce ? State.NEW : State.PENDING,
                        now,
                        atOnce ? now : null,
                        null,
                        last != null && last.muted(now) ? last.mutedUntil() : null,
                        null,
                        sight.evidence()));
    }

    private static AlertChange pending(Duration hold, Alert last, Sight sight, Instant now) {
        if (sight.verdict() != Sight.Verdict.ALARM) return new AlertChange(Kind.DROP, last);
        if (!now.isBefore(last.seen().plus(hold)))
            return new AlertChange(Kind.RAISE, last.raise(now, sight.evidence()));
        return seen(last, sight);
    }

    private static AlertChange raised(Alert last, Sight sight, Instant now) {
        return switch (sight.verdict()) {
            case ALARM, NEAR -> seen(last, sight);
            case UNKNOWN -> null;
            case CLEAR -> new AlertChange(Kind.RESOLVE, last.resolve(now, sight.evidence()));
            case GONE -> new AlertChange(Kind.RESOLVE, last.resolve(now, last.evidence()));
        };
    }

    private static AlertChange seen(Alert last, Sight sight) {
        if (sight.evidence().equals(last.evidence())) return null;
        return new AlertChange(Kind.SEE, last.see(sight.evidence()));
    }
}
