package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.alert.Probe;
import embudo.domain.Actor;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Alert.State;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Topic;
import embudo.ui.FakeSettings;
import embudo.watch.Sight.Verdict;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The shipped rules over figures by hand, round after round. */
class WatchDeskTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");
    private final SampleWatch sample = new SampleWatch();
    private final SampleGauges gauges = sample.gauges;
    private final MemoryAlerts book = new MemoryAlerts();
    private final Notices notices = new Notices();
    private final List<Topic> posted = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-19T13:32:00Z");
    private final WatchDesk desk =
            sample.desk(book, new FakeSettings(notices), notices, () -> now, MADRID);

    private Round after(int minutes) {
        now = now.plus(Duration.ofMinutes(minutes));
        return desk.check();
    }

    private Alert only(String rule) {
        return book.latest().stream().filter(a -> a.rule().equals(rule)).findFirst().orElseThrow();
    }

    private static Verdict verdict(Round round, String rule, String subject) {
        return round.found().stream()
                .filter(f -> f.rule().key().equals(rule) && f.sight().subject().equals(subject))
                .map(f -> f.sight().verdict())
                .findFirst()
                .orElseThrow();
    }

    /** The example of the specification's explanation, from hold to end. */
    @Test
    void conversionUnderItsFloorIsHeldRaisedExplainedAndEnds() {
        notices.subscribe(posted::add);
        assertThat(after(0).raised()).isEmpty();
        assertThat(only("conversion_low").state()).isEqualTo(State.PENDING);
        assertThat(after(4).raised()).isEmpty();
        assertThat(after(1).raised())
                .extracting(Alert::rule)
                .contains("conversion_low", "attendance_low", "campaign_roas_low");
        assertThat(posted).containsOnly(Topic.ALERTS);
        Alert alert = only("conversion_low");
        Telling telling = sample.telling(Language.EN);
        assertThat(telling.explanation(alert))
                .isEqualTo("17.2 % against 20.0 % over 30 days, n = 412; main driver: LinkedIn");
        assertThat(telling.message(alert)).contains("below the alert floor").contains("25.0 %");
        gauges.put("conversion_rate", 0.205, 412);
        assertThat(after(1).resolved()).isEmpty();
        gauges.put("conversion_rate", 0.215, 412);
        assertThat(after(1).resolved()).extracting(Alert::rule).containsExactly("conversion_low");
        posted.clear();
        after(1);
        assertThat(posted).as("nothing changed, nobody is told").isEmpty();
    }

    /** Figures of S-ALRT-02, S-ALRT-03 and S-ALRT-06: at the bound is quiet, past it an alarm. */
    @ParameterizedTest
    @CsvSource({
        "conversion_low, conversion_rate, 0.2, 0.199, HIGH",
        "cost_per_lead_high, cost_per_lead, 1500, 1501, MEDIUM",
        "delivery_low, email_delivery_rate, 0.95, 0.949, HIGH",
        "bounces_high, email_bounce_rate, 0.05, 0.051, MEDIUM",
        "engagement_low, engagement_rate, 0.5, 0.499, MEDIUM",
        "attendance_low, attendance_rate, 0.8, 0.799, HIGH",
        "campaign_roas_low, ads_roas, 2.0, 1.99, HIGH",
        "campaign_ctr_low, ctr, 0.01, 0.0099, MEDIUM",
        "campaign_no_conversions, campaign_conversion_rate, 0.001, 0, HIGH",
        "health_low, health_score, 70.1, 70, MEDIUM",
        "cart_recovery_low, cart_recovery_rate, 0.45, 0.449, MEDIUM",
        "churn_high, churn_rate, 0.05, 0.051, MEDIUM",
        "mails_opened_low, email_open_rate, 0.25, 0.249, MEDIUM",
        "campaign_lead_cost_high, campaign_cost_per_lead, 2500, 2501, MEDIUM",
        "acquisition_cost_high, cac, 20000, 20001, MEDIUM"
    })
    void theSpecifiedBounds(String rule, String metric, double quiet, double alarm, String grave) {
        boolean split = desk.rules().rule(rule).split() != null;
        String subject = split ? "one" : "";
        gauges.put("ad_spend", 10_001, 2_000, SampleGauges.group("one", "One", 10_001, 2_000));
        gauges.put(metric, quiet, 2_000, SampleGauges.group("one", "One", quiet, 2_000));
        assertThat(verdict(after(0), rule, subject)).isNotEqualTo(Verdict.ALARM);
        gauges.put(metric, alarm, 2_000, SampleGauges.group("one", "One", alarm, 2_000));
        assertThat(verdict(after(1), rule, subject)).isEqualTo(Verdict.ALARM);
        assertThat(desk.rules().rule(rule).severity()).hasToString(grave);
    }

    /** S-ALRT-01 to 04, S-ALRT-08, S-ALRT-10 to 12: quiet at the bound, not past it. */
    @ParameterizedTest
    @CsvSource({
        "registrations_slow, REGISTRATIONS_PER_HOUR, 10, 9, HIGH",
        "attendance_forecast_low, PREDICTED_ATTENDANCE, 0.6, 0.59, HIGH",
        "audience_leaving, ATTENDANCE_DROP, 0.2, 0.21, MEDIUM",
        "engagement_live_low, ENGAGEMENT_NOW, 0.5, 0.49, HIGH",
        "competitor_price, COMPETITOR_PRICE_CHANGE, 0.1, 0.101, MEDIUM",
        "off_route, OFF_ROUTE, 0.5, 0.51, LOW",
        "budget_off, BUDGET_GAP, 0.2, 0.21, MEDIUM",
        "content_gap, CONTENT_GAP, 7, 8, LOW",
        "website_down, WEBSITE_UPTIME, 0.99, 0.9899, CRITICAL",
        "plan_gap, PLAN_GAP, 7, 8, LOW",
        "plan_one_channel, PLAN_IMBALANCE, 0.6, 0.61, LOW",
        "plan_timing, PLAN_TIMING, 0.4, 0.41, LOW"
    })
    void theSpecifiedBoundsOfWhatStandsNow(
            String rule, Probe probe, double quiet, double alarm, String grave) {
        assertThat(verdict(after(0), rule, "")).as("nothing to look at").isEqualTo(Verdict.UNKNOWN);
        String subject = probe.grouped() ? "one" : "";
        sample.probes.put(probe, List.of(SampleGauges.group(subject, "One", quiet, 50)));
        assertThat(verdict(after(1), rule, subject)).isNotEqualTo(Verdict.ALARM);
        sample.probes.put(probe, List.of(SampleGauges.group(subject, "One", alarm, 50)));
        assertThat(verdict(after(1), rule, subject)).isEqualTo(Verdict.ALARM);
        assertThat(desk.rules().rule(rule).severity()).hasToString(grave);
    }

    /** S-ALRT-06: no conversions is an alarm only past $100 of spend. */
    @Test
    void aCampaignThatSpentLittleIsLeftAlone() {
        gauges.put("campaign_conversion_rate", 0, 50, SampleGauges.group("one", "One", 0, 50));
        gauges.put("ad_spend", 10_000, 50, SampleGauges.group("one", "One", 10_000, 50));
        assertThat(verdict(after(0), "campaign_no_conversions", "one")).isEqualTo(Verdict.CLEAR);
        gauges.nothing("ad_spend");
        assertThat(verdict(after(1), "campaign_no_conversions", "one"))
                .as("what was spent is not known")
                .isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void fewOrNoneSayNoData() {
        gauges.put("conversion_rate", 0.01, 49);
        gauges.nothing("attendance_rate");
        Round round = after(0);
        assertThat(verdict(round, "conversion_low", "")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(round, "attendance_low", "")).isEqualTo(Verdict.UNKNOWN);
        assertThat(verdict(round, "delivery_low", "")).isEqualTo(Verdict.UNKNOWN);
        assertThat(book.latest())
                .extracting(Alert::rule)
                .doesNotContain("conversion_low", "attendance_low", "delivery_low");
    }

    @Test
    void aWebinarThatLeavesTheWindowIsOverButNotWhenAllIsMissing() {
        after(0);
        after(5);
        assertThat(only("attendance_low").state()).isEqualTo(State.NEW);
        assertThat(only("attendance_low").label()).isEqualTo("Growth clinic: first steps");
        gauges.nothing("attendance_rate");
        after(1);
        assertThat(only("attendance_low").state()).isEqualTo(State.NEW);
        gauges.put("attendance_rate", 0.9, 90, SampleGauges.group("w-43", "Next", 0.9, 90));
        assertThat(after(1).resolved()).extracting(Alert::subject).containsExactly("w-41");
    }

    /** S-ALRT-13: beyond three deviations of the weekday's residual. */
    @Test
    void anUnusualDayIsFoundAgainstItsWeekday() {
        LocalDate yesterday = LocalDate.of(2026, 11, 18);
        double[] values = new double[85];
        for (int i = 0; i < values.length; i++) {
            int weekday = yesterday.minusDays(84 - i).getDayOfWeek().getValue();
            values[i] = 100 + 20 * weekday + (i / 7 % 2 == 0 ? 5 : -5);
        }
        values[84] = 100 + 20 * yesterday.getDayOfWeek().getValue() + 15;
        gauges.days("registrations", yesterday, values);
        assertThat(verdict(after(0), "registrations_unusual", "")).isEqualTo(Verdict.CLEAR);
        values[84] += 8;
        gauges.days("registrations", yesterday, values);
        assertThat(verdict(after(1), "registrations_unusual", "")).isEqualTo(Verdict.ALARM);
        values[84] = Double.NaN;
        gauges.days("registrations", yesterday, values);
        assertThat(verdict(after(1), "registrations_unusual", "")).isEqualTo(Verdict.UNKNOWN);
    }

    @Test
    void peopleAcknowledgeMuteAndAssign() {
        after(0);
        after(5);
        long id = only("conversion_low").id();
        desk.acknowledge(id, Actor.WINDOW);
        desk.assign(id, " Eva ", Actor.WINDOW);
        desk.mute(id, Duration.ofDays(3), Actor.WINDOW);
        assertThat(only("conversion_low"))
                .returns(State.ACKNOWLEDGED, Alert::state)
                .returns("Eva", Alert::assignee);
        gauges.put("conversion_rate", 0.3, 412);
        after(1);
        assertThatThrownBy(() -> desk.acknowledge(id, Actor.WINDOW)).isInstanceOf(Problem.class);
        gauges.put("conversion_rate", 0.1, 412);
        after(60 * 25);
        Round round = after(5);
        assertThat(round.raised()).extracting(Alert::rule).doesNotContain("conversion_low");
        Set<State> fresh = EnumSet.of(State.NEW);
        assertThat(book.page(fresh, 0, 99).rows())
                .as("muted: raised, but nobody is told")
                .extracting(Alert::rule)
                .contains("conversion_low");
    }

    @Test
    void lookingAtADayKeepsNothing() {
        assertThat(desk.look(LocalDate.of(2026, 11, 19)))
                .anyMatch(f -> f.sight().verdict() == Verdict.ALARM);
        assertThat(book.latest()).isEmpty();
    }
}
