package embudo.report.sections;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Channel;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.measure.ChannelFigures;
import embudo.measure.Dossier;
import embudo.measure.Funnel;
import embudo.measure.Funnel.Stage;
import embudo.measure.Funnel.Step;
import embudo.measure.MetricValue;
import embudo.measure.MetricValue.Unit;
import embudo.measure.Overview;
import embudo.measure.Pulse;
import embudo.measure.Series;
import embudo.measure.Status;
import embudo.report.facts.Snapshot;
import embudo.report.pdf.Charts;
import embudo.report.pdf.Fonts;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** The sentences, risks and decisions that rules draw from the figures. */
class RulesTest {
    private static final double NA = Double.NaN;
    private static final Fonts FONTS = new Fonts();
    private static final LocalDate FIRST = LocalDate.of(2026, 3, 1);
    private static final Overview.NextWebinar NEXT =
            new Overview.NextWebinar(1, "Next", Instant.parse("2026-03-20T15:00:00Z"), 200);

    @Test
    void theHeadlineStatesGrowthAndDistanceAsFarAsKnown() {
        assertThat(headline(revenue(50_000, .231, 100_000)))
                .isEqualTo("Sales grow 23 %; $500 short of the target");
        assertThat(headline(revenue(50_000, -.043, 100_000)))
                .isEqualTo("Sales fall 4.3 %; $500 short of the target");
        assertThat(headline(revenue(100_000, .001, 100_000)))
                .isEqualTo("Sales hold at $1,000; the target is met");
        assertThat(headline(revenue(50_000, NA, NA))).isEqualTo("Sales reach $500");
        assertThat(headline(revenue(NA, NA, 100_000))).isEqualTo("9 registrations, no sales yet");
    }

    @Test
    void theFunnelsTitleNamesTheStepFurthestFromItsTarget() {
        assertThat(funnelTitle(.19, .2, .6, .85))
                .isEqualTo("Every step runs under its target; attending is furthest behind");
        assertThat(funnelTitle(.21, .2, .6, .85))
                .isEqualTo("The step that holds people back is attending: 60.0 % against 85 %");
        assertThat(funnelTitle(.2, .2, .9, .85)).isEqualTo("Every step meets its target");
        assertThat(funnelTitle(NA, .2, NA, .85)).isEqualTo("Where people drop out");
    }

    @Test
    void theTrendsTitleLeavesTheRunningDayOutOfThePace() {
        Story s = story(List.of(), List.of(), 0, null);
        Series series =
                new Series(
                        "registrations", FIRST, List.of(10., 20., 1.), List.of(), true, List.of());
        assertThat(TrendSection.title(s, series, 15)).contains("keep the pace", "15 a day");
        assertThat(TrendSection.title(s, series, 16)).contains("below the pace", "against 16");
    }

    @Test
    void aChannelBelowTwoForOneIsTheFirstRiskAndSmallSpendIsNotJudged() {
        List<ChannelFigures> channels =
                List.of(
                        channel(Channel.META_ADS, 19_900, 10_000),
                        channel(Channel.SOCIAL, 0, 9_999),
                        channel(Channel.LINKEDIN, 60_000, 20_000));
        Story s = story(List.of(rate(Status.BEHIND, -.01)), channels, 0, null);
        List<Finding> risks = Risks.top(s, 2);
        assertThat(risks)
                .extracting(Finding::title)
                .containsExactly(
                        "Meta Ads returns 1.99 for each 1 spent",
                        "attendance_rate: losing ground (−1.0\u202Fpp)");
        assertThat(Decisions.top(s, 2))
                .extracting(Finding::title)
                .containsExactly("Move budget from Meta Ads to LinkedIn");
        List<ChannelFigures> fine = List.of(channel(Channel.META_ADS, 20_000, 10_000));
        assertThat(Risks.top(story(List.of(), fine, 0, null), 2)).isEmpty();
    }

