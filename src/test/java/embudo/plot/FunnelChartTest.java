package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;

class FunnelChartTest {
    private static final FunnelChart.Heads HEADS =
            new FunnelChart.Heads("Step", "People", "Share of the step before", "Rate");

    private static FunnelChart.Row row(String name, String count, double came) {
        return new FunnelChart.Row(
                name, "after 2 days", count, new FunnelBars.Share(came, .1, .5), "50 %");
    }

    /** From a slide's width down to a phone's, with long names, nothing leaves the drawing. */
    @Test
    void everythingStaysInside() {
        List<FunnelChart.Row> rows =
                List.of(
                        row("Registered with every possible detail", "12,345", 1),
                        row("Came", "80", .4));
        for (double width = 360; width <= 1400; width += 130)
            Inside.check(FunnelChart.draw(rows, HEADS, Inside.RULER, width, "words"));
    }

    /** The bar is as long as its share of the track, and all tracks are as long as one another. */
    @Test
    void barsAreSharesOfTheirTracks() {
        List<FunnelChart.Row> rows =
                List.of(row("A", "100", 1), row("B", "40", .4), row("C", "10", .25));
        Drawing drawing = FunnelChart.draw(rows, HEADS, Inside.RULER, 800, "words");
        List<Mark.Rect> tracks = Inside.bars(drawing, Ink.TRACK);
        List<Mark.Rect> bars = Inside.bars(drawing, Ink.CHART_1);
        assertThat(tracks).hasSize(3);
        for (int i = 0; i < 3; i++) {
            assertThat(bars.get(i).x()).isEqualTo(tracks.get(i).x());
            assertThat(bars.get(i).width() / tracks.getFirst().width())
                    .isCloseTo(rows.get(i).share().came(), within(1e-9));
        }
    }
}
