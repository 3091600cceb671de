package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Engagement with the webinar a person attended last, 0 to 100, S-SEG-08: the mean of the share of
 * its length the person was there (weight 10), and of having written in the chat (8), asked (12)
 * and answered a poll (6). NaN for who attended none.
 */
final class WebinarEngagement {
    private static final int PRESENCE = 10;
    private static final int CHAT = 8;
    private static final int QUESTION = 12;
    private static final int POLL = 6;
    private final Columns columns;
    private final Map<Integer, Double> seconds = new HashMap<>();

    WebinarEngagement(Columns columns, List<Webinar> webinars) {
        this.columns = columns;
        for (Webinar webinar : webinars)
            seconds.put(webinar.id(), Math.max(1, webinar.durationMinutes()) * 60.0);
    }

    /** By ordinal of the person. */
    double[] all() {
        int[] latest = latest();
        long[] present = new long[latest.length];
        byte[] deeds = new byte[latest.length];
        each((row, person) -> {
            if (columns.webinar.get(row) == latest[person]) {
                if (type(row) == EventType.ATTENDED) present[person] += columns.amount.get(row);
                else deeds[person] |= (byte) bit(type(row));
            }
        });
        double[] scores = new double[latest.length];
        for (int person = 0; person < scores.length; person++)
            scores[person] =
                    latest[person] == 0
                            ? Double.NaN
                            : score(seconds.get(latest[person]), present[person], deeds[person]);
        return scores;
    }

    private int[] latest() {
        int[] latest = new int[columns.identities.size()];
        long[] at = new long[latest.length];
        Arrays.fill(at, Long.MIN_VALUE);
        each((row, person) -> {
            long when = columns.occurredAt.get(row);
            int webinar = columns.webinar.get(row);
            if (type(row) == EventType.ATTENDED && seconds.containsKey(webinar)) {
                if (when > at[person]) latest[person] = webinar;
                at[person] = Math.max(at[person], when);
            }
        });
        return latest;
    }

    static double score(double length, double present, int deeds) {
        double sum = PRESENCE * Math.min(1, present / length);
        if ((deeds & bit(EventType.CHAT)) != 0) sum += CHAT;
        if ((deeds & bit(EventType.QUESTION)) != 0) sum += QUESTION;
        if ((deeds & bit(EventType.POLL)) != 0) sum += POLL;
        return 100 * sum / (PRESENCE + CHAT + QUESTION + POLL);
    }

    private interface Sink {
        void row(int row, int person);
    }

    private void each(Sink sink) {
        byte first = EventType.ATTENDED.code();
        byte last = EventType.POLL.code();
        for (int row = 0; row < columns.size(); row++) {
            byte code = columns.type.get(row);
            if (code < first || code > last || !columns.alive(row)) continue;
            int person = columns.person(row);
            if (person >= 0) sink.row(row, person);
        }
    }

    private EventType type(int row) {
        return EventType.ofCode(columns.type.get(row));
    }

    static int bit(EventType type) {
        return 1 << type.code() - EventType.ATTENDED.code();
    }
}
