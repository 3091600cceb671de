package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * One named table of figures or people.
 *
 * @param system id of the specification
 * @param split groups of {@link Shape#SPLIT}, else null
 * @param metrics columns, by key
 * @param sort the metric it is ordered by, empty for the order of the groups
 * @param all bounds that a row must keep
 * @param any bounds of which one is enough; none for no such demand
 * @param where which leads, for {@link Shape#LEADS}
 * @param days length of the period when nobody names one
 * @param limit most rows
 * @param person whether it is about one person
 */
public record QueryKind(
        String key,
        String system,
        Map<Language, String> name,
        Map<Language, String> description,
        Shape shape,
        Dimension split,
        List<String> metrics,
        String sort,
        boolean falling,
        List<Bound> all,
        List<Bound> any,
        Condition where,
        int days,
        int limit,
        boolean person) {
    public QueryKind {
        name = Map.copyOf(name);
        description = Map.copyOf(description);
        metrics = List.copyOf(metrics);
        all = List.copyOf(all);
        any = List.copyOf(any);
    }

    /** How the rows come about. */
    public enum Shape {
        /** One row of metrics. */
        VALUES,
        /** Metrics of each group. */
        SPLIT,
        /** Metrics of each day. */
        SERIES,
        /** Leads a condition holds of. */
        LEADS,
        /** Leads by range of scores. */
        SCORES,
        /** Customers likely to leave. */
        AT_RISK,
        /** Customers by how likely they are to leave. */
        CHURN,
        /** Alerts that stand. */
        ALERTS,
        /** What the first metric may come to by the end of the month. */
        MONTH_END,
        /** Touches of buyers by channel. */
        TOUCHES,
        /** Touches with the channel before each. */
        TRANSITIONS,
        /** Touches of one person. */
        JOURNEY,
        /** Touches of one person by channel and campaign. */
        ATTRIBUTION,
        /** What one person bought. */
        CUSTOMER
    }

    /** A metric above or below a number, in the metric's unit. */
    public record Bound(String metric, boolean above, double than) {
        /** False where the value is unknown. */
        public boolean holds(double value) {
            return above ? value > than : value < than;
        }
    }
}
