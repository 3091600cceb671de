package embudo.measure.metric;

import embudo.catalog.Metric;

import java.util.List;
import java.util.Set;

/** Every declared metric. Thread-safe; may take a while, so never on the FX thread. */
public interface Metrics {
    /** What there is, by group. */
    List<Metric> all();

    /**
     * @throws embudo.kernel.Problem when a metric, a filter's value or a split does not exist
     */
    MetricAnswer ask(MetricQuery query);

    /**
     * The people behind the first metric of the query.
     *
     * @param below those it is divided by, where it is a quotient
     */
    Set<Long> people(MetricQuery query, boolean below);

    /**
     * All that the first metric of the query is made of, for somebody who wants to count again.
     *
     * @throws embudo.kernel.Problem as {@link #ask}
     */
    Explanation explain(MetricQuery query);
}
