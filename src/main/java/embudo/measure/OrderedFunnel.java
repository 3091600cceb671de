package embudo.measure;

import embudo.domain.EventType;

import java.time.Duration;

/**
 * How far people come: registered, then attended, then bought, in this order and all within a
 * window from the registration. A person counts once, at the furthest stage of the best attempt.
 */
public final class OrderedFunnel implements PersonFigure {
    private static final byte REGISTERED = EventType.REGISTERED.code();
    private static final byte ATTENDED = EventType.ATTENDED.code();
    private static final byte PURCHASE = EventType.PURCHASE.code();
    private final long window;
    // The latest registration is always the best start: whoever makes it from an earlier one in
    // time makes it from this one too. One millisecond up, so that 0 is "none".
    private final LongColumn registered = new LongColumn();
    private final LongColumn attended = new LongColumn();
    private final ByteColumn depth = new ByteColumn();
    private final long[] people = new long[4];

    OrderedFunnel(Duration window) {
        this.window = window.toMillis();
    }

    @Override
    public void add(int person, long fact, int row) {
        byte type = Fact.type(fact);
        if (type != REGISTERED && type != ATTENDED && type != PURCHASE) return;
        long at = Fact.at(fact);
        if (type == REGISTERED) {
            registered.set(person, at + 1);
            reach(person, 1);
        } else {
            LongColumn from = type == ATTENDED ? registered : attended;
            long start = from.get(person);
            if (start == 0 || at + 1 - start > window) return;
            if (type == ATTENDED) attended.set(person, start);
            reach(person, type == ATTENDED ? 2 : 3);
        }
    }

    private void reach(int person, int stage) {
        byte before = depth.get(person);
        if (before >= stage) return;
        people[before]--;
        people[stage]++;
        depth.set(person, (byte) stage);
    }

    @Override
    public void load(ByPerson all) {
        for (int person = 0; person < all.people(); person++)
            for (int i = all.start(person); i < all.end(person); i++)
                add(person, all.fact(i), all.row(i));
    }

    @Override
    public void reset(int person) {
        people[depth.get(person)]--;
        people[0]++;
        depth.set(person, (byte) 0);
        registered.set(person, 0);
        attended.set(person, 0);
    }

    /** People who registered, of these attended, of these bought. */
    Depths depths() {
        return new Depths(people[1] + people[2] + people[3], people[2] + people[3], people[3]);
    }

    /** People at least as far as each stage. */
    public record Depths(long registered, long attended, long bought) {}
}
