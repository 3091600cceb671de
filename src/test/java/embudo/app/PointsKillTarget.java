package embudo.app;

import embudo.domain.Actor;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.loyalty.PointsBook;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/**
 * The victim of {@link PointsKillTest}: people buy, the line awards, some redeem. Says what was
 * acknowledged and what it saw in the ledger. Arguments: workspace, number of people, first order.
 */
final class PointsKillTarget {
    static final Instant START = Instant.parse("2026-11-19T09:00:00Z");
    static final int REWARD = 25;
    private static final int REDEEMS = 7;
    private static final int WATCHED = 3;

    private PointsKillTarget() {}

    public static void main(String[] args) {
        int people = Integer.parseInt(args[1]);
        Ticker ticker = Ticker.fixed(START.plusSeconds(86_400));
        try (Lifecycle life = new Lifecycle(Path.of(args[0]), ticker, Program::new)) {
            Wiring wiring = life.wiring();
            for (int order = Integer.parseInt(args[2]); ; order++) {
                long person = 1 + order % people;
                buy(wiring, person, order);
                System.out.println("bought " + order);
                if (order % WATCHED == 0) {
                    awaitAward(wiring.store().points(), person, order);
                    System.out.println("awarded " + order);
                }
                if (order % REDEEMS == 0) redeem(wiring.store().points(), person, order);
            }
        }
    }

    /** Whole dollars and some cents, another moment for each order. */
    static NewEvent purchase(long person, int order) {
        return NewEvent.of(
                        new EventKey("shop", "order " + order),
                        person,
                        EventType.PURCHASE,
                        START.plusSeconds(order))
                .withAmount(dollars(order) * 100 + order % 100, "USD");
    }

    static long dollars(int order) {
        return 30 + order % 90;
    }

    static void buy(Wiring wiring, long person, int order) {
        wiring.store().journal().append(Actor.COMMAND, List.of(purchase(person, order)));
        wiring.notices().post(Topic.JOURNAL);
    }

    private static void awaitAward(PointsBook points, long person, int order) {
        Instant at = START.plusSeconds(order);
        while (points.entries(person).stream().noneMatch(e -> e.at().equals(at)))
            Thread.onSpinWait();
    }

    private static void redeem(PointsBook points, long person, int order) {
        if (points.of(person).balance() < REWARD) return;
        points.redeem(person, REWARD, "mug", "reward " + order, Actor.COMMAND);
        System.out.println("redeemed " + order);
    }
}
