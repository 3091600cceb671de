package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;

class FlowPlotTest {
    /** Whatever the flow: boxes stay inside and apart, and a pipe is as wide as many go there. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void boxesStayApartAndPipesTellHowMany(int seed) {
        Random random = new Random(seed);
        int n = 2 + random.nextInt(9);
        List<FlowPlot.Node> nodes = new ArrayList<>();
        List<FlowPlot.Pipe> pipes = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            nodes.add(new FlowPlot.Node("s" + i, "Step " + i, "about", "" + i, Ink.CHART_1, ""));
            if (i > 0)
                pipes.add(new FlowPlot.Pipe("s" + random.nextInt(i), "s" + i, random.nextInt(900)));
        }
        // One that leads back must not push its target down.
        pipes.add(new FlowPlot.Pipe("s" + (n - 1), "s0", 1));
        Drawing d = FlowPlot.draw(nodes, pipes, Inside.RULER, 640, "words");
        assertThat(d.height()).isEqualTo(FlowPlot.height(nodes, pipes));
        List<Mark.Rect> boxes = Inside.bars(d, Ink.SURFACE);
        assertThat(boxes).hasSize(n);
        for (Mark.Rect a : boxes) {
            assertThat(a.x()).isGreaterThanOrEqualTo(0);
            assertThat(a.x() + a.width()).isLessThanOrEqualTo(640);
            for (Mark.Rect b : boxes)
                if (a != b && a.y() == b.y())
                    assertThat(Math.abs(a.x() - b.x())).isGreaterThanOrEqualTo(a.width());
        }
        List<FlowPlot.Pipe> byCount = new ArrayList<>(pipes);
        byCount.sort(Comparator.comparingLong(FlowPlot.Pipe::count));
        double before = 0;
        for (FlowPlot.Pipe pipe : byCount) {
            Mark.Polygon drawn = (Mark.Polygon) d.marks().get(pipes.indexOf(pipe));
            double wide = drawn.xs()[drawn.xs().length - 1] - drawn.xs()[0];
            assertThat(wide).isGreaterThanOrEqualTo(before);
            before = wide;
        }
    }
}
