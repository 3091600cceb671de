package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads one webinar's minutes off the columns. */
final class EngagementMaker {
    private static final List<EventType> KINDS =
            List.of(EventType.CHAT, EventType.QUESTION, EventType.POLL);
    private static final int MINUTE = 60_000;

    /** Steps a page is wide enough for. */
    private static final int MOST = 18;

    private final Columns columns;
    private final Webinar webinar;
    private final int step;
    private final int steps;
    private final Map<Integer, Long> present = new HashMap<>();
    private final Set<Integer> active = new HashSet<>();
    private final long[][] counts;

    private EngagementMaker(Columns columns, Webinar webinar) {
        this.columns = columns;
        this.webinar = webinar;
        int minutes = Math.max(1, webinar.durationMinutes());
        step = Math.max(5, 5 * Math.ceilDiv(minutes, 5 * MOST));
        steps = Math.ceilDiv(minutes, step);
        counts = new long[KINDS.size()][steps];
    }

    /** The latest webinar that ended in the range and in which somebody did something, or null. */
    static EngagementMap latest(Columns columns, Schedule schedule, DayRange range) {
        List<Webinar> ended =
                schedule.within(range).stream()
                        .filter(w -> schedule.of(w.id()).ended())
                        .sorted(Comparator.comparing(Webinar::startsAt).reversed())
                        .toList();
        for (Webinar webinar : ended) {
            EngagementMap map = new EngagementMaker(columns, webinar).read();
            if (map.active() > 0) return map;
        }
        return null;
    }

    private EngagementMap read() {
        byte first = EventType.ATTENDED.code();
        byte last = EventType.POLL.code();
        for (int row = 0; row < columns.size(); row++) {
            byte code = columns.type.get(row);
            if (code < first || code > last || columns.webinar.get(row) != webinar.id()) continue;
            int person = columns.person(row);
            if (person >= 0 && columns.alive(row)) take(EventType.ofCode(code), row, person);
        }
        List<EngagementMap.Row> rows = new ArrayList<>();
        for (int k = 0; k < KINDS.size(); k++)
            if (Arrays.stream(counts[k]).sum() > 0)
                rows.add(
                        new EngagementMap.Row(
                                KINDS.get(k).key(), Arrays.stream(counts[k]).boxed().toList()));
        return new EngagementMap(
                webinar.id(),
                webinar.title(),
                webinar.startsAt(),
                step,
                webinar.sections(),
                audience(),
                rows,
                present.size(),
                active.size());
    }

    private void take(EventType type, int row, int person) {
        if (type == EventType.ATTENDED) {
            stay(row, person);
            return;
        }
        active.add(person);
        int at = columns.minute.get(row);
        if (at < 0) at = (int) Math.floorDiv(sinceStart(row), (long) MINUTE);
        counts[KINDS.indexOf(type)][Math.clamp(at / step, 0, steps - 1)]++;
    }

    /** A person is in a step when present for any part of it, in however many sessions. */
    private void stay(int row, int person) {
        long from = sinceStart(row);
        long to = from + Math.max(1, columns.amount.get(row)) * 1000;
        long width = (long) step * MINUTE;
        long steps = 0;
        for (int i = 0; i < this.steps; i++)
            if (from < (i + 1) * width && to > i * width) steps |= 1L << i;
        present.merge(person, steps, (a, b) -> a | b);
    }

    private long sinceStart(int row) {
        return columns.occurredAt.get(row) - webinar.startsAt().toEpochMilli();
    }

    private List<Long> audience() {
        long[] people = new long[steps];
        for (long in : present.values()) for (int i = 0; i < steps; i++) people[i] += in >>> i & 1;
        return Arrays.stream(people).boxed().toList();
    }
}
