package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class TrendLineTest {
    @Test
    void pointsStandOnAZeroBasedAxisAndTheRunningDayIsDashedAndHollow() {
        Trend trend =
                trend(List.of(0.0, 50.0, 100.0, 25.0), List.of(), true, Double.NaN, List.of());
        Drawing d = TrendLine.draw(trend, Inside.RULER, 500, 200, "");
        List<Mark.Polyline> data = lines(d, Ink.CHART_1);
        assertThat(data).hasSize(2);
        double[] ys = data.get(0).ys();
        assertThat(ys[0] - ys[1]).isCloseTo(ys[1] - ys[2], within(1e-9));
        double zero = lines(d, Ink.BORDER_STRONG).getFirst().ys()[0];
        assertThat(ys[0]).isCloseTo(zero, within(1e-9));
        assertThat(data.get(1).dash()).isNotEmpty();
        Mark.Dot last =
                (Mark.Dot)
                        d.marks().stream()
                                .filter(Mark.Dot.class::isInstance)
                                .findFirst()
                                .orElseThrow();
        assertThat(last.fill()).isEqualTo(Ink.SURFACE);
        assertThat((zero - last.y()) / (zero - ys[2])).isCloseTo(0.25, within(1e-9));
    }

    @Test
    void unknownDaysBreakTheLineInsteadOfFallingToZero() {
        Trend trend =
                trend(
                        List.of(5.0, 6.0, Double.NaN, 7.0, 8.0),
                        List.of(),
                        false,
                        Double.NaN,
                        List.of());
        assertThat(lines(TrendLine.draw(trend, Inside.RULER, 500, 200, ""), Ink.CHART_1))
                .hasSize(2);
    }

    @Test
    void theTargetsNameAvoidsTheLineWhenThereIsRoom() {
        List<Double> values = new ArrayList<>();
        for (int i = 0; i < 30; i++) values.add(i < 15 ? 54.0 : 20.0);
        Drawing d =
                TrendLine.draw(
                        trend(values, List.of(), false, 56, List.of()), Inside.RULER, 700, 200, "");
        Mark.Label name =
                Inside.labels(d).stream()
                        .filter(l -> l.text().equals("Target"))
                        .findFirst()
                        .orElseThrow();
        Box box = new Box(name.x(), name.y() - 9, Inside.RULER.width("Target", name.style()), 11);
        double[] xs = lines(d, Ink.CHART_1).getFirst().xs();
        double[] ys = lines(d, Ink.CHART_1).getFirst().ys();
        for (int i = 1; i < xs.length; i++)
            assertThat(box.crossed(xs[i - 1], ys[i - 1], xs[i], ys[i])).isFalse();
    }

    @Test
    void dayNamesNeverTouchAndNothingLeavesTheDrawing() {
        Random random = new Random(5);
        for (int i = 0; i < 600; i++) {
            int days = 1 + random.nextInt(120);
            List<Double> values = random(random, days);
            List<Trend.Flag> flags = new ArrayList<>();
            for (int f = random.nextInt(6); f > 0; f--)
                flags.add(new Trend.Flag(random.nextInt(days), "Webinar with a long title " + f));
            double target = random.nextBoolean() ? Double.NaN : random.nextDouble() * 2000;
            Trend trend = trend(values, random(random, days), random.nextBoolean(), target, flags);
            Drawing d =
                    TrendLine.draw(
                            trend,
                            Inside.RULER,
                            300 + random.nextInt(900),
                            110 + random.nextInt(200),
                            "");
            Inside.check(d);
            List<Mark.Label> names =
                    Inside.labels(d).stream().filter(l -> l.align() == Mark.Align.CENTRE).toList();
            assertThat(names).isNotEmpty();
            for (int n = 1; n < names.size(); n++)
                assertThat(names.get(n).x() - names.get(n - 1).x())
                        .isGreaterThan(Inside.RULER.width("day 100", Mark.Style.CAPTION));
        }
    }

    @Test
    void sparklineMarksItsLastPointAndStaysInside() {
        Random random = new Random(9);
        for (int i = 0; i < 300; i++) {
            List<Double> values = random(random, 2 + random.nextInt(30));
            Inside.check(Sparkline.draw(values, 48, 28, ""));
        }
        Drawing d = Sparkline.draw(List.of(1.0, 3.0, 2.0), 48, 28, "");
        Mark.Dot dot = (Mark.Dot) d.marks().getLast();
        assertThat(dot.x()).isEqualTo(44);
        assertThat(dot.y()).isCloseTo(14, within(1e-9));
        assertThat(Sparkline.draw(List.of(Double.NaN, 2.0), 48, 28, "").marks()).isEmpty();
    }

    private static List<Double> random(Random random, int days) {
        List<Double> values = new ArrayList<>();
        double scale = Math.pow(10, random.nextInt(6));
        for (int d = 0; d < days; d++)
            values.add(random.nextInt(8) == 0 ? Double.NaN : random.nextDouble() * scale);
        return values;
    }

    private static Trend trend(
            List<Double> values,
            List<Double> previous,
            boolean partial,
            double target,
            List<Trend.Flag> flags) {
        return new Trend(
                values,
                previous,
                partial,
                true,
                target,
                flags,
                v -> String.valueOf(Math.round(v)),
                i -> "day " + i,
                new Trend.Names("Today 43, partial", "Previous 30 days", "Target"));
    }

    private static List<Mark.Polyline> lines(Drawing d, Ink ink) {
        return d.marks().stream()
                .filter(Mark.Polyline.class::isInstance)
                .map(Mark.Polyline.class::cast)
                .filter(l -> l.ink() == ink)
                .toList();
    }
}
