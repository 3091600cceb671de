package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Settings;
import embudo.kernel.Ticker;

import java.util.BitSet;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/**
 * Keeps what is known of customers abreast of the columns, as of the minute: whoever has new
 * events, lost some, or is somebody else since a merge is counted anew, and whom the time alone has
 * changed. Where that is much, one pass over all rows is cheaper. Thread-safe.
 */
final class CustomerKeeper {
    private static final long MINUTE = 60_000;
    private static final int FEW = 1_000;
    private final Settings settings;
    private final Ticker ticker;
    private final PriorityQueue<Due> dues = new PriorityQueue<>(Comparator.comparingLong(Due::at));
    private CustomerColumns known;
    private Columns of;
    private Rates rates;
    private int rows;
    private int deaths;
    private int moves;

    /** When time changes what is known of a person. */
    private record Due(long at, int person) {}

    CustomerKeeper(Settings settings, Ticker ticker) {
        this.settings = settings;
        this.ticker = ticker;
    }

    /** To be called, and its answer to be used, while the columns stand still. */
    synchronized CustomerColumns at(Columns c) {
        long now = ticker.now().toEpochMilli() / MINUTE * MINUTE;
        Rates today = new Rates(settings);
        boolean follows = of == c && today.same(rates) && now >= known.now();
        of = c;
        rates = today;
        if (follows) follow(now);
        else all(now);
        rows = c.size();
        deaths = c.deaths();
        moves = c.identities.moves();
        return known;
    }

    private void follow(long now) {
        BitSet touched = new BitSet();
        for (int row = rows; row < of.size(); row++)
            if (CustomerTally.tells(EventType.ofCode(of.type.get(row)))) touch(touched, row);
        for (int i = deaths; i < of.deaths(); i++) touch(touched, of.killed(i));
        for (int i = moves; i < of.identities.moves(); i++) touched.set(of.identities.moved(i));
        while (!dues.isEmpty() && dues.peek().at() <= now) touched.set(dues.poll().person());
        if (touched.cardinality() > FEW + known.size() / 8) {
            all(now);
            return;
        }
        Map<Integer, CustomerState> changed = new HashMap<>();
        EventAmounts amounts = new EventAmounts(of, rates);
        touched.stream().forEach(person -> changed.put(person, count(person, amounts, now)));
        take(known, changed, now);
    }

    private void touch(BitSet touched, int row) {
        if (of.person(row) >= 0) touched.set(of.person(row));
    }

    private CustomerState count(int person, EventAmounts amounts, long now) {
        CustomerTally tally = new CustomerTally(of, amounts, new LongSet(), person, now);
        for (int row : of.history(person)) tally.add(row, EventType.ofCode(of.type.get(row)));
        return tally.state();
    }

    private void all(long now) {
        EventAmounts amounts = new EventAmounts(of, rates);
        CustomerTally[] tallies = new CustomerTally[of.identities.size()];
        LongSet seen = new LongSet();
        for (int row = 0; row < of.size(); row++) {
            EventType type = EventType.ofCode(of.type.get(row));
            int person = of.person(row);
            if (person < 0 || !CustomerTally.tells(type) || !of.alive(row)) continue;
            if (tallies[person] == null)
                tallies[person] = new CustomerTally(of, amounts, seen, person, now);
            tallies[person].add(row, type);
        }
        Map<Integer, CustomerState> states = new HashMap<>();
        for (int person = 0; person < tallies.length; person++)
            if (tallies[person] != null) states.put(person, tallies[person].state());
        dues.clear();
        take(CustomerColumns.empty(now), states, now);
    }

    private void take(CustomerColumns before, Map<Integer, CustomerState> changed, long now) {
        known = before.with(changed, of.identities.size(), now);
        changed.forEach((person, state) -> {
            if (state.changesAt() != Long.MAX_VALUE) dues.add(new Due(state.changesAt(), person));
        });
    }
}
