package embudo.catalog.board;

import embudo.catalog.QueryKind.Bound;
import embudo.catalog.measure.Dimension;
import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * One part of a dashboard.
 *
 * @param name what it is called; empty for the name of its first metric or table
 * @param metrics by key, in the order shown; of {@link Show#LIMITS}, bounded by their alert rules
 * @param split groups, null for none
 * @param query key of a named table, empty for none
 * @param bounds of {@link Show#LIMITS}: what must not be, of metrics no alert rule is about; of
 *     others: what a group must keep
 * @param limit most groups or rows
 * @param compact where it stands on a small screen, from 1; 0 to be left out there
 */
public record Tile(
        Show show,
        Map<Language, String> name,
        List<String> metrics,
        Dimension split,
        Span span,
        String query,
        List<Bound> bounds,
        int limit,
        Place place,
        int compact) {
    /** Groups or rows shown when nothing is declared. */
    public static final int LIMIT = 6;

    public Tile {
        name = Map.copyOf(name);
        metrics = List.copyOf(metrics);
        bounds = List.copyOf(bounds);
    }

    /** A tile for one metric as a person adds it. */
    public static Tile of(Show show, String metric, Dimension split, Place place, int compact) {
        return new Tile(
                show,
                Map.of(),
                List.of(metric),
                split,
                Span.RANGE,
                "",
                List.of(),
                LIMIT,
                place,
                compact);
    }

    Tile at(Place where) {
        return new Tile(show, name, metrics, split, span, query, bounds, limit, where, compact);
    }
}
