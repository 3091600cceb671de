package embudo.measure;

import embudo.catalog.FunnelRule;
import embudo.catalog.FunnelStep;
import embudo.catalog.condition.Condition;
import embudo.domain.EventType;

import java.util.function.Function;
import java.util.function.IntPredicate;

/** Which steps of a funnel an event is, as bits. */
final class FunnelMarks {
    private final int[] byType = new int[128];
    private final IntPredicate[] tests;

    /**
     * @param test what tells of a row whether a condition on events holds of it
     */
    FunnelMarks(FunnelRule rule, Function<Condition, IntPredicate> test) {
        tests = new IntPredicate[rule.steps().size()];
        for (int k = 0; k < tests.length; k++) {
            FunnelStep step = rule.steps().get(k);
            for (EventType type : step.types()) byType[type.code()] |= 1 << k;
            if (!step.where().equals(Condition.EVERYONE)) tests[k] = test.apply(step.where());
        }
    }

    /** True for types of which no event can be a step. */
    boolean foreign(byte type) {
        return byType[type] == 0;
    }

    int of(byte type, int row) {
        int steps = byType[type];
        for (int rest = steps; rest != 0; rest &= rest - 1) {
            int k = Integer.numberOfTrailingZeros(rest);
            if (tests[k] != null && !tests[k].test(row)) steps &= ~(1 << k);
        }
        return steps;
    }
}
