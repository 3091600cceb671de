package embudo.measure.board;

import embudo.catalog.board.Show;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Period;
import embudo.measure.metric.Grain;
import embudo.measure.metric.MetricAnswer;
import embudo.measure.metric.MetricQuery;
import embudo.measure.metric.Metrics;

import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Asks for the metrics of all tiles in as few questions as there are ways to ask. */
final class Asking {
    /** While facts keep arriving, two questions may see different positions. */
    private static final int TRIES = 5;

    private static final int DAYS_BY_DAY = 45;
    private static final int DAYS_BY_WEEK = 300;
    private final Map<Way, MetricAnswer> answers;

    /** How metrics are asked for: those of one way go into one question. */
    private record Way(Period period, Dimension split, boolean steps, boolean course) {}

    private Asking(Map<Way, MetricAnswer> answers) {
        this.answers = answers;
    }

    static Asking of(List<Tile> tiles, Period range, Metrics metrics, DayOfWeek weekStart) {
        Map<Way, Set<String>> keys = new LinkedHashMap<>();
        for (Tile tile : tiles) {
            Set<String> named = new LinkedHashSet<>(tile.metrics());
            tile.bounds().forEach(b -> named.add(b.metric()));
            if (!named.isEmpty())
                keys.computeIfAbsent(way(tile, range), w -> new LinkedHashSet<>()).addAll(named);
        }
        Map<Way, MetricAnswer> answers = new LinkedHashMap<>();
        for (int i = 0; i < TRIES && (i == 0 || !together(answers)); i++)
            keys.forEach(
                    (way, named) -> answers.put(way, metrics.ask(query(way, named, weekStart))));
        return new Asking(answers);
    }

    private static Way way(Tile tile, Period range) {
        return new Way(
                tile.span().of(range),
                tile.split(),
                tile.show() == Show.LINE,
                tile.show() == Show.VALUE);
    }

    private static MetricQuery query(Way way, Set<String> keys, DayOfWeek weekStart) {
        MetricQuery query = MetricQuery.of(List.copyOf(keys), way.period()).split(way.split());
        if (way.steps()) query = query.series(grain(way.period()), weekStart);
        return way.course() ? query.withCourse() : query;
    }

    private static Grain grain(Period period) {
        if (period.days() <= DAYS_BY_DAY) return Grain.DAY;
        return period.days() <= DAYS_BY_WEEK ? Grain.WEEK : Grain.MONTH;
    }

    private static boolean together(Map<Way, MetricAnswer> answers) {
        return answers.values().stream().map(MetricAnswer::position).distinct().count() < 2;
    }

    MetricAnswer of(Tile tile, Period range) {
        return answers.get(way(tile, range));
    }

    List<MetricAnswer> all() {
        return new ArrayList<>(answers.values());
    }
}
