package embudo.report.facts;

import embudo.measure.Absence;
import embudo.measure.MetricValue;

/**
 * A declared metric as it was counted.
 *
 * @param absence why there is no value, null when there is one
 */
public record Counted(MetricValue value, Absence absence) {}
