package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How much of each webinar everybody was there for: seconds of all sessions together, and in which
 * sections.
 */
final class Presences {
    /** A share of 1. */
    static final long WHOLE = 1_000_000;

    private static final byte ATTENDED = EventType.ATTENDED.code();
    private static final long MINUTE = 60_000;
    private final Columns columns;
    private final Schedule schedule;
    private final Map<Long, Stay> stays = new HashMap<>();

    Presences(Columns columns, Schedule schedule) {
        this.columns = columns;
        this.schedule = schedule;
    }

    private static final class Stay {
        private long seconds;
        private long sections;
    }

    void read() {
        for (int row = 0; row < columns.size(); row++) {
            if (columns.type.get(row) != ATTENDED || !columns.alive(row)) continue;
            int person = columns.person(row);
            Webinar webinar = schedule.webinar(columns.webinar.get(row));
            if (person < 0 || webinar == null) continue;
            Stay stay =
                    stays.computeIfAbsent(EventPass.pair(person, webinar.id()), key -> new Stay());
            long seconds = columns.amount.get(row);
            stay.seconds += seconds;
            long from = columns.occurredAt.get(row) - webinar.startsAt().toEpochMilli();
            long to = from + Math.max(1, seconds) * 1000;
            List<Webinar.Section> sections = webinar.sections();
            for (int i = 0; i < Math.min(sections.size(), Long.SIZE); i++)
                if (from < sections.get(i).toMinute() * MINUTE
                        && to > sections.get(i).fromMinute() * MINUTE) stay.sections |= 1L << i;
        }
    }

    /** Share of the webinar's length, at most {@link #WHOLE}. */
    long share(int person, int webinar) {
        Stay stay = stays.get(EventPass.pair(person, webinar));
        if (stay == null) return 0;
        long length = Math.max(1, schedule.webinar(webinar).durationMinutes()) * 60L;
        return Math.min(WHOLE, Math.round((double) stay.seconds * WHOLE / length));
    }

    /** A bit for each section, the first one lowest. */
    long sections(int person, int webinar) {
        Stay stay = stays.get(EventPass.pair(person, webinar));
        return stay == null ? 0 : stay.sections;
    }
}
