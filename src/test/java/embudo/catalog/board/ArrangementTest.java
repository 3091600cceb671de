package embudo.catalog.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class ArrangementTest {
    private static Tile tile(String metric, int column, int row, int width, int height) {
        return Tile.of(Show.VALUE, metric, null, new Place(column, row, width, height), 1);
    }

    private static final List<Tile> THREE =
            List.of(tile("a", 0, 0, 4, 2), tile("b", 4, 0, 4, 2), tile("c", 0, 2, 12, 3));

    @Test
    void whatIsInTheWayMakesRoomDownwards() {
        List<Tile> moved = Arrangement.moved(THREE, 0, 3, 0);
        assertThat(moved.get(0).place()).isEqualTo(new Place(3, 0, 4, 2));
        assertThat(moved.get(1).place()).isEqualTo(new Place(4, 2, 4, 2));
        assertThat(moved.get(2).place()).isEqualTo(new Place(0, 4, 12, 3));
    }

    @Test
    void emptyRowsCloseUp() {
        List<Tile> left = Arrangement.removed(THREE, 2);
        assertThat(Arrangement.added(left, tile("d", 0, 0, 3, 2)).getLast().place())
                .isEqualTo(new Place(0, 2, 3, 2));
        assertThat(Arrangement.moved(THREE, 2, 0, 40).get(2).place().row()).isEqualTo(2);
    }

    /** However often tiles are moved, none overlap, none leaves the grid and none is lost. */
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
    void anyNumberOfStepsKeepsTheGridWhole(long seed) {
        Random random = new Random(seed);
        List<Tile> tiles = THREE;
        for (int step = 0; step < 400; step++) {
            int index = random.nextInt(tiles.size());
            int columns = random.nextInt(9) - 4;
            int rows = random.nextInt(9) - 4;
            int size = tiles.size();
            switch (random.nextInt(5)) {
                case 0, 1 -> tiles = Arrangement.moved(tiles, index, columns, rows);
                case 2 -> tiles = Arrangement.resized(tiles, index, columns, rows);
                case 3 -> {
                    if (size < 12) {
                        tiles = Arrangement.added(tiles, tile("x" + step, 0, 0, 3, 2));
                        size++;
                    }
                }
                default -> {
                    if (size > 2) {
                        tiles = Arrangement.removed(tiles, index);
                        size--;
                    }
                }
            }
            assertThat(tiles).hasSize(size);
            assertThat(Arrangement.fits(tiles)).as("step " + step).isTrue();
            List<Integer> rowsUsed = new ArrayList<>();
            for (Tile t : tiles) {
                Place p = t.place();
                assertThat(p.column()).isNotNegative();
                assertThat(p.right()).isLessThanOrEqualTo(Place.COLUMNS);
                assertThat(p.width()).isGreaterThanOrEqualTo(Place.NARROWEST);
                assertThat(p.height()).isBetween(1, Place.HIGHEST);
                for (int r = p.row(); r < p.bottom(); r++) rowsUsed.add(r);
            }
            int last = rowsUsed.stream().mapToInt(r -> r).max().orElseThrow();
            for (int r = 0; r <= last; r++) assertThat(rowsUsed).contains(r);
        }
    }
}
