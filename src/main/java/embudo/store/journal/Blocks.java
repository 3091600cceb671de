package embudo.store.journal;

import embudo.domain.EventBlock;

/** Parts of blocks. */
final class Blocks {
    private Blocks() {}

    /** {@code count} rows from position {@code first} on. */
    static EventBlock slice(EventBlock b, long first, int count) {
        EventBlock part = new EventBlock(first, count);
        int from = (int) (first - b.firstPosition);
        Object[][] columns = {
            {b.occurredAt, part.occurredAt},
            {b.receivedAt, part.receivedAt},
            {b.identity, part.identity},
            {b.type, part.type},
            {b.channel, part.channel},
            {b.campaign, part.campaign},
            {b.webinar, part.webinar},
            {b.section, part.section},
            {b.minute, part.minute},
            {b.device, part.device},
            {b.amount, part.amount},
            {b.currency, part.currency},
            {b.batch, part.batch},
            {b.ref, part.ref}
        };
        for (Object[] column : columns) System.arraycopy(column[0], from, column[1], 0, count);
        return part;
    }
}
