package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The channels that people came through up to their first purchase, repeats folded into one step,
 * at most the last fifteen steps (S-JRN-02, counting what people really did: C41).
 */
public final class Paths implements PersonFigure {
    private static final byte PURCHASE = EventType.PURCHASE.code();
    private static final int BITS = 4;
    private static final long LAST_15 = (1L << 15 * BITS) - 1;
    private static final long BOUGHT = 1L << 60;
    private static final boolean[] TOUCH = touch();
    // Four bits a channel, the latest lowest; no touch has channel 0.
    private final LongColumn path = new LongColumn();
    private final Map<Long, Long> buyers = new HashMap<>();

    @Override
    public void add(int person, long fact, int row) {
        byte type = Fact.type(fact);
        byte channel = Fact.channel(fact);
        if (channel == 0 && type != PURCHASE || !TOUCH[type]) return;
        long steps = path.get(person);
        if (steps >= BOUGHT) return;
        if (type == PURCHASE) {
            path.set(person, steps | BOUGHT);
            buyers.merge(steps, 1L, Long::sum);
            return;
        }
        if ((steps & 15) != channel) path.set(person, (steps << BITS | channel) & LAST_15);
    }

    @Override
    public void load(ByPerson all) {
        for (int person = 0; person < all.people(); person++) {
            long steps = 0;
            for (int i = all.start(person); i < all.end(person) && steps < BOUGHT; i++) {
                byte type = Fact.type(all.fact(i));
                byte channel = Fact.channel(all.fact(i));
                if (type == PURCHASE) {
                    buyers.merge(steps, 1L, Long::sum);
                    steps |= BOUGHT;
                } else if (channel != 0 && (steps & 15) != channel && TOUCH[type])
                    steps = (steps << BITS | channel) & LAST_15;
            }
            if (steps != 0) path.set(person, steps);
        }
    }

    @Override
    public void reset(int person) {
        long steps = path.get(person);
        if (steps >= BOUGHT)
            buyers.computeIfPresent(steps & ~BOUGHT, (k, n) -> n == 1 ? null : n - 1);
        path.set(person, 0);
    }

    /** A sequence of channels and the people who bought at its end. */
    public record Path(List<Channel> channels, long buyers) {}

    /** The most followed first; equal ones in the order of their channels. */
    List<Path> top(int limit) {
        return buyers.entrySet().stream()
                .sorted(
                        Comparator.<Map.Entry<Long, Long>>comparingLong(e -> -e.getValue())
                                .thenComparing(Map.Entry::getKey))
                .limit(limit)
                .map(e -> new Path(channels(e.getKey()), e.getValue()))
                .toList();
    }

    private static List<Channel> channels(long steps) {
        List<Channel> list = new ArrayList<>();
        for (long rest = steps; rest != 0; rest >>>= BITS)
            list.addFirst(Channel.ofCode((int) (rest & 15)));
        return List.copyOf(list);
    }

    private static boolean[] touch() {
        boolean[] is = new boolean[128];
        for (EventType type : EventType.values()) is[type.code()] = type.weight() > 0;
        return is;
    }
}
