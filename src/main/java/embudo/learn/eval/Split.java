package embudo.learn.eval;

import embudo.kernel.Problem;
import embudo.learn.data.Table;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * Positions of the rows to learn from and of those held out. Groups stay together, and outcomes are
 * spread evenly wherever rows are dealt by chance.
 */
public record Split(int[] training, int[] heldOut) {
    /**
     * Stratified folds: each row is held out once.
     *
     * @throws Problem when either outcome has fewer groups than there are folds
     */
    public static List<Split> folds(Table table, int count, long seed) {
        int[] fold = deal(table, count, seed);
        return IntStream.range(0, count).mapToObj(f -> of(fold, f)).toList();
    }

    /** One stratified split that holds out a fifth of the rows. */
    public static Split fifth(Table table, long seed) {
        return of(deal(table, 5, seed), 0);
    }

    /**
     * The first {@code share} of the rows to learn from, the later ones held out: rows stand in
     * order of time.
     *
     * @param share above 0, below 1
     */
    public static Split time(Table table, double share) {
        int cut = (int) Math.round(table.rows() * share);
        if (cut < 1 || cut >= table.rows()) throw new Problem("learn.split.empty", share);
        return new Split(
                IntStream.range(0, cut).toArray(), IntStream.range(cut, table.rows()).toArray());
    }

    private static Split of(int[] fold, int heldOut) {
        IntStream all = IntStream.range(0, fold.length);
        return new Split(
                all.filter(r -> fold[r] != heldOut).toArray(),
                IntStream.range(0, fold.length).filter(r -> fold[r] == heldOut).toArray());
    }

    /** A fold for each row: groups shuffled, those with the outcome first, then dealt in turn. */
    private static int[] deal(Table table, int count, long seed) {
        Map<Long, List<Integer>> groups = new LinkedHashMap<>();
        for (int r = 0; r < table.rows(); r++)
            groups.computeIfAbsent(table.group(r), g -> new ArrayList<>()).add(r);
        List<List<Integer>> hits = new ArrayList<>();
        List<List<Integer>> others = new ArrayList<>();
        for (List<Integer> rows : groups.values())
            (rows.stream().anyMatch(r -> table.label(r) == 1) ? hits : others).add(rows);
        if (hits.size() < count || others.size() < count)
            throw new Problem("learn.split.few", Math.min(hits.size(), others.size()), count);
        Random random = new Random(seed);
        Collections.shuffle(hits, random);
        Collections.shuffle(others, random);
        hits.addAll(others);
        int[] fold = new int[table.rows()];
        for (int g = 0; g < hits.size(); g++) for (int r : hits.get(g)) fold[r] = g % count;
        return fold;
    }
}
