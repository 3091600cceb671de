package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.kernel.Page;
import embudo.measure.Customer;
import embudo.measure.CustomerQuery;
import embudo.measure.Customers;
import embudo.measure.MetricValue.Unit;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Tables of customers by how likely they are to leave. */
final class CustomerTables {
    /** S-SQL-03; the value is what they brought so far. */
    static final List<Column> AT_RISK =
            List.of(
                    Column.text("person"),
                    Column.text("name"),
                    Column.text("risk_level"),
                    Column.text("last_activity"),
                    Column.number("churn_probability", Unit.PERCENT),
                    Column.number("days_inactive", Unit.COUNT),
                    Column.number("value", Unit.MONEY),
                    Column.text("email"));

    static final List<Column> CHURN =
            List.of(
                    Column.text("risk_level"),
                    Column.number("customers", Unit.COUNT),
                    Column.number("share", Unit.PERCENT),
                    Column.number("value", Unit.MONEY));
    private static final double DAY = 86_400_000;
    private final Customers customers;

    CustomerTables(Customers customers) {
        this.customers = customers;
    }

    /** Those more likely to leave than 40 %, the likeliest first. */
    PeopleTables.Rows atRisk(QueryKind kind, Instant now) {
        CustomerQuery query =
                new CustomerQuery(CustomerQuery.Show.AT_RISK, CustomerQuery.Sort.CHURN);
        Page<Customer> page = customers.page(query, 0, kind.limit());
        List<List<Object>> rows = new ArrayList<>();
        for (Customer c : page.rows())
            rows.add(
                    Arrays.asList(
                            c.person(),
                            c.name(),
                            c.risk(),
                            now.minus(
                                    Duration.ofMinutes(Math.round(c.daysSilent() * DAY / 60_000))),
                            c.churn(),
                            Math.floor(c.daysSilent()),
                            (double) c.value(),
                            c.email()));
        return new PeopleTables.Rows(rows, page.total());
    }

    /** The least likely first. */
    List<List<Object>> byRisk() {
        Map<Customer.Risk, Customer.Stake> stakes = customers.byRisk();
        double all = stakes.values().stream().mapToLong(Customer.Stake::customers).sum();
        List<List<Object>> rows = new ArrayList<>();
        for (Customer.Risk risk : Customer.Risk.values()) {
            Customer.Stake stake = stakes.get(risk);
            rows.add(
                    List.of(
                            risk,
                            (double) stake.customers(),
                            all == 0 ? Double.NaN : stake.customers() / all,
                            (double) stake.value()));
        }
        return rows;
    }
}
