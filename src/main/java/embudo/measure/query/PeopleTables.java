package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.domain.Band;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.measure.MetricValue.Unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Tables of leads and customers. */
final class PeopleTables {
    static final List<Column> LEADS =
            List.of(
                    Column.text("person"),
                    Column.text("name"),
                    Column.text("email"),
                    Column.text("company"),
                    Column.text("score"));
    static final List<Column> SCORES =
            List.of(
                    Column.text("bucket"),
                    Column.number("leads", Unit.COUNT),
                    Column.number("share_bought", Unit.PERCENT));
    static final List<Column> CUSTOMER =
            List.of(
                    Column.number("orders", Unit.COUNT),
                    Column.number("value", Unit.MONEY),
                    Column.number("average_order", Unit.MONEY),
                    Column.number("orders_a_month", Unit.RATIO));
    private static final double MONTH = 30.4375;

    /** S-SQL-04: low below 30, medium below 60, high below 80. */
    private static final int[] BUCKETS = {0, 30, 60, Band.HOT.from(), 101};

    private static final String[] NAMES = {"low", "medium", "high", "very_high"};
    private final Leads leads;
    private final Audience audience;

    PeopleTables(Leads leads, Audience audience) {
        this.leads = leads;
        this.audience = audience;
    }

    /** Rows and how many there are in all. */
    record Rows(List<List<Object>> rows, long total) {}

    Rows leads(QueryKind kind) {
        var page =
                leads.page(
                        LeadQuery.all().withWhere(Conditions.print(kind.where())), 0, kind.limit());
        List<List<Object>> rows = new ArrayList<>();
        for (LeadRow r : page.rows())
            rows.add(Arrays.asList(r.id(), r.name(), r.email(), r.company(), r.score()));
        return new Rows(rows, page.total());
    }

    List<List<Object>> scores() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < NAMES.length; i++) {
            String range = "score >= " + BUCKETS[i] + " && score < " + BUCKETS[i + 1];
            long all = count(range);
            long bought = count(range + " && count(purchase) >= 1");
            rows.add(
                    Arrays.asList(
                            NAMES[i], (double) all, all == 0 ? Double.NaN : (double) bought / all));
        }
        return rows;
    }

    private long count(String where) {
        Condition condition = Conditions.read(where, audience.fields()).orThrow();
        return audience.count(condition);
    }

    /** S-MET-10: value is the sum of purchases; months active are at least one. */
    static List<List<Object>> customer(List<Event> history, Instant now, String currency) {
        List<Event> orders =
                history.stream()
                        .filter(e -> e.type() == EventType.PURCHASE)
                        .filter(e -> e.currency() == null || e.currency().equals(currency))
                        .toList();
        if (orders.isEmpty()) return List.of();
        double value = orders.stream().mapToLong(Event::amount).sum();
        double months =
                Duration.between(orders.getFirst().occurredAt(), now).toMillis()
                        / 86_400_000.0
                        / MONTH;
        return List.of(
                List.of(
                        (double) orders.size(),
                        value,
                        value / orders.size(),
                        orders.size() / Math.max(1, months)));
    }
}
