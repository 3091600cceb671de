package embudo.measure.metric;

import embudo.domain.Annotation;
import embudo.kernel.Period;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * What was asked, all taken at one journal position.
 *
 * @param asOf when the last counted fact was received, null when there is none
 * @param annotations what people pinned to days of the period
 * @param unconverted amounts left out of money because their currency has no rate
 */
public record MetricAnswer(
        Period period,
        ZoneId zone,
        String currency,
        long position,
        Instant asOf,
        long unconverted,
        List<MetricFigure> figures,
        List<Annotation> annotations) {
    public MetricAnswer {
        figures = List.copyOf(figures);
        annotations = List.copyOf(annotations);
    }

    /**
     * @throws java.util.NoSuchElementException when it was not asked for
     */
    public MetricFigure of(String key) {
        return figures.stream().filter(f -> f.metric().key().equals(key)).findFirst().orElseThrow();
    }
}
