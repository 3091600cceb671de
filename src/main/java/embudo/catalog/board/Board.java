package embudo.catalog.board;

import embudo.kernel.Language;

import java.util.Comparator;
import java.util.List;
import java.util.Map;

/**
 * One dashboard.
 *
 * @param key as its file is called; {@link #OWN} and a number for somebody's own
 * @param system id of the specification, empty for somebody's own
 * @param order where it stands among the others
 * @param question what it answers
 * @param refresh seconds after which changed figures are read again, 0 for at once
 * @param days length of the range when nobody chooses one
 */
public record Board(
        String key,
        String system,
        int order,
        Map<Language, String> name,
        Map<Language, String> question,
        int refresh,
        int days,
        List<Tile> tiles) {
    /** How keys of dashboards begin that were not shipped. */
    public static final String OWN = "own_";

    /** Most tiles of one dashboard. */
    public static final int MOST = 24;

    public Board {
        name = Map.copyOf(name);
        question = Map.copyOf(question);
        tiles = List.copyOf(tiles);
    }

    public boolean own() {
        return key.startsWith(OWN);
    }

    /** What a small screen shows, one below the other. */
    public List<Tile> compact() {
        return tiles.stream()
                .filter(t -> t.compact() > 0)
                .sorted(Comparator.comparingInt(Tile::compact))
                .toList();
    }

    public Board with(List<Tile> others) {
        return new Board(key, system, order, name, question, refresh, days, others);
    }

    /** The same under somebody's own name. */
    public Board named(String newKey, String newName) {
        Map<Language, String> both = Map.of(Language.EN, newName, Language.ES, newName);
        return new Board(newKey, "", 1000, both, question, refresh, days, tiles);
    }
}
