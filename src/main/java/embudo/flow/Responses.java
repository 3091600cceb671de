package embudo.flow;

import embudo.domain.Event;
import embudo.domain.EventType;

import java.time.Instant;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/**
 * How people answer messages and invitations, as chances estimated from what they did before. A
 * chance is (k + a) / (n + a + b): what was seen, and a few cases of what is usual in the field, so
 * that little history does not speak too loudly.
 */
public record Responses(Chance open, Chance click, Chance buy, Chance leave, Chance attend) {
    /** What counts before anything was seen. */
    private static final Chance OPEN = new Chance(0, 0, 5, 15);

    private static final Chance CLICK = new Chance(0, 0, 3, 17);
    private static final Chance BUY = new Chance(0, 0, 1, 49);
    private static final Chance LEAVE = new Chance(0, 0, 1, 499);
    private static final Chance ATTEND = new Chance(0, 0, 8, 12);

    /** Nobody ever answers. */
    public static final Responses NONE =
            new Responses(Chance.NEVER, Chance.NEVER, Chance.NEVER, Chance.NEVER, Chance.NEVER);

    /**
     * A chance with what it rests on.
     *
     * @param k times it happened
     * @param n times it could have
     * @param a cases for it that are assumed
     * @param b cases against it that are assumed
     */
    public record Chance(long k, long n, double a, double b) {
        static final Chance NEVER = new Chance(0, 0, 0, 1);

        public double mean() {
            return (k + a) / (n + a + b);
        }

        /** Variance of the beta distribution of the chance itself. */
        double variance() {
            double total = n + a + b;
            return mean() * (1 - mean()) / (total + 1);
        }

        private Chance seen(long hits, long cases) {
            return new Chance(Math.min(hits, cases), cases, a, b);
        }
    }

    /** Whether somebody clicked in a mail, and whether they bought after that. */
    private static boolean[] clickedAndBought(List<Event> events) {
        Instant click = null;
        boolean bought = false;
        for (Event e : events) {
            if (e.type() == EventType.EMAIL_CLICK && click == null) click = e.occurredAt();
            bought |=
                    e.type() == EventType.PURCHASE
                            && click != null
                            && e.occurredAt().isAfter(click);
        }
        return new boolean[] {click != null, bought};
    }

    /** From everybody's events, each person's in order of time. */
    public static Responses of(Collection<List<Event>> histories) {
        Map<EventType, Long> counts = new EnumMap<>(EventType.class);
        long clickers = 0;
        long buyers = 0;
        for (List<Event> events : histories) {
            for (Event e : events) counts.merge(e.type(), 1L, Long::sum);
            boolean[] answer = clickedAndBought(events);
            if (answer[0]) clickers++;
            if (answer[1]) buyers++;
        }
        long sent =
                Math.max(
                        counts.getOrDefault(EventType.EMAIL_SENT, 0L),
                        counts.getOrDefault(EventType.EMAIL_DELIVERED, 0L));
        long opened = counts.getOrDefault(EventType.EMAIL_OPEN, 0L);
        long clicked = counts.getOrDefault(EventType.EMAIL_CLICK, 0L);
        // Without a record of what was sent, opens and clicks say nothing of how many were not.
        return new Responses(
                OPEN.seen(opened, sent),
                CLICK.seen(clicked, Math.min(opened, sent)),
                BUY.seen(buyers, clickers),
                LEAVE.seen(counts.getOrDefault(EventType.UNSUBSCRIBED, 0L), sent),
                ATTEND.seen(
                        counts.getOrDefault(EventType.ATTENDED, 0L),
                        counts.getOrDefault(EventType.REGISTERED, 0L)));
    }
}