    @Test
    void worseningWatchGoesBeforeFiguresThatAreOnlyShort() {
        MetricValue behind = metric("revenue", Unit.MONEY, 5_000, .2, 10_000, .5, Status.BEHIND);
        List<Finding> risks =
                Risks.top(story(List.of(behind, rate(Status.WATCH, -.01)), List.of(), 0, null), 2);
        assertThat(risks).extracting(Finding::status).containsExactly(Status.WATCH, Status.BEHIND);
        assertThat(risks.getLast().detail()).isEqualTo("$50 against a target of $100.");
    }

    @Test
    void decisionsFollowFromHotLeadsAndFromAttendanceBeforeTheNextWebinar() {
        Story s = story(List.of(rate(Status.WATCH, -.01)), List.of(), 7, NEXT);
        List<Finding> decisions = Decisions.top(s, 2);
        assertThat(decisions)
                .extracting(Finding::title)
                .containsExactly("Call 7 hot leads", "Remind the registered before 20 Mar");
        assertThat(decisions.get(0).due()).isEqualTo(LocalDate.of(2026, 3, 11));
        assertThat(decisions.get(1).due()).isEqualTo(LocalDate.of(2026, 3, 17));
        assertThat(decisions.get(1).detail()).isEqualTo("At today's rate 160 of 200 would come.");
        Story calm = story(List.of(rate(Status.ON_COURSE, .01)), List.of(), 0, NEXT);
        assertThat(Decisions.top(calm, 2)).isEmpty();
    }

    private static String headline(MetricValue revenue) {
        return Opening.headline(story(List.of(revenue), List.of(), 0, null)).replace('\u202F', ' ');
    }

    private static String funnelTitle(double a, double aimA, double b, double aimB) {
        List<Step> steps =
                List.of(
                        new Step(Stage.CONSIDERATION, 9, true, a, NA, aimA, 0, null),
                        new Step(Stage.ACTION, 5, true, b, NA, aimB, 0, null));
        return FunnelTable.title(story(List.of(), List.of(), 0, null), steps)
                .replace('\u202F', ' ');
    }

    private static MetricValue revenue(double value, double change, double target) {
        return metric("revenue", Unit.MONEY, value, change, target, value / target, Status.BEHIND);
    }

    private static MetricValue rate(Status status, double change) {
        return metric("attendance_rate", Unit.PERCENT, .8, change, .85, .8 / .85, status);
    }

    private static MetricValue metric(
            String key,
            Unit unit,
            double value,
            double change,
            double target,
            double attained,
            Status status) {
        return new MetricValue(
                key, unit, false, value, NA, change, target, attained, status, List.of(), 40, 30);
    }

    private static ChannelFigures channel(Channel channel, long revenue, long spend) {
        return new ChannelFigures(channel, 10, 5, 2, revenue, spend);
    }

    private static Story story(
            List<MetricValue> metrics,
            List<ChannelFigures> channels,
            long hot,
            Overview.NextWebinar next) {
        Overview overview =
                new Overview(
                        new Period(FIRST, FIRST.plusDays(9)),
                        ZoneId.of("Europe/Madrid"),
                        "USD",
                        5,
                        Instant.parse("2026-03-10T09:00:00Z"),
                        metrics,
                        new Funnel(
                                14,
                                List.of(
                                        new Step(
                                                Stage.CONSIDERATION,
                                                9,
                                                true,
                                                NA,
                                                NA,
                                                NA,
                                                0,
                                                null))),
                        channels,
                        Map.of(),
                        9,
                        hot,
                        hot,
                        next);
        Pulse none = new Pulse(0, 0, 0, 0, NA, NA);
        Snapshot snapshot =
                new Snapshot(
                        Snapshot.VERSION,
                        null,
                        "",
                        Instant.parse("2026-03-10T10:00:00Z"),
                        "1",
                        "rules-1",
                        hot > 0 ? 91 : -1,
                        List.of(),
                        new Dossier(overview, none, none, List.of(), List.of(), List.of(), null),
                        null,
                        List.of());
        return new Story(snapshot, Texts.of(Language.EN), new Charts(FONTS), FONTS, 150);
    }
}
