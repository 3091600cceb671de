package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class WaterfallTest {
    @Test
    void everyBarBeginsWhereTheOneBeforeEnded() {
        Drawing d = Waterfall.draw(sum(50, 18, -7, 21), Inside.RULER, 420, "");
        List<Mark.Rect> totals = Inside.bars(d, Ink.CHART_8);
        List<Mark.Rect> ups = Inside.bars(d, Ink.CHART_1);
        Mark.Rect down = Inside.bars(d, Ink.CHART_6).getFirst();
        double point = totals.getLast().width() / 82;
        assertThat(totals.getFirst().width()).isCloseTo(50 * point, within(1e-6));
        assertThat(ups.get(0).x()).isCloseTo(totals.getFirst().x() + 50 * point, within(1e-6));
        assertThat(ups.get(0).width()).isCloseTo(18 * point, within(1e-6));
        assertThat(down.x()).isCloseTo(totals.getFirst().x() + 61 * point, within(1e-6));
        assertThat(down.width()).isCloseTo(7 * point, within(1e-6));
        assertThat(ups.get(1).x()).isCloseTo(down.x(), within(1e-6));
        assertThat(Inside.labels(d)).extracting(Mark.Label::text).contains("+18", "-7", "82");
    }

    @Test
    void reasonsThatDoNotAddUpAreRefused() {
        assertThatThrownBy(() ->
                        new Waterfall.Sum(
                                null,
                                List.of(new Waterfall.Bar("a", 5)),
                                new Waterfall.Bar("score", 6),
                                80,
                                String::valueOf,
                                String::valueOf))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("5 is not 6");
    }

    @Test
    void nothingLeavesTheDrawing() {
        Random random = new Random(3);
        for (int i = 0; i < 500; i++) {
            int[] points = random.ints(random.nextInt(9), -30, 30).toArray();
            Inside.check(
                    Waterfall.draw(
                            sum(random.nextInt(60), points),
                            Inside.RULER,
                            220 + random.nextInt(400),
                            ""));
        }
    }

    private static Waterfall.Sum sum(int start, int... points) {
        List<Waterfall.Bar> reasons = new ArrayList<>();
        int end = start;
        for (int p : points) {
            reasons.add(new Waterfall.Bar("reason with a long name " + p, p));
            end += p;
        }
        return new Waterfall.Sum(
                new Waterfall.Bar("average lead", start),
                reasons,
                new Waterfall.Bar("score", end),
                80,
                p -> (p > 0 ? "+" : "") + p,
                String::valueOf);
    }
}
