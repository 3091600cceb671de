package embudo.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.kernel.Period;

import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What is to be counted.
 *
 * @param leaves what
 * @param stretches over which days, each counted for itself; windows of leaves are seen from them
 * @param split into groups by what, null for none
 * @param only values that pass, by dimension
 * @param where what must hold of people today; everybody for no filter
 */
public record Question(
        Set<Measure.Leaf> leaves,
        List<Period> stretches,
        Dimension split,
        Map<Dimension, Set<String>> only,
        Condition where) {
    public Question {
        leaves = Set.copyOf(leaves);
        stretches = List.copyOf(stretches);
        only = Map.copyOf(only);
    }

    boolean aboutPeople() {
        return !where.equals(Condition.EVERYONE)
                || only.keySet().stream().anyMatch(d -> !d.asOfEvent())
                || split != null && !split.asOfEvent();
    }
}
