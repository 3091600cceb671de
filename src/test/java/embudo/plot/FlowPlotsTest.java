package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

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

    /**
     * Blocks and flows are pointed at where they are drawn: the middle of each band at either end
     * and half way belongs to its flow, and the amounts of all that leave a column are everybody.
     */
    @Test
    void whatFlowsCanBePointedAtWhereItIsDrawn() {
        Random random = new Random(11);
        for (int round = 0; round < 60; round++) {
            Set<List<Alluvial.Place>> taken = new HashSet<>();
            List<Alluvial.Way> ways = new ArrayList<>();
            long all = 0;
            for (int i = 0; i < 1 + random.nextInt(20); i++) {
                List<Alluvial.Place> places = new ArrayList<>();
                places.add(new Alluvial.Place("P" + random.nextInt(4), Ink.CHART_3));
                places.add(
                        random.nextBoolean()
                                ? null
                                : new Alluvial.Place("P" + random.nextInt(4), Ink.CHART_3));
                places.add(new Alluvial.Place("E" + random.nextInt(3), Ink.CHART_8));
                if (!taken.add(places)) continue;
                long amount = 1 + random.nextInt(90);
                all += amount;
                ways.add(new Alluvial.Way(places, amount));
            }
            Alluvial.Shape shape =
                    new Alluvial.Shape(
                            List.of("1", "2", "end"), List.of(), ways, x -> "" + (int) x);
            Drawing d = Alluvial.draw(shape, Inside.RULER, 700, 300, "words");
            List<AlluvialParts.Part> parts = AlluvialParts.of(shape);
            assertThat(d.areas()).hasSameSizeAs(parts);
            double leaving = 0;
            double begun = 0;
            for (Area area : d.areas()) {
                AlluvialParts.Part part = parts.get(area.index());
                assertThat(area.words()).isEqualTo(AlluvialParts.words(shape, part));
                List<Integer> members = AlluvialParts.ways(shape, part);
                double amount = members.stream().mapToDouble(w -> ways.get(w).amount()).sum();
                assertThat(area.words()).endsWith(": " + (int) amount);
                assertThat(area.bands().isEmpty()).isEqualTo(part.goal() == null);
                if (part.goal() == null && part.from() == 0) begun += amount;
                if (part.goal() != null && part.from() == 0) leaving += amount;
                for (Mark.Ribbon band : area.bands()) {
                    double high = band.bottom1() - band.top1();
                    assertThat(area.holds(band.x1() + 1e-6, band.top1() + high / 2)).isTrue();
                    assertThat(area.holds(band.x2() - 1e-6, band.top2() + high / 2)).isTrue();
                    // Half way a soft curve is half way.
                    assertThat(
                                    area.holds(
                                            (band.x1() + band.x2()) / 2,
                                            (band.top1() + band.bottom2()) / 2))
                            .isTrue();
                    assertThat(
                                    band.holds(
                                            (band.x1() + band.x2()) / 2,
                                            (band.top1() + band.top2()) / 2 - 1))
                            .isFalse();
                }
            }
            assertThat(begun).isEqualTo(all);
            assertThat(leaving).isEqualTo(all);
        }
    }

    @Test
    void everyGlyphStaysWithinItsRadius() {
        for (Glyph glyph : Glyph.values())
            Inside.check(new Drawing(12, 12, glyph.at(6, 6, 6, Ink.CHART_1), glyph.name()));
    }
}
