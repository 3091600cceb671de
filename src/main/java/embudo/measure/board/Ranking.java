package embudo.measure.board;

import embudo.catalog.QueryKind.Bound;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Dimension;
import embudo.domain.CompanySize;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricFigure;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Which groups of a split a tile shows, and in what order. */
final class Ranking {
    /** These have an order of their own. */
    private static final Set<Dimension> ORDERED =
            Set.of(Dimension.BAND, Dimension.COMPANY_SIZE, Dimension.SECTION);

    private static final List<String> SIZES =
            Arrays.stream(CompanySize.values())
                    .map(s -> s.name().toLowerCase(Locale.ROOT))
                    .toList();

    private Ranking() {}

    static Content.Groups of(Tile tile, MetricAnswer answer) {
        List<MetricFigure> figures = tile.metrics().stream().map(answer::of).toList();
        List<String> keys = new ArrayList<>();
        for (MetricFigure.SplitRow row : figures.getFirst().rows())
            if (keeps(tile, answer, row.key())
                    && figures.stream().anyMatch(f -> !Double.isNaN(value(f, row.key()))))
                keys.add(row.key());
        if (tile.split() == Dimension.COMPANY_SIZE)
            keys.sort(Comparator.comparingInt(SIZES::indexOf));
        if (!ORDERED.contains(tile.split())) {
            MetricFigure first = figures.getFirst();
            keys.sort(
                    Comparator.comparing(String::isEmpty)
                            .thenComparing(k -> Double.isNaN(value(first, k)))
                            .thenComparing(k -> -value(first, k)));
        }
        return new Content.Groups(
                figures, keys.subList(0, Math.min(tile.limit(), keys.size())), keys.size());
    }

    private static boolean keeps(Tile tile, MetricAnswer answer, String key) {
        for (Bound bound : tile.bounds())
            if (!bound.holds(value(answer.of(bound.metric()), key))) return false;
        return true;
    }

    private static double value(MetricFigure figure, String key) {
        return figure.rows().stream()
                .filter(r -> r.key().equals(key))
                .findFirst()
                .map(MetricFigure.SplitRow::value)
                .orElse(Double.NaN);
    }
}
