package embudo.measure;

import static embudo.measure.CustomerState.NEVER;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * What events say of customers, by ordinal of the person, as of one moment. Immutable: a change of
 * some people copies the pages they stand on and shares the others.
 */
final class CustomerColumns {
    /** From this score on somebody is a VIP (S-SEG-13). */
    static final int VIP = 90;

    private static final int SHIFT = 10;
    private static final int MASK = (1 << SHIFT) - 1;
    private static final double DAY = 86_400_000;
    private final CustomerState[][] pages;
    private final int size;
    private final CustomerRanks ranks;
    private final Churn churn;
    private final long now;

    private CustomerColumns(CustomerState[][] pages, int size, CustomerRanks ranks, long now) {
        this.pages = pages;
        this.size = size;
        this.ranks = ranks;
        this.now = now;
        churn = new Churn(ranks, now);
    }

    /** Nobody is known. */
    static CustomerColumns empty(long now) {
        return new CustomerColumns(new CustomerState[0][], 0, CustomerRanks.NONE, now);
    }

    /** The same at another moment, with so many people, some of whom have changed. */
    CustomerColumns with(Map<Integer, CustomerState> changed, int people, long at) {
        if (changed.isEmpty() && people == size && at == now) return this;
        CustomerState[][] next = Arrays.copyOf(pages, (people + MASK) >>> SHIFT);
        List<CustomerState> before = new ArrayList<>();
        List<CustomerState> after = new ArrayList<>();
        boolean[] own = new boolean[next.length];
        changed.forEach((person, state) -> {
            int page = person >>> SHIFT;
            if (!own[page]) {
                next[page] = next[page] == null ? new CustomerState[MASK + 1] : next[page].clone();
                own[page] = true;
            }
            CustomerState was = of(person);
            next[page][person & MASK] = state;
            if (state.ranksAs(was)) return;
            before.add(was);
            after.add(state);
        });
        return new CustomerColumns(next, people, ranks.with(before, after), at);
    }

    int size() {
        return size;
    }

    long now() {
        return now;
    }

    CustomerState of(int person) {
        CustomerState[] page = person >>> SHIFT < pages.length ? pages[person >>> SHIFT] : null;
        CustomerState state = page == null ? null : page[person & MASK];
        return state == null ? CustomerState.NOBODY : state;
    }

    boolean ordered(int person) {
        return of(person).orders() > 0;
    }

    boolean openCart(int person) {
        return of(person).cartAt() != NEVER;
    }

    /** 0 to 100, NaN for who never ordered; see {@link CustomerRanks#score}. */
    double score(int person) {
        return ranks.score(of(person));
    }

    /** NaN for who never ordered; see {@link Churn}. */
    double churn(int person) {
        return churn.of(of(person));
    }

    /** Weights of what somebody did, each faded until now. */
    double behaviour(int person) {
        CustomerState s = of(person);
        return s.behaviour() * CustomerTally.faded(now - s.at());
    }

    /** The behaviour score as a share of what it was a week ago; NaN where that was nothing. */
    double trend(int person) {
        CustomerState s = of(person);
        return s.weekAgo() > 0 ? s.behaviour() / s.weekAgo() : Double.NaN;
    }

    /** Days from a moment until now, NaN for never. */
    double days(long since) {
        return since == NEVER ? Double.NaN : (now - since) / DAY;
    }
}
