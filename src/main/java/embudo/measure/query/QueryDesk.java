package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.catalog.alert.AlertRule;
import embudo.catalog.condition.Audience;
import embudo.domain.DailyFacts;
import embudo.domain.Event;
import embudo.domain.Leads;
import embudo.domain.Settings;
import embudo.domain.watch.AlertBook;
import embudo.kernel.Period;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.measure.Customers;
import embudo.measure.ReadModel;
import embudo.measure.metric.Metrics;

import java.time.ZoneId;
import java.util.List;

/** Runs the declared tables. */
public final class QueryDesk implements Queries {
    private final List<QueryKind> kinds;
    private final ReadModel columns;
    private final Settings settings;
    private final Ticker ticker;
    private final FigureTables figures;
    private final TouchTables touches;
    private final PeopleTables people;
    private final CustomerTables customers;
    private final AlertTables alerts;

    public QueryDesk(
            List<QueryKind> kinds,
            Metrics metrics,
            ReadModel columns,
            Leads leads,
            Audience audience,
            DailyFacts facts,
            Settings settings,
            Ticker ticker,
            Customers customers,
            AlertBook book,
            List<AlertRule> rules) {
        this.kinds = List.copyOf(kinds);
        this.columns = columns;
        this.settings = settings;
        this.ticker = ticker;
        figures = new FigureTables(metrics);
        touches = new TouchTables(columns, facts);
        people = new PeopleTables(leads, audience);
        this.customers = new CustomerTables(customers);
        alerts = new AlertTables(book, rules);
    }

    @Override
    public List<QueryKind> all() {
        return kinds;
    }

    @Override
    public QueryTable run(String key, Period given, long person) {
        QueryKind kind =
                kinds.stream()
                        .filter(k -> k.key().equals(key))
                        .findFirst()
                        .orElseThrow(() -> new Problem("measure.query.unknown", key));
        if (kind.person() && person == 0) throw new Problem("measure.query.person", key);
        ZoneId zone = settings.zone();
        Period period =
                given == null ? Period.last(kind.days(), columns.defaultPeriod().to()) : given;
        return switch (kind.shape()) {
            case VALUES, SPLIT, SERIES -> figures.of(kind, period);
            case LEADS -> table(kind, period, PeopleTables.LEADS, people.leads(kind));
            case AT_RISK ->
                    table(
                            kind,
                            period,
                            CustomerTables.AT_RISK,
                            customers.atRisk(kind, ticker.now()));
            case CHURN -> table(kind, period, CustomerTables.CHURN, customers.byRisk());
            case ALERTS -> table(kind, period, AlertTables.COLUMNS, alerts.open(kind));
            case MONTH_END ->
                    table(
                            kind,
                            period,
                            FigureTables.MONTH_END,
                            List.of(figures.monthEnd(kind, period)));
            case SCORES -> table(kind, period, PeopleTables.SCORES, people.scores());
            case TOUCHES ->
                    table(kind, period, TouchTables.BY_CHANNEL, touches.byChannel(period, zone));
            case TRANSITIONS ->
                    table(kind, period, TouchTables.TRANSITIONS, touches.transitions(period, zone));
            case JOURNEY ->
                    table(kind, period, TouchTables.JOURNEY, touches.journey(history(person)));
            case ATTRIBUTION ->
                    table(
                            kind,
                            period,
                            TouchTables.ATTRIBUTION,
                            touches.attribution(history(person)));
            case CUSTOMER ->
                    table(
                            kind,
                            period,
                            PeopleTables.CUSTOMER,
                            PeopleTables.customer(
                                    history(person), ticker.now(), settings.currency()));
        };
    }

    private List<Event> history(long person) {
        return columns.of(person);
    }

    private QueryTable table(
            QueryKind kind, Period period, List<Column> columns, List<List<Object>> rows) {
        return table(kind, period, columns, new PeopleTables.Rows(rows, rows.size()));
    }

    private QueryTable table(
            QueryKind kind, Period period, List<Column> columns, PeopleTables.Rows found) {
        return new QueryTable(
                kind,
                period,
                settings.zone(),
                settings.currency(),
                columns,
                found.rows().subList(0, Math.min(kind.limit(), found.rows().size())),
                found.total());
    }
}
