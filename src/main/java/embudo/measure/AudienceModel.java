package embudo.measure;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Operand;
import embudo.catalog.condition.Vocabulary;
import embudo.domain.Campaign;
import embudo.domain.Contacts;
import embudo.domain.DailyFacts;
import embudo.domain.Settings;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Notices;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.IntPredicate;

/**
 * Answers conditions from the columns of people and of events. Whatever is asked, all rows or one,
 * the same test is made of the condition.
 */
public final class AudienceModel implements Audience, AutoCloseable {
    private final ReadModel columns;
    private final PeopleKeeper people;
    private final DailyFacts dailyFacts;
    private final Webinars webinarSource;
    private final Settings settings;
    private final SegmentBook segments;
    private final Ticker ticker;
    private final ScoreColumn scores = new ScoreColumn();
    private final OrdinalColumn ordinals = new OrdinalColumn();
    private final FoldCache folds = new FoldCache();
    private final CustomerKeeper customers;
    private final Notices.Subscription subscription;
    private volatile Places places;

    public AudienceModel(
            ReadModel columns,
            Contacts contacts,
            DailyFacts dailyFacts,
            Webinars webinars,
            Settings settings,
            SegmentBook segments,
            Notices notices,
            Ticker ticker) {
        this.columns = columns;
        people = new PeopleKeeper(columns, contacts);
        this.dailyFacts = dailyFacts;
        webinarSource = webinars;
        this.settings = settings;
        this.segments = segments;
        this.ticker = ticker;
        customers = new CustomerKeeper(settings, ticker);
        // A batch that was published or undone may hold webinars and campaigns.
        subscription =
                notices.subscribe(topic -> {
                    if (topic == Topic.CONTACTS) places = null;
                });
    }

    /** What events are about, as last read from the store. */
    private record Places(List<Webinar> webinars, List<Campaign> campaigns) {}

    private Places places() {
        Places known = places;
        if (known == null) places = known = new Places(webinarSource.all(), dailyFacts.campaigns());
        return known;
    }

    @Override
    public Fields fields() {
        return Fields.with(people.current().custom());
    }

    PeopleKeeper people() {
        return people;
    }

    /** A text of people, by row of the table, as it is now. */
    Coded column(
            String field,
            PeopleTable table,
            Columns c,
            Moments moments,
            Rates rates,
            List<Campaign> campaigns) {
        PeopleScope.Facts facts =
                new PeopleScope.Facts(
                        c, moments, rates, campaigns, scores, ordinals, customers, folds);
        return new PeopleScope(table, facts, id -> null, -1).text(field);
    }

    /** The rows of a table of people the condition holds of; as {@link #count}. */
    BitSet rows(Condition condition, PeopleTable table) {
        return ask(
                table,
                -1,
                condition,
                (t, holds) -> {
                    BitSet rows = new BitSet(t.size());
                    for (int row = 0; row < t.size(); row++) if (holds.test(row)) rows.set(row);
                    return rows;
                });
    }

    @Override
    public Vocabulary vocabulary() {
        PeopleTable table = people.current();
        Map<String, List<String>> values = new HashMap<>(new FrequentTexts(table).byField());
        values.put(Fields.WEBINAR, places().webinars().stream().map(Webinar::externalId).toList());
        values.put(Fields.CAMPAIGN, places().campaigns().stream().map(Campaign::name).toList());
        List<String> ids = segments.all().stream().map(SegmentBook.Definition::id).toList();
        return new Vocabulary(Fields.with(table.custom()), ids, values);
    }

    @Override
    public long count(Condition condition) {
        return ask(
                condition,
                (table, holds) -> {
                    long n = 0;
                    for (int row = 0; row < table.size(); row++) if (holds.test(row)) n++;
                    return n;
                });
    }

    @Override
    public Set<Long> people(Condition condition) {
        return ask(
                condition,
                (table, holds) -> {
                    Set<Long> ids = new HashSet<>();
                    for (int row = 0; row < table.size(); row++)
                        if (holds.test(row)) ids.add(table.id(row));
                    return ids;
                });
    }

    @Override
    public BitSet bits(Condition condition) {
        return ask(
                condition,
                (table, holds) -> {
                    BitSet ids = new BitSet();
                    for (int row = 0; row < table.size(); row++)
                        if (holds.test(row)) ids.set((int) table.id(row));
                    return ids;
                });
    }

    @Override
    public boolean matches(Condition condition, long person) {
        PeopleTable table = people.current();
        int row = table.row(person);
        return row >= 0 && ask(table, row, condition, (t, holds) -> holds.test(row));
    }

    @Override
    public double number(Operand figure, long person) {
        PeopleTable table = people.current();
        int row = table.row(person);
        if (row < 0) return Double.NaN;
        Function<Columns, PeopleScope> scopes = scopes(table, row, Condition.EVERYONE);
        return columns.ask(c -> scopes.apply(c).number(figure).applyAsDouble(row));
    }

    private interface Answer<T> {
        T of(PeopleTable table, IntPredicate holds);
    }

    private <T> T ask(Condition condition, Answer<T> answer) {
        return ask(people.current(), -1, condition, answer);
    }

    private <T> T ask(PeopleTable table, int only, Condition condition, Answer<T> answer) {
        Function<Columns, PeopleScope> scopes = scopes(table, only, condition);
        return columns.ask(c -> {
            IntPredicate test = scopes.apply(c).tests().of(condition);
            return answer.of(table, row -> table.id(row) != 0 && test.test(row));
        });
    }

    /** Reads from the store what a condition needs, so that it can be held against columns. */
    Function<Columns, PeopleScope> scopes(PeopleTable table, int only, Condition condition) {
        Fields fields = Fields.with(table.custom());
        segments.check(condition, null, fields);
        Places now = places();
        Moments moments = new Moments(ticker.now(), settings.zone(), now.webinars());
        Rates rates = new Rates(settings);
        Function<String, PeopleScope.Membership> member = id -> segments.membership(id, fields);
        return c ->
                new PeopleScope(
                        table,
                        new PeopleScope.Facts(
                                c,
                                moments,
                                rates,
                                now.campaigns(),
                                scores,
                                ordinals,
                                customers,
                                folds),
                        member,
                        only);
    }

    /** What is known of customers. */
    CustomerKeeper customers() {
        return customers;
    }

    /** The segments there are. */
    SegmentBook segments() {
        return segments;
    }

    @Override
    public void close() {
        subscription.close();
    }
}
