package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class IntervalRowsTest {
    private static final TextRuler RULER = (text, style) -> text.length() * 6.0;

    @Test
    void dotsLieInTheirRangesAndSmallSamplesAreHollow() {
        Drawing d =
                IntervalRows.draw(
                        List.of(
                                new IntervalRows.Row("Email", .2, .1, .3, "20 %", false),
                                new IntervalRows.Row("Other", .4, .1, .8, "40 %", true),
                                new IntervalRows.Row(
                                        "None", Double.NaN, Double.NaN, Double.NaN, "–", true)),
                        .25,
                        RULER,
                        400,
                        "said");
        assertThat(d.height()).isEqualTo(3 * IntervalRows.ROW);
        List<Mark.Dot> dots =
                d.marks().stream()
                        .filter(Mark.Dot.class::isInstance)
                        .map(Mark.Dot.class::cast)
                        .toList();
        assertThat(dots).hasSize(2);
        assertThat(dots.get(1).fill()).isEqualTo(Ink.SURFACE);
        Mark.Rect range = Inside.bars(d, Ink.CHART_1).getFirst();
        assertThat(dots.getFirst().x()).isCloseTo(range.x() + range.width() / 2, within(1e-9));
        // Shares and pixels go together: 0.8 - 0.1 is 3.5 times 0.3 - 0.1.
        Mark.Rect wide = Inside.bars(d, Ink.TEXT_3).getFirst();
        assertThat(wide.width() / range.width()).isCloseTo(3.5, within(1e-9));
    }
}
