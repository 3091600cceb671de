package embudo.catalog.condition;

import java.util.BitSet;
import java.util.Set;

/**
 * Finds the people a condition holds of: one engine for lists, counts, live membership and single
 * people. Thread-safe; may wait for the store, so never on the FX thread.
 */
public interface Audience {
    /** What conditions may name now, with the workspace's own fields. */
    Fields fields();

    /** What there is to name now, for completion. */
    Vocabulary vocabulary();

    /**
     * How many people the condition holds of.
     *
     * @throws embudo.kernel.Problem when it names a segment that is not there or that leads back to
     *     itself
     */
    long count(Condition condition);

    /** Their ids; as {@link #count}. */
    Set<Long> people(Condition condition);

    /** Their ids as bits, small enough to keep for every segment; as {@link #count}. */
    default BitSet bits(Condition condition) {
        BitSet bits = new BitSet();
        for (long person : people(condition)) bits.set((int) person);
        return bits;
    }

    /** A figure of one person, NaN when it is unknown or nobody knows the person. */
    double number(Operand figure, long person);

    /** Whether it holds of one person, false for somebody nobody knows; as {@link #count}. */
    boolean matches(Condition condition, long person);
}
