package embudo.learn;

import embudo.domain.Score;
import embudo.learn.forest.TreeShap;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A score taken apart in whole points: {@code base + features + scale = score} exactly. Base and
 * features are the forest's raw probability in hundredths; {@code scale} is what calibration and
 * the scale to even odds add.
 *
 * @param base the forest's mean over its training rows
 * @param features what each column adds, in the order of the columns
 */
public record Waterfall(int base, List<Integer> features, int scale, int score) {
    public Waterfall {
        features = List.copyOf(features);
    }

    /**
     * @param score 0 to 100
     */
    public static Waterfall of(TreeShap.Explanation explanation, int score) {
        double[] values = explanation.values();
        double[] parts = new double[values.length + 2];
        double sum = 0;
        for (int f = 0; f <= values.length; f++) {
            parts[f] = 100 * (f == 0 ? explanation.base() : values[f - 1]);
            sum += parts[f];
        }
        parts[values.length + 1] = score - sum;
        int[] whole = whole(parts, score);
        List<Integer> features = new ArrayList<>();
        for (int f = 1; f <= values.length; f++) features.add(whole[f]);
        return new Waterfall(whole[0], features, whole[values.length + 1], score);
    }

    /** Points of each factor group; {@code group} names that of a column. */
    public Map<Score.Group, Integer> groups(Function<Integer, Score.Group> group) {
        Map<Score.Group, Integer> points = new EnumMap<>(Score.Group.class);
        for (Score.Group each : Score.Group.values()) points.put(each, 0);
        for (int f = 0; f < features.size(); f++)
            points.merge(group.apply(f), features.get(f), Integer::sum);
        return points;
    }

    /** Largest remainder: every part is rounded down, the rest goes to those that lost most. */
    private static int[] whole(double[] parts, int total) {
        int[] whole = new int[parts.length];
        int left = total;
        for (int i = 0; i < parts.length; i++) {
            whole[i] = (int) Math.floor(parts[i]);
            left -= whole[i];
        }
        IntStream.range(0, parts.length)
                .boxed()
                .sorted(Comparator.comparingDouble((Integer i) -> whole[i] - parts[i]))
                .limit(left)
                .forEach(i -> whole[i]++);
        return whole;
    }
}
