package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.plot.Triangle.Cell;
import embudo.plot.Triangle.Row;
import embudo.plot.Triangle.Shape;
import embudo.plot.Triangle.Spot;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.List;

class TriangleTest {
    private static final Shape SHAPE =
            new Shape(
                    List.of(
                            new Row(
                                    "Nov 2026",
                                    "40",
                                    false,
                                    List.of(new Cell(Double.NaN, "100 %", true))),
                            new Row(
                                    "Oct 2026",
                                    "120",
                                    false,
                                    List.of(new Cell(1, "100 %", false), new Cell(0, "0 %", true))),
                            new Row(
                                    "Sep 2026",
                                    "9",
                                    true,
                                    List.of(
                                            new Cell(1, "100 %", false),
                                            new Cell(.5, "50 %", false),
                                            new Cell(.1, "10 %", true)))),
                    List.of("+0", "+1", "+2"),
                    1,
                    0,
                    "said");

    @ParameterizedTest
    @ValueSource(doubles = {170, 320, 700, 1400})
    void everythingLiesWithinAndEveryCellIsFoundWhereItIsDrawn(double width) {
        Drawing d = Triangle.draw(SHAPE, Inside.RULER, width, Triangle.height(SHAPE));
        Inside.check(d);
        for (int row = 0; row < 3; row++) {
            double y = Triangle.HEAD + (row + .5) * Triangle.ROW;
            assertThat(Triangle.at(SHAPE, Inside.RULER, width, 2, y)).isEqualTo(new Spot(row, -1));
            int cells = SHAPE.rows().get(row).cells().size();
            Spot last = null;
            int found = 0;
            for (double x = 0; x < width; x += .5) {
                Spot spot = Triangle.at(SHAPE, Inside.RULER, width, x, y);
                if (spot == null || spot.equals(last)) continue;
                last = spot;
                assertThat(spot.column()).isEqualTo(found++ - 1);
            }
            assertThat(found).isEqualTo(cells + 1);
        }
        assertThat(Triangle.at(SHAPE, Inside.RULER, width, 2, 3)).isNull();
        assertThat(Triangle.at(SHAPE, Inside.RULER, width, 2, d.height() + 1)).isNull();
    }

    /** One ground alone is coloured: the others are not over, or of too few. */
    @ParameterizedTest
    @ValueSource(doubles = {400})
    void onlyWhatIsOverAndOfEnoughHasAGround(double width) {
        Drawing d = Triangle.draw(SHAPE, Inside.RULER, width, 0);
        assertThat(Inside.bars(d, Ink.HEAT_10)).hasSize(1);
        assertThat(Inside.bars(d, Ink.TRACK)).hasSize(5);
        assertThat(Inside.bars(d, Ink.TRACK).stream().filter(r -> r.stroke() != Ink.NONE))
                .hasSize(3);
        assertThat(Inside.labels(d).stream().filter(l -> l.ink() == Ink.ON_LIGHT)).hasSize(1);
    }
}
