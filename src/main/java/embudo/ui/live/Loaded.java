package embudo.ui.live;

import embudo.domain.Webinar;
import embudo.measure.Tape;
import embudo.measure.metric.MetricAnswer;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * A webinar's copy with what is aimed at.
 *
 * @param webinars all there are, the latest first
 * @param tape null when there is no webinar
 * @param targets by metric, those that are set
 */
record Loaded(
        List<Webinar> webinars,
        Tape tape,
        Map<String, Double> targets,
        String currency,
        ZoneId zone,
        boolean ready) {
    Loaded {
        webinars = List.copyOf(webinars);
        targets = Map.copyOf(targets);
    }

    /** NaN where nothing is aimed at. */
    double target(String metric) {
        return targets.getOrDefault(metric, Double.NaN);
    }

    static void aims(MetricAnswer answer, Map<String, Double> into) {
        answer.figures()
                .forEach(f -> {
                    if (!Double.isNaN(f.value().target()))
                        into.put(f.metric().key(), f.value().target());
                });
    }
}
