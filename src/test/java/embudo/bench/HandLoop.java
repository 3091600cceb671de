package embudo.bench;

import embudo.domain.Channel;
import embudo.domain.EventBlock;
import embudo.domain.EventType;

import java.time.LocalDate;
import java.util.List;

/** What one would write by hand for one filtered figure over plain arrays. */
final class HandLoop {
    private static final int TYPES = 21;
    private final long[] at;
    private final byte[] type;
    private final byte[] channel;
    private final long[] amount;

    HandLoop(List<EventBlock> blocks) {
        int n = (int) blocks.getLast().lastPosition();
        at = new long[n];
        type = new byte[n];
        channel = new byte[n];
        amount = new long[n];
        for (EventBlock b : blocks) {
            int row = (int) b.firstPosition - 1;
            System.arraycopy(b.occurredAt, 0, at, row, b.size);
            System.arraycopy(b.type, 0, type, row, b.size);
            System.arraycopy(b.channel, 0, channel, row, b.size);
            System.arraycopy(b.amount, 0, amount, row, b.size);
        }
    }

    long daily(Channel only, LocalDate day, EventType wanted) {
        int first = (int) (Events.START.getEpochSecond() / 86_400);
        long[] counts = new long[Events.DAYS * TYPES * 2];
        byte code = only.code();
        for (int i = 0; i < at.length; i++)
            if (channel[i] == code) {
                int cell = ((int) (at[i] / 86_400_000L) - first) * TYPES * 2 + type[i] * 2;
                counts[cell]++;
                counts[cell + 1] += amount[i];
            }
        int cell = ((int) day.toEpochDay() - first) * TYPES * 2 + wanted.code() * 2;
        return counts[cell] + counts[cell + 1];
    }
}
