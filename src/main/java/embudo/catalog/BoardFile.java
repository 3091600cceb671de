package embudo.catalog;

import embudo.catalog.QueryKind.Bound;
import embudo.catalog.board.Arrangement;
import embudo.catalog.board.Board;
import embudo.catalog.board.Place;
import embudo.catalog.board.Show;
import embudo.catalog.board.Span;
import embudo.catalog.board.Tile;
import embudo.catalog.measure.Dimension;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads one dashboard. */
final class BoardFile {
    private static final int DAY = 86_400;

    private BoardFile() {}

    static Board parse(String id, Entry entry) {
        Ids.check(id, entry);
        List<Tile> tiles = new ArrayList<>();
        for (Entry line : entry.entries("tiles"))
            try (line) {
                tiles.add(tile(line));
            }
        if (!Arrangement.fits(tiles)) entry.fault("catalog.fault.tiles_overlap", "tiles");
        if (tiles.size() > Board.MOST) entry.fault("catalog.fault.many_tiles", "tiles", Board.MOST);
        return new Board(
                id,
                entry.has("system") ? entry.text("system") : "",
                entry.whole("order", 1, 1000),
                entry.texts("name"),
                entry.texts("question"),
                entry.whole("refresh", 0, DAY),
                entry.whole("days", 1, 3660),
                tiles);
    }

    private static Tile tile(Entry line) {
        Show show = ActionFile.choice(line, "show", Show.values());
        Place place = place(line);
        Tile tile =
                new Tile(
                        show,
                        line.has("name") ? line.texts("name") : Map.of(),
                        line.has("metrics") ? line.words("metrics", List.of()) : List.of(),
                        line.has("split")
                                ? ActionFile.choice(line, "split", Dimension.values())
                                : null,
                        line.has("span")
                                ? ActionFile.choice(line, "span", Span.values())
                                : Span.RANGE,
                        line.has("query") ? line.text("query") : "",
                        bounds(line),
                        line.has("limit") ? line.whole("limit", 1, 50) : Tile.LIMIT,
                        place,
                        line.has("compact") ? line.whole("compact", 1, Board.MOST) : 0);
        check(line, tile);
        return tile;
    }

    private static Place place(Entry line) {
        int column = line.whole("column", 0, Place.COLUMNS - Place.NARROWEST);
        return new Place(
                column,
                line.whole("row", 0, 200),
                line.whole("width", Place.NARROWEST, Place.COLUMNS - column),
                line.whole("height", 1, Place.HIGHEST));
    }

    private static List<Bound> bounds(Entry line) {
        List<Bound> bounds = new ArrayList<>();
        if (line.has("bounds"))
            for (String text : line.words("bounds", List.of())) {
                Bound bound = QueryFile.bound(text);
                if (bound == null) line.fault("catalog.fault.bound", "bounds", text);
                else bounds.add(bound);
            }
        return bounds;
    }

    /** What each kind of tile can't do without. */
    private static void check(Entry line, Tile tile) {
        int metrics = tile.metrics().size();
        boolean fits =
                switch (tile.show()) {
                    case VALUE, LINE -> metrics == 1 && tile.split() == null;
                    case BARS -> metrics == 1 && tile.split() != null;
                    case TABLE -> metrics > 0 && tile.split() != null;
                    case FUNNEL -> metrics > 1 && tile.split() == null;
                    case TARGETS -> metrics > 0 && tile.split() == null;
                    case LIMITS -> metrics > 0 || !tile.bounds().isEmpty();
                    case ENGAGEMENT, FEED -> metrics == 0;
                    case QUERY -> metrics == 0 && !tile.query().isEmpty();
                };
        if (!fits) line.fault("catalog.fault.tile", "show", tile.show().key());
    }
}
