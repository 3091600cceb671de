package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.util.Arrays;
import java.util.List;

/**
 * How much of each webinar everybody was there for: seconds of all sessions together, and in which
 * sections. The sessions lie in order of person, so that one person's are next to each other.
 */
final class Presences {
    /** A share of 1. */
    static final long WHOLE = 1_000_000;

    private static final byte ATTENDED = EventType.ATTENDED.code();
    private static final long MINUTE = 60_000;
    private static final int PAGE = LongColumn.MASK + 1;
    private final Columns columns;
    private final Schedule schedule;
    private int[] starts;
    private int[] webinars;
    private long[] seconds;
    private long[] sections;

    Presences(Columns columns, Schedule schedule) {
        this.columns = columns;
        this.schedule = schedule;
    }

    void read() {
        int[] rows = sessions();
        int[] owners = columns.identities.owners();
        // A person's own end, being the next one's start, serves as the cursor while scattering.
        starts = new int[owners.length + 2];
        for (int row : rows) starts[owners[columns.writer(row)] + 2]++;
        for (int p = 2; p < starts.length; p++) starts[p] += starts[p - 1];
        webinars = new int[rows.length];
        seconds = new long[rows.length];
        sections = new long[rows.length];
        for (int row : rows) {
            int at = starts[owners[columns.writer(row)] + 1]++;
            webinars[at] = columns.webinar.get(row);
            seconds[at] = columns.amount.get(row);
            sections[at] = sections(row, schedule.webinar(webinars[at]), seconds[at]);
        }
    }

    /** Rows of somebody's session in a webinar that is known. */
    private int[] sessions() {
        int[] rows = new int[1 << 10];
        int found = 0;
        for (int first = 0; first < columns.size(); first += PAGE) {
            byte[] types = columns.type.page(first / PAGE);
            int n = Math.min(PAGE, columns.size() - first);
            for (int i = 0; i < n; i++) {
                if (types[i] != ATTENDED || !known(first + i)) continue;
                if (found == rows.length) rows = Arrays.copyOf(rows, found * 2);
                rows[found++] = first + i;
            }
        }
        return Arrays.copyOf(rows, found);
    }

    private boolean known(int row) {
        return columns.alive(row)
                && columns.writer(row) >= 0
                && schedule.webinar(columns.webinar.get(row)) != null;
    }

    /** A bit for each section the session touched. */
    private long sections(int row, Webinar webinar, long length) {
        long from = columns.occurredAt.get(row) - webinar.startsAt().toEpochMilli();
        long to = from + Math.max(1, length) * 1000;
        List<Webinar.Section> parts = webinar.sections();
        long seen = 0;
        for (int i = 0; i < Math.min(parts.size(), Long.SIZE); i++)
            if (from < parts.get(i).toMinute() * MINUTE && to > parts.get(i).fromMinute() * MINUTE)
                seen |= 1L << i;
        return seen;
    }

    /** Share of the webinar's length, at most {@link #WHOLE}. */
    long share(int person, int webinar) {
        long there = 0;
        for (int i = starts[person]; i < starts[person + 1]; i++)
            if (webinars[i] == webinar) there += seconds[i];
        if (there == 0) return 0;
        long length = Math.max(1, schedule.webinar(webinar).durationMinutes()) * 60L;
        return Math.min(WHOLE, Math.round((double) there * WHOLE / length));
    }

    /** A bit for each section, the first one lowest. */
    long sections(int person, int webinar) {
        long seen = 0;
        for (int i = starts[person]; i < starts[person + 1]; i++)
            if (webinars[i] == webinar) seen |= sections[i];
        return seen;
    }
}
