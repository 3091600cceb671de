package embudo.measure;

import embudo.catalog.condition.Operand;

import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/** What rows a condition is held against, people or events, and where their values are. */
interface Scope {
    /** Numbers, amounts and moments in epoch milliseconds; NaN when unknown. */
    IntToDoubleFunction number(Operand operand);

    /** Texts and words. */
    Coded text(String field);

    IntPredicate flag(String field);

    IntPredicate known(Operand operand);

    IntPredicate segment(String id);

    /** True when a single row is asked for, so that nothing is worked out for all. */
    boolean single();
}
