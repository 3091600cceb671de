package embudo.ui.alerts;

import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertStep;
import embudo.watch.Round;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * What the screen shows, read at once.
 *
 * @param alerts open ones gravest first, then those that wait, then the last that are over
 * @param steps what alerts have set going, by their ids
 */
record AlertsShown(
        List<Alert> alerts,
        Map<Long, AlertStep> steps,
        Round round,
        Instant now,
        ZoneId zone,
        String currency) {
    AlertsShown {
        alerts = List.copyOf(alerts);
        steps = Map.copyOf(steps);
    }

    /** What the rules find: alarms first, those without data last. */
    List<Round.Found> findings() {
        return round.found().stream()
                .sorted(Comparator.comparing(f -> f.sight().verdict()))
                .toList();
    }

    /** Past their bound, but not for long enough to be raised. */
    long waiting() {
        return alerts.stream().filter(a -> a.state() == Alert.State.PENDING).count();
    }

    long open() {
        return alerts.stream().filter(a -> a.state().open()).count();
    }
}
