package embudo.ui.alerts;

import embudo.domain.watch.Alert;
import embudo.watch.Round;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;

/**
 * What the screen shows, read at once.
 *
 * @param alerts open ones gravest first, then those that wait, then the last that are over
 */
record AlertsShown(List<Alert> alerts, Round round, Instant now, ZoneId zone, String currency) {
    AlertsShown {
        alerts = List.copyOf(alerts);
    }

    /** What the rules find: alarms first, those without data last. */
    List<Round.Found> findings() {
        return round.found().stream()
                .sorted(Comparator.comparing(f -> f.sight().verdict()))
                .toList();
    }

    long open() {
        return alerts.stream().filter(a -> a.state().open()).count();
    }
}
