package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;

/** Slope chart and alluvial picture: nothing leaves the drawing, nothing hides or gets lost. */
class FlowPlotsTest {
    private static Slope.Item item(String name, double left, double right) {
        return new Slope.Item(
                name, left, right, "" + left, "" + right, "+1", Ink.CHART_1, Glyph.CIRCLE);
    }

    @Test
    void labelsOfASlopeStandApart() {
        List<Slope.Item> items =
                List.of(item("A", 20, 21), item("B", 20, 22), item("C", 19, 21), item("D", 1, 90));
        Drawing d = Slope.draw(items, "Last", "First", Inside.RULER, 360, 240, "words");
        Inside.check(d);
        for (Mark.Align side : List.of(Mark.Align.RIGHT, Mark.Align.LEFT)) {
            double[] ys =
                    Inside.labels(d).stream()
                            .filter(l -> l.align() == side && !l.text().equals("+1"))
                            .mapToDouble(Mark.Label::y)
                            .sorted()
                            .toArray();
            assertThat(ys).hasSize(4);
            for (int i = 1; i < ys.length; i++)
                assertThat(ys[i] - ys[i - 1]).isGreaterThanOrEqualTo(16 - 1e-9);
        }
    }

    @Test
    void bandsAreAsWideAsWhatFlows() {
        Alluvial.Place a = new Alluvial.Place("A", Ink.CHART_1);
        Alluvial.Place b = new Alluvial.Place("B", Ink.CHART_2);
        Alluvial.Place end = new Alluvial.Place("Bought", Ink.SUCCESS);
        Alluvial.Shape shape =
                new Alluvial.Shape(
                        List.of("First", "Then", "End"),
                        List.of(a, b, end),
                        List.of(
                                new Alluvial.Way(List.of(a, b, end), 30),
                                new Alluvial.Way(Arrays.asList(b, null, end), 10)),
                        x -> "" + (int) x);
        Drawing d = Alluvial.draw(shape, Inside.RULER, 600, 240, "words");
        Inside.check(d);
        List<Mark.Ribbon> bands =
                d.marks().stream()
                        .filter(Mark.Ribbon.class::isInstance)
                        .map(Mark.Ribbon.class::cast)
                        .toList();
        assertThat(bands).hasSize(4);
        double whole = bands.get(0).bottom1() - bands.get(0).top1();
        assertThat(bands.get(1).bottom2() - bands.get(1).top2()).isCloseTo(whole, within(1e-9));
        assertThat(bands.get(2).bottom1() - bands.get(2).top1()).isCloseTo(whole / 3, within(1e-9));
        // The way that ended early passes the second column below its blocks and without a break.
        assertThat(bands.get(2).top2()).isGreaterThan(bands.get(0).bottom2());
        assertThat(bands.get(3).top1()).isEqualTo(bands.get(2).top2());
        assertThat(bands.get(3).x1()).isEqualTo(bands.get(2).x2());
        assertThat(Inside.labels(d)).extracting(Mark.Label::text).contains("Bought 40", "B 10");
    }

    @Test
    void anyShapeStaysInside() {
        Random random = new Random(8);
        for (int round = 0; round < 100; round++) {
            List<Alluvial.Way> ways = new ArrayList<>();
            for (int i = 0; i < random.nextInt(40); i++) {
                List<Alluvial.Place> places = new ArrayList<>();
                for (int c = 0; c < 3; c++)
                    places.add(
                            c > 0 && random.nextInt(3) == 0
                                    ? null
                                    : new Alluvial.Place("P" + random.nextInt(7), Ink.CHART_3));
                places.add(new Alluvial.Place("E" + random.nextInt(3), Ink.CHART_8));
                ways.add(new Alluvial.Way(places, random.nextInt(200)));
            }
            Alluvial.Shape shape =
                    new Alluvial.Shape(
                            List.of("1", "2", "3", "end"), List.of(), ways, x -> "" + (int) x);
            Inside.check(Alluvial.draw(shape, Inside.RULER, 700, 260, "words"));
        }
    }

    @Test
    void everyGlyphStaysWithinItsRadius() {
        for (Glyph glyph : Glyph.values())
            Inside.check(new Drawing(12, 12, glyph.at(6, 6, 6, Ink.CHART_1), glyph.name()));
    }
}
