package embudo.plot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class BarsTest {
    @Test
    void funnelBarIsTheShareTheHatchFollowsAndTheTargetOvershootsByFour() {
        Drawing d = FunnelBars.bar(new FunnelBars.Share(0.25, 0.5, 0.3), 200, 28, "");
        Mark.Rect came = Inside.bars(d, Ink.CHART_1).getFirst();
        assertThat(came.width()).isCloseTo(50, within(1e-9));
        assertThat(came.height()).isEqualTo(16);
        Mark.Hatch open = (Mark.Hatch) d.marks().get(2);
        assertThat(open.x()).isCloseTo(50, within(1e-9));
        assertThat(open.width()).isCloseTo(100, within(1e-9));
        Mark.Rect target = Inside.bars(d, Ink.TEXT_1).getFirst();
        assertThat(target.x() + target.width() / 2).isCloseTo(60, within(1e-9));
        assertThat(target.y()).isEqualTo(came.y() - 4);
        assertThat(target.height()).isEqualTo(16 + 8);
    }

    @Test
    void onlyOpenPeopleInsideTheDenominatorAreHatched() {
        // 1,157 of the 1,434 whose webinar was held: the 412 of a webinar to come stand apart
        assertThat(FunnelBars.openShare(1846, 1157, 1157 / 1434.0, 412)).isCloseTo(0, within(1e-9));
        // 489 of the 1,157 attendees may still buy and the rate divides by all of them
        assertThat(FunnelBars.openShare(1157, 248, 248 / 1157.0, 489))
                .isCloseTo(489 / 1157.0, within(1e-9));
        assertThat(FunnelBars.openShare(1157, 248, Double.NaN, 489)).isZero();
        assertThat(FunnelBars.openShare(0, 0, 0, 0)).isZero();
    }

    @Test
    void metersAndCellsAreProportionalAndFullAtTheTarget() {
        assertThat(filled(Meter.draw(0.923, Ink.CHART_3, 150, 6, ""), Ink.CHART_3))
                .isCloseTo(138.45, within(1e-9));
        assertThat(filled(Meter.draw(2.5, Ink.CHART_3, 150, 6, ""), Ink.CHART_3)).isEqualTo(150);
        assertThat(Inside.bars(Meter.draw(Double.NaN, Ink.CHART_3, 150, 6, ""), Ink.CHART_3))
                .isEmpty();
        assertThat(filled(BarCell.draw(0.5, 80, 4, ""), Ink.CHART_1)).isEqualTo(40);
        assertThat(BarCell.draw(Double.NaN, 80, 4, "").marks()).isEmpty();
    }

    @Test
    void bandMeterFillsAsManyStepsAsTheBandHas() {
        Drawing hot = BandMeter.draw(4, Ink.CHART_6, 46, 6, "");
        Drawing warm = BandMeter.draw(3, Ink.CHART_2, 46, 6, "");
        assertThat(Inside.bars(hot, Ink.CHART_6)).hasSize(4);
        assertThat(Inside.bars(warm, Ink.CHART_2)).hasSize(3);
        assertThat(Inside.bars(warm, Ink.TRACK)).hasSize(1);
    }

    @Test
    void presenceIsTheUnionOfSessionsCutToTheEvent() {
        List<PresenceStrip.Span> spans =
                List.of(
                        new PresenceStrip.Span(30, 45),
                        new PresenceStrip.Span(-5, 10),
                        new PresenceStrip.Span(40, 60),
                        new PresenceStrip.Span(70, 99));
        Drawing d = PresenceStrip.draw(spans, 75, 150, 8, "");
        List<Mark.Rect> bars = Inside.bars(d, Ink.CHART_1);
        assertThat(bars).extracting(Mark.Rect::x).containsExactly(0.0, 60.0, 140.0);
        assertThat(bars).extracting(Mark.Rect::width).containsExactly(20.0, 60.0, 10.0);
        Inside.check(d);
    }

    @Test
    void stackedPartsFillTheBarAndThinOnesStayVisible() {
        Random random = new Random(11);
        for (int i = 0; i < 500; i++) {
            List<StackedBar.Part> parts =
                    LongStream.generate(() -> random.nextInt(4) == 0 ? 3 : random.nextInt(9000))
                            .limit(1 + random.nextInt(5))
                            .mapToObj(n -> new StackedBar.Part(n, Ink.CHART_1))
                            .toList();
            Drawing d = StackedBar.draw(parts, 400, 12, "");
            Inside.check(d);
            List<Mark.Rect> bars = Inside.bars(d, Ink.CHART_1);
            assertThat(bars).allMatch(b -> b.width() >= 10 - 1e-6);
            if (!bars.isEmpty())
                assertThat(bars.getLast().x() + bars.getLast().width())
                        .isCloseTo(400, within(1e-6));
        }
        Drawing half =
                StackedBar.draw(
                        List.of(
                                new StackedBar.Part(100, Ink.CHART_1),
                                new StackedBar.Part(300, Ink.CHART_3)),
                        401,
                        12,
                        "");
        assertThat(filled(half, Ink.CHART_1)).isCloseTo(100, within(1e-9));
        assertThat(filled(half, Ink.CHART_3)).isCloseTo(300, within(1e-9));
    }

    private static double filled(Drawing d, Ink ink) {
        return Inside.bars(d, ink).getFirst().width();
    }
}
