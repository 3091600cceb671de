package embudo.measure;

import embudo.domain.Band;
import embudo.domain.EventType;

import java.util.Arrays;
import java.util.function.IntUnaryOperator;

/**
 * Everybody's latest score, followed through the facts that scoring leaves in the journal.
 * Thread-safe.
 */
final class ScoreColumn {
    private static final byte UPDATED = EventType.SCORE_UPDATED.code();
    private Columns of;
    private int read;
    private byte[] scores = new byte[0];

    /** Scores by the ordinal of the person, -1 without one, as a copy for one question. */
    synchronized byte[] at(Columns columns) {
        if (columns != of) {
            of = columns;
            read = 0;
            scores = new byte[0];
        }
        int people = columns.identities.size();
        if (scores.length < people) {
            int had = scores.length;
            scores = Arrays.copyOf(scores, people);
            Arrays.fill(scores, had, people, (byte) -1);
        }
        for (; read < columns.size(); read++)
            if (columns.type.get(read) == UPDATED && columns.writer(read) >= 0)
                scores[columns.writer(read)] = (byte) columns.amount.get(read);
        return scores.clone();
    }

    /** Bands as the texts of a condition. */
    static Coded bands(IntUnaryOperator score) {
        return new Listed(
                Arrays.stream(Band.values()).map(Enum::name).toList(),
                row -> score.applyAsInt(row) < 0 ? -1 : Band.of(score.applyAsInt(row)).ordinal());
    }
}
