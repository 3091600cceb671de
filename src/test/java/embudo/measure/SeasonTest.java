package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.WebDay;
import embudo.kernel.Period;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The demonstration season: 1,846 registrations of which 412 wait for 26 November, 1,157 of 1,434
 * attended, 248 bought at $249, $12,060 spent. The ratios follow by hand.
 */
class SeasonTest {
    private static final Period SEASON =
            new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
    private static final List<String> STARTS =
            List.of(
                    "2026-10-27T14:00:00Z",
                    "2026-11-03T14:00:00Z",
                    "2026-11-10T14:00:00Z",
                    "2026-11-17T14:00:00Z",
                    "2026-11-26T14:00:00Z");
    private static final int[] REGISTERED = {340, 360, 374, 360, 412};
    private static final int[] ATTENDED = {270, 290, 300, 297};
    private static final Channel[] SOLD = {
        Channel.EMAIL,
        Channel.LINKEDIN,
        Channel.GOOGLE_ADS,
        Channel.META_ADS,
        Channel.ORGANIC,
        Channel.REFERRAL
    };
    private static final int[] SALES = {98, 68, 38, 14, 21, 9};
    private final World world = new World();
    private Overview overview;

    @BeforeEach
    void season() {
        int person = 0;
        int sold = 0;
        for (int w = 0; w < 5; w++) {
            Instant start = Instant.parse(STARTS.get(w));
            world.webinar(w + 1, start);
            for (int i = 0; i < REGISTERED[w]; i++) {
                person++;
                Instant day = Instant.parse("2026-10-21T09:00:00Z").plus(Duration.ofDays(w * 6L));
                world.add(person, EventType.REGISTERED, day, Channel.EMAIL, w + 1);
                if (w == 4 || i >= ATTENDED[w]) continue;
                world.add(person, EventType.ATTENDED, start, Channel.NONE, w + 1);
                if (i < 62) pay(person, start, sold++);
            }
        }
        world.ads.add(
                new CampaignDay(
                        1,
                        SEASON.to(),
                        Channel.LINKEDIN,
                        482_000,
                        96_400,
                        0,
                        1_206_000,
                        0,
                        0,
                        "USD"));
        world.web.add(new WebDay(SEASON.to(), "", Channel.WEB, "", "", 9_412, 0, 0, 0, 0, "USD"));
        ReadModel model = world.model();
        model.catchUp();
        assertThat(model.defaultPeriod()).isEqualTo(SEASON);
        overview = model.overview(SEASON);
        assertThat(model.people(Drill.AWAITING, SEASON)).hasSize(412);
        assertThat(model.people(Drill.MISSED, SEASON)).hasSize(277);
        assertThat(model.people(Drill.BOUGHT, SEASON)).hasSize(248);
        assertThat(model.people(Drill.NOT_BOUGHT, SEASON)).hasSize(909);
    }

    private void pay(int person, Instant start, int sold) {
        int channel = 0;
        for (int left = sold; left >= SALES[channel]; channel++) left -= SALES[channel];
        Instant at = start.plus(Duration.ofHours(3));
        world.pay(person, EventType.PURCHASE, at, SOLD[channel], 24_900, "USD");
    }

    @Test
    void tilesShowTheSeasonsFigures() {
        tile("registrations", 1846, .923, 1846, Status.WATCH);
        tile("attendance_rate", .807, .949, 1434, Status.WATCH);
        tile("conversion_rate", .214, .857, 1157, Status.WATCH);
        tile("revenue", 6_175_200, .581, 248, Status.BEHIND);
        tile("cost_per_lead", 653, 2.296, 1846, Status.ON_COURSE);
        tile("roi", 4.12, .549, 248, Status.BEHIND);
    }

    private void tile(String key, double value, double attained, long n, Status status) {
        MetricValue m = overview.metric(key);
        double unit = m.unit() == MetricValue.Unit.PERCENT ? .0005 : .5;
        assertThat(m.value()).as(key).isCloseTo(value, within(unit));
        assertThat(m.attained()).as(key).isCloseTo(attained, within(.0006));
        assertThat(m.n()).isEqualTo(n);
        assertThat(m.status()).as(key).isEqualTo(status);
        assertThat(m.previous())
                .satisfiesAnyOf(x -> assertThat(x).isNaN(), x -> assertThat(x).isZero());
        assertThat(m.change()).isNaN();
    }

    @Test
    void funnelClosesActionByThoseStillWaiting() {
        assertThat(overview.funnel().windowDays()).isEqualTo(14);
        step(0, 96_400, Double.NaN, 1, Double.NaN);
        step(1, 9_412, .0976, .0976, .1);
        step(2, 1_846, .1961, .0191, .2);
        step(3, 1_157, .8068, .0120, .85);
        step(4, 248, .2143, .0026, .25);
        assertThat(overview.funnel().steps().get(3).open()).isEqualTo(412);
        assertThat(overview.funnel().steps().get(3).openReason()).isEqualTo("webinar_to_come");
        // Webinars 3 and 4 (10 and 17 November) are within 14 days of 19 November: 600 - 124.
        // Webinar 2 of 3 November closed its offer on the 17th.
        assertThat(overview.funnel().steps().get(4).open()).isEqualTo(300 + 297 - 2 * 62);
        assertThat(overview.funnel().steps().get(4).openReason()).isEqualTo("inside_window");
    }

    private void step(int i, long count, double share, double overall, double target) {
        Funnel.Step s = overview.funnel().steps().get(i);
        assertThat(s.count()).isEqualTo(count);
        assertThat(s.people()).isEqualTo(i >= 2);
        if (i == 0) assertThat(s.step()).isNaN();
        else assertThat(s.step()).isCloseTo(share, within(.00005));
        assertThat(s.overall()).isCloseTo(overall, within(.00005));
        assertThat(Double.valueOf(s.target())).isEqualTo(Double.valueOf(target));
    }

    @Test
    void channelsAddUpToTheTiles() {
        Map<Channel, Long> bought =
                overview.channels().stream()
                        .collect(Collectors.toMap(ChannelFigures::channel, ChannelFigures::bought));
        for (int i = 0; i < SOLD.length; i++)
            assertThat(bought).containsEntry(SOLD[i], (long) SALES[i]);
        assertThat(overview.channels().stream().mapToLong(ChannelFigures::revenue).sum())
                .isEqualTo(6_175_200);
        assertThat(overview.channels().stream().mapToLong(ChannelFigures::attended).sum())
                .isEqualTo(1_157);
        assertThat(overview.channels().stream().mapToLong(ChannelFigures::spend).sum())
                .isEqualTo(1_206_000);
    }

    @Test
    void seriesMarksTheWebinarsAndTheRunningDay() {
        Series series = overview.series().get("attendance");
        assertThat(series.marks())
                .extracting(Series.Mark::day)
                .containsExactly(
                        LocalDate.of(2026, 10, 27),
                        LocalDate.of(2026, 11, 3),
                        LocalDate.of(2026, 11, 10),
                        LocalDate.of(2026, 11, 17));
        assertThat(series.marks().getFirst().label()).isEqualTo("Webinar 1");
        assertThat(series.values()).hasSize(30);
        assertThat(series.values().get(6)).isEqualTo(270);
        assertThat(series.partial()).isTrue();
        assertThat(overview.next().id()).isEqualTo(5);
        assertThat(overview.next().registered()).isEqualTo(412);
    }
}
