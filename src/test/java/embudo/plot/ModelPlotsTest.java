package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

/** The plots of the models screen: shares stand where they belong. */
class ModelPlotsTest {
    private static final TextRuler RULER =
            new TextRuler() {
                @Override
                public double width(String text, Mark.Style style) {
                    return 6.0 * text.length();
                }
            };

    private static <T extends Mark> List<T> all(Drawing drawing, Class<T> type) {
        return drawing.marks().stream().filter(type::isInstance).map(type::cast).toList();
    }

    @Test
    void aDotOnTheDiagonalLiesOnItAndAMissIsHollow() {
        UnitPlot.Shape shape =
                new UnitPlot.Shape(
                        List.of(),
                        List.of(
                                new UnitPlot.Dot(0.5, 0.5, 0.4, 0.6, true),
                                new UnitPlot.Dot(0.9, 0.2, 0.1, 0.3, false)),
                        1,
                        "x",
                        "y",
                        share -> share + "");
        Drawing drawing = UnitPlot.draw(shape, RULER, 300, 240, "words");
        Mark.Polyline diagonal =
                all(drawing, Mark.Polyline.class).stream()
                        .filter(l -> l.dash().length > 0)
                        .findFirst()
                        .orElseThrow();
        List<Mark.Dot> dots = all(drawing, Mark.Dot.class);
        assertThat(dots.getFirst().x())
                .isCloseTo((diagonal.xs()[0] + diagonal.xs()[1]) / 2, within(1e-9));
        assertThat(dots.getFirst().y())
                .isCloseTo((diagonal.ys()[0] + diagonal.ys()[1]) / 2, within(1e-9));
        assertThat(dots.getLast().fill()).isEqualTo(Ink.SURFACE);
        assertThat(drawing.words()).isEqualTo("words");
    }

    /**
     * Each dot and each slice of a line can be pointed at where it is drawn, and says its shares.
     */
    @Test
    void dotsAndSlicesCanBePointedAt() {
        List<UnitPlot.Dot> dots =
                List.of(
                        new UnitPlot.Dot(0.1, 0.2, 0.1, 0.3, true),
                        new UnitPlot.Dot(0.9, 0.2, 0.1, 0.3, false));
        Drawing dotted = UnitPlot.draw(shape(List.of(), dots), RULER, 300, 240, "words");
        List<Mark.Dot> drawn = all(dotted, Mark.Dot.class);
        assertThat(dotted.areas()).hasSize(2);
        for (int i = 0; i < 2; i++)
            assertThat(dotted.areas().get(i).holds(drawn.get(i).x(), drawn.get(i).y())).isTrue();
        assertThat(dotted.areas().getLast().words()).isEqualTo("x 0.9 · y 0.2 (0.1–0.3)");
        List<UnitPlot.Point> line =
                List.of(
                        new UnitPlot.Point(0, 0),
                        new UnitPlot.Point(0.02, 0.5),
                        new UnitPlot.Point(0.5, 0.75),
                        new UnitPlot.Point(1, 1));
        Drawing curve = UnitPlot.draw(shape(line, List.of()), RULER, 300, 240, "words");
        assertThat(curve.areas()).hasSize(20);
        assertThat(curve.areas().getFirst().words()).isEqualTo("x 0.02 · y 0.5");
        assertThat(curve.areas().get(9).words()).isEqualTo("x 0.5 · y 0.75");
        assertThat(curve.areas().getLast().words()).isEqualTo("x 1.0 · y 1.0");
        for (Area area : curve.areas()) assertThat(area.index()).isLessThan(20);
    }

    private static UnitPlot.Shape shape(List<UnitPlot.Point> line, List<UnitPlot.Dot> dots) {
        return new UnitPlot.Shape(line, dots, 1, "x", "y", share -> share + "");
    }

    @Test
    void barsAreAsLongAsTheirValues() {
        Drawing drawing =
                NamedBars.draw(
                        List.of(
                                new NamedBars.Bar("one", 1, "1"),
                                new NamedBars.Bar("half", 0.5, "0.5")),
                        0.75,
                        RULER,
                        300,
                        "words");
        List<Mark.Rect> bars = all(drawing, Mark.Rect.class);
        assertThat(bars.getLast().width()).isCloseTo(bars.getFirst().width() / 2, within(1e-9));
        Mark.Polyline mark = all(drawing, Mark.Polyline.class).getFirst();
        assertThat(mark.xs()[0])
                .isCloseTo(bars.getFirst().x() + 0.75 * bars.getFirst().width(), within(1e-9));
        assertThat(drawing.height()).isEqualTo(2 * NamedBars.ROW);
    }
}
