package embudo.measure.board;

import embudo.catalog.board.Board;
import embudo.catalog.board.Tile;
import embudo.kernel.Period;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/**
 * A dashboard with its figures.
 *
 * @param position of the journal at which all of the metrics were counted
 * @param asOf when the last counted fact was received, null when there is none
 * @param tiles as many as the dashboard has, in its order
 */
public record BoardAnswer(
        Board board,
        Period period,
        ZoneId zone,
        String currency,
        long position,
        Instant asOf,
        List<Part> tiles) {
    public BoardAnswer {
        tiles = List.copyOf(tiles);
    }

    /**
     * One tile.
     *
     * @param period the days it tells of
     */
    public record Part(Tile tile, Period period, Content content) {}
}
