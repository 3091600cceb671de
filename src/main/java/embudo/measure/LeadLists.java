package embudo.measure;

import embudo.catalog.condition.Conditions;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.LeadSource;
import embudo.domain.Leads;
import embudo.kernel.Notices;
import embudo.kernel.Page;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;
import embudo.kernel.Work;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * Lists of leads however many there are: filtered, ordered and paged in columns, the lines of a
 * page read by id. The rows are ordered once for each key and kept in order from then on; many are
 * ordered aside, and their first pages found meanwhile. While the columns are read for the first
 * time the store answers; while a large import is read in, the state before it does, and {@link
 * Topic#FIGURES} says when that is over. Thread-safe.
 */
public final class LeadLists implements Leads, AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(LeadLists.class);
    private static final List<LeadQuery.Sort> USUAL =
            List.of(LeadQuery.Sort.SCORE, LeadQuery.Sort.NAME, LeadQuery.Sort.COMPANY);

    /** Seconds that closing waits for a reading. */
    private static final int PATIENCE = 10;

    /** So many rows of a list are found without making the whole list. */
    private static final int FIRST = 1_000;

    /** In nobody's name. */
    private static final String NOBODY = "\u0000";

    private final ReadModel columns;
    private final AudienceModel audience;
    private final LeadSource source;
    private final Leads store;
    private final Notices notices;
    private final Work work;
    private final Ticker ticker;
    private final ScoreColumn scores = new ScoreColumn();
    private final LastSignals signals = new LastSignals();
    private final Map<Object, BitSet> tests = new Latest<>(24);
    private final Map<LeadQuery, int[]> lists = new Latest<>(4);
    private final Orders orders;
    private final Notices.Subscription subscription;
    private LeadTable table;
    private boolean reading;
    private boolean closed;

    /** The last reading aside; never fails. */
    private CompletableFuture<Void> aside = CompletableFuture.completedFuture(null);

    private volatile boolean regrouped;

    /**
     * @param store answers until the columns are there
     */
    public LeadLists(
            ReadModel columns,
            AudienceModel audience,
            LeadSource source,
            Leads store,
            Notices notices,
            Work work,
            Ticker ticker) {
        this.columns = columns;
        this.audience = audience;
        this.source = source;
        this.store = store;
        this.notices = notices;
        this.work = work;
        this.ticker = ticker;
        orders = new Orders(work);
        subscription = notices.subscribe(topic -> regrouped |= topic == Topic.SEGMENTS);
    }

    /**
     * @throws embudo.kernel.Problem when the query's condition can't be read
     */
    @Override
    public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
        Optional<Page<Long>> ids = Optional.empty();
        while (ids.isEmpty()) {
            synchronized (this) {
                if (!follow()) return store.page(query, offset, limit);
                ids = part(query, offset, limit);
            }
            if (ids.isEmpty()) orders.await(query);
        }
        return new Page<>(source.rows(ids.get().rows()), offset, ids.get().total());
    }

    /** The people of a page; empty when it stands too deep in an order that is not there yet. */
    private Optional<Page<Long>> part(LeadQuery query, long offset, int limit) {
        int[] rows = lists.get(query);
        BitSet matching = rows == null ? matching(query) : null;
        long total = rows == null ? matching.cardinality() : rows.length;
        if (rows == null) {
            Optional<int[]> order = orders.rows(table, query);
            boolean first = offset + limit <= FIRST;
            if (order.isEmpty() && !first) return Optional.empty();
            int wanted = (int) Math.min(total, first ? offset + limit : total);
            rows =
                    order.isPresent()
                            ? list(order.get(), matching, wanted)
                            : TopRows.of(Orders.by(table, query), matching, wanted);
            if (!first) lists.put(query, rows);
        }
        List<Long> ids = new ArrayList<>();
        for (long i = offset; i < Math.min(rows.length, offset + limit); i++)
            ids.add(table.people.id(rows[(int) i]));
        return Optional.of(new Page<>(ids, offset, total));
    }

    /** The first of the rows in order that match, of whom there are at least {@code wanted}. */
    private static int[] list(int[] order, BitSet matching, int wanted) {
        int[] list = new int[wanted];
        int n = 0;
        for (int i = 0; n < wanted; i++) if (matching.get(order[i])) list[n++] = order[i];
        return list;
    }

    @Override
    public synchronized Set<Long> ids(LeadQuery query) {
        if (!follow()) return store.ids(query);
        Set<Long> ids = new HashSet<>();
        matching(query).stream().forEach(row -> ids.add(table.people.id(row)));
        return ids;
    }

    @Override
    public synchronized long count(LeadQuery query) {
        return follow() ? matching(query).cardinality() : store.count(query);
    }

    /** Brings the table up to the columns if that is soon done; false while there is none. */
    private boolean follow() {
        if (!columns.ready()) return false;
        Optional<PeopleTable> people = audience.people().soon();
        if (people.isEmpty()) {
            readAside();
            return table != null;
        }
        LeadTable before = table;
        table =
                columns.ask(c ->
                        before != null
                                        && before.people == people.get()
                                        && before.position == c.size()
                                ? before
                                : LeadTable.of(people.get(), before, c, scores, signals));
        if (table == before && !regrouped) return true;
        regrouped = false;
        tests.clear();
        lists.clear();
        return true;
    }

    private void readAside() {
        if (reading || closed) return;
        reading = true;
        aside = work.network(this::read).handle(this::ended);
    }

    private Void ended(PeopleTable read, Throwable failure) {
        synchronized (this) {
            reading = false;
        }
        if (failure == null) notices.post(Topic.FIGURES);
        else LOG.error("people can't be read; the lists stay as they are", failure);
        return null;
    }

    /** Reads what the first list, the usual orders and the first search would wait for. */
    private PeopleTable read() {
        PeopleTable people = audience.people().current();
        for (LeadQuery.Sort sort : USUAL) {
            LeadQuery usual = LeadQuery.all().sorted(sort, sort == LeadQuery.Sort.SCORE);
            synchronized (this) {
                if (follow()) orders.rows(table, usual);
            }
            orders.await(usual);
        }
        source.find(NOBODY);
        return people;
    }

    private BitSet matching(LeadQuery query) {
        BitSet rows = (BitSet) test("everybody", table::everybody).clone();
        if (query.people() != null)
            rows.and(test(List.of("people", query.people()), () -> table.rows(query.people())));
        if (!query.text().isBlank()) {
            String text = query.text().strip();
            rows.and(test(List.of("text", text), () -> table.rows(source.find(text))));
        }
        if (!query.bands().isEmpty())
            rows.and(test(List.of("bands", query.bands()), () -> table.banded(query.bands())));
        if (query.uncontacted()) rows.and(test("uncontacted", table::uncontacted));
        if (!query.where().isBlank()) rows.and(where(query.where()));
        if (!query.except().isEmpty()) rows.andNot(table.rows(query.except()));
        return rows;
    }

    /** Conditions may speak of time, so an answer is good for a minute. */
    private BitSet where(String text) {
        long minute = ticker.now().getEpochSecond() / 60;
        return test(
                List.of("where", text, minute),
                () ->
                        audience.rows(
                                Conditions.read(text, audience.fields()).orThrow(), table.people));
    }

    private BitSet test(Object key, Supplier<BitSet> make) {
        BitSet known = tests.get(key);
        if (known == null) tests.put(key, known = make.get());
        return known;
    }

    /** Lets a reading that is under way end first: the store is closed next. */
    @Override
    public void close() {
        subscription.close();
        CompletableFuture<Void> last;
        synchronized (this) {
            closed = true;
            last = aside;
        }
        try {
            last.get(PATIENCE, TimeUnit.SECONDS);
        } catch (InterruptedException | ExecutionException e) {
            throw new IllegalStateException("closing was interrupted", e);
        } catch (TimeoutException e) {
            LOG.warn("people are still read after {} seconds; closing goes on", PATIENCE);
        }
    }
}
