package embudo.catalog.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Moves tiles about without letting two overlap: a tile stands where it was put and what was there
 * makes room downwards; empty rows close up. All answers are new lists in the order given.
 */
public final class Arrangement {
    private Arrangement() {}

    /** Moves a tile by cells; it stays inside the grid. */
    public static List<Tile> moved(List<Tile> tiles, int index, int columns, int rows) {
        Place p = tiles.get(index).place();
        return placed(
                tiles,
                index,
                new Place(
                        Math.clamp(p.column() + columns, 0, Place.COLUMNS - p.width()),
                        Math.max(0, p.row() + rows),
                        p.width(),
                        p.height()));
    }

    /** Makes a tile wider and higher by cells, or narrower and lower. */
    public static List<Tile> resized(List<Tile> tiles, int index, int columns, int rows) {
        Place p = tiles.get(index).place();
        return placed(
                tiles,
                index,
                new Place(
                        p.column(),
                        p.row(),
                        Math.clamp(
                                p.width() + columns, Place.NARROWEST, Place.COLUMNS - p.column()),
                        Math.clamp(p.height() + rows, 1, Place.HIGHEST)));
    }

    public static List<Tile> removed(List<Tile> tiles, int index) {
        List<Tile> left = new ArrayList<>(tiles);
        left.remove(index);
        return closed(left);
    }

    /** Adds a tile below all others. */
    public static List<Tile> added(List<Tile> tiles, Tile tile) {
        List<Tile> all = new ArrayList<>(tiles);
        int below = tiles.stream().mapToInt(t -> t.place().bottom()).max().orElse(0);
        Place p = tile.place();
        all.add(tile.at(new Place(0, below, p.width(), p.height())));
        return closed(all);
    }

    /** True when no two tiles share a cell. */
    public static boolean fits(List<Tile> tiles) {
        for (int i = 0; i < tiles.size(); i++)
            for (int k = 0; k < i; k++)
                if (tiles.get(i).place().overlaps(tiles.get(k).place())) return false;
        return true;
    }

    private static List<Tile> placed(List<Tile> tiles, int index, Place where) {
        List<Tile> all = new ArrayList<>(tiles);
        all.set(index, tiles.get(index).at(where));
        List<Place> taken = new ArrayList<>(List.of(where));
        for (int i : downwards(all)) {
            if (i == index) continue;
            Place p = all.get(i).place();
            while (hit(p, taken)) p = p.at(p.row() + 1);
            taken.add(p);
            all.set(i, all.get(i).at(p));
        }
        return closed(all);
    }

    private static boolean hit(Place place, List<Place> taken) {
        return taken.stream().anyMatch(place::overlaps);
    }

    private static List<Integer> downwards(List<Tile> tiles) {
        List<Integer> order = new ArrayList<>();
        for (int i = 0; i < tiles.size(); i++) order.add(i);
        order.sort(
                Comparator.comparingInt((Integer i) -> tiles.get(i).place().row())
                        .thenComparingInt(i -> tiles.get(i).place().column()));
        return order;
    }

    /** Rows that no tile covers disappear. */
    private static List<Tile> closed(List<Tile> tiles) {
        int rows = tiles.stream().mapToInt(t -> t.place().bottom()).max().orElse(0);
        int[] shift = new int[rows + 1];
        for (int row = 0; row < rows; row++) {
            int at = row;
            boolean empty =
                    tiles.stream().noneMatch(t -> t.place().row() <= at && at < t.place().bottom());
            shift[row + 1] = shift[row] + (empty ? 1 : 0);
        }
        return tiles.stream()
                .map(t -> t.at(t.place().at(t.place().row() - shift[t.place().row()])))
                .toList();
    }
}
