package embudo.measure;

import embudo.catalog.condition.Operand;
import embudo.domain.EventType;

import java.util.Arrays;
import java.util.function.IntPredicate;

/**
 * One figure of people's events: all people in one pass over the columns, or one person along the
 * chain of their events. Both fold the same rows in the same way.
 */
final class EventFold {
    private static final int PAGE = LongColumn.MASK + 1;
    private final Columns columns;
    private final EventAmounts amounts;
    private final Operand.Aggregate figure;
    private final boolean[] types = new boolean[128];
    private final long from;
    private final long to;
    private final IntPredicate where;

    /**
     * @param where what must hold of a row besides, null for nothing
     */
    EventFold(
            Columns columns,
            EventAmounts amounts,
            Operand.Aggregate figure,
            Moments moments,
            IntPredicate where) {
        this.columns = columns;
        this.amounts = amounts;
        this.figure = figure;
        this.where = where;
        for (EventType type : figure.types()) types[type.code()] = true;
        long now = moments.now().toEpochMilli();
        from = figure.window() == null ? Long.MIN_VALUE : now - figure.window().millis();
        to = figure.window() == null ? Long.MAX_VALUE : now;
    }

    /**
     * By ordinal of the person; NaN where nothing is known. Rows are folded under the identity they
     * were written with and those of one person put together at the end, which spares a look-up a
     * row.
     */
    double[] all() {
        long[] written = new long[columns.identities.size()];
        Arrays.fill(written, start());
        boolean deaths = columns.deaths() > 0;
        for (int first = 0; first < columns.size(); first += PAGE) {
            int page = first / PAGE;
            if (columns.spans.misses(page, from, to)) continue;
            byte[] type = columns.type.page(page);
            long[] at = columns.occurredAt.page(page);
            int[] writers = columns.writers(page);
            int n = Math.min(PAGE, columns.size() - first);
            for (int i = 0; i < n; i++) {
                if (!types[type[i]] || at[i] < from || at[i] > to || writers[i] < 0) continue;
                int row = first + i;
                if (deaths && !columns.alive(row) || where != null && !where.test(row)) continue;
                written[writers[i]] = fold(written[writers[i]], row, at[i]);
            }
        }
        long[] folded = new long[written.length];
        Arrays.fill(folded, start());
        for (int ordinal = 0; ordinal < written.length; ordinal++) {
            int person = columns.identities.owner(ordinal);
            folded[person] = together(folded[person], written[ordinal]);
        }
        double[] values = new double[folded.length];
        for (int person = 0; person < values.length; person++) values[person] = end(folded[person]);
        return values;
    }

    private long together(long one, long other) {
        return switch (figure.kind()) {
            case COUNT, SUM -> one + other;
            case LAST -> Math.max(one, other);
            case FIRST -> Math.min(one, other);
        };
    }

    /** Of one person, by ordinal; -1 for somebody without events. */
    double of(int person) {
        long folded = start();
        if (person >= 0)
            for (int row : columns.history(person)) {
                long at = columns.occurredAt.get(row);
                if (!types[columns.type.get(row)] || at < from || at > to) continue;
                if (where == null || where.test(row)) folded = fold(folded, row, at);
            }
        return end(folded);
    }

    private long start() {
        return switch (figure.kind()) {
            case COUNT, SUM -> 0;
            case LAST -> Long.MIN_VALUE;
            case FIRST -> Long.MAX_VALUE;
        };
    }

    private long fold(long before, int row, long at) {
        return switch (figure.kind()) {
            case COUNT -> before + 1;
            case SUM -> amounts.usable(row) ? before + amounts.kept(row) : before;
            case LAST -> Math.max(before, at);
            case FIRST -> Math.min(before, at);
        };
    }

    private double end(long folded) {
        return switch (figure.kind()) {
            case COUNT -> folded;
            case SUM -> amounts.written(folded, figure.types().getFirst());
            case LAST, FIRST -> folded == start() ? Double.NaN : folded;
        };
    }
}
