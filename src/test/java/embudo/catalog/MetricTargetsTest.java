package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.measure.Dimension;
import embudo.catalog.measure.Measure;
import embudo.catalog.measure.Measures;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Targets and benchmarks are those of the specification, by id; money in minor units, percentages
 * as fractions.
 */
class MetricTargetsTest {
    private static final List<Metric> METRICS = Catalog.load().metrics();

    private static Metric metric(String key) {
        return METRICS.stream().filter(m -> m.key().equals(key)).findFirst().orElseThrow();
    }

    /** S-MET-01. */
    @ParameterizedTest
    @CsvSource({
        "reach, 100000, H, count",
        "impressions, 500000, H, count",
        "frequency, 5, H, ratio",
        "ctr, .03, H, percent",
        "website_visits, 10000, H, count",
        "time_on_site, 180, H, seconds",
        "bounce_rate, .40, L, percent",
        "pages_per_session, 3, H, ratio",
        "registrations, 2000, H, count",
        "email_opens, .25, H, percent",
        "email_clicks, .05, H, percent",
        "social_engagement, .08, H, percent",
        "attendance, 1700, H, count",
        "attendance_rate, .85, H, percent",
        "engagement_score, 75, H, score",
        "duration, 75, H, minutes",
        "conversions, 425, H, count",
        "conversion_rate, .25, H, percent",
        "revenue, 10625000, H, money",
        "average_order_value, 25000, H, money"
    })
    void theFunnelsTargets(String key, double target, String direction, String unit) {
        is(key, target, direction, unit);
    }

    /** S-MET-02, S-MET-03 and S-MET-04; C65: shared screen in minutes. */
    @ParameterizedTest
    @CsvSource({
        "chat_participation, .60, H, percent", "qa_participation, .15, H, percent",
        "poll_participation, .80, H, percent", "screen_share_engagement, 70, H, minutes",
        "slide_engagement, 180, H, seconds", "section_retention, .90, H, percent",
        "interaction_rate, 2, H, ratio", "attention_score, 8, H, score",
        "learning_indicators, 7, H, score", "satisfaction_score, 9, H, score"
    })
    void theEngagementTargets(String key, double target, String direction, String unit) {
        is(key, target, direction, unit);
    }

    /** S-MET-05; C46: seconds a visit, not times a hundred. */
    @ParameterizedTest
    @CsvSource({
        "email_open_rate, .25, H, percent", "email_click_rate, .05, H, percent",
        "website_engagement, 180, H, seconds", "content_consumption, .40, H, percent",
        "lead_to_opportunity, .15, H, percent", "opportunity_to_customer, .25, H, percent",
        "lead_to_customer, .0375, H, percent", "time_to_conversion, 30, L, days",
        "revenue_per_lead, 5000, H, money", "lifetime_value, 75000, H, money",
        "cost_per_acquisition, 10000, L, money", "roi, 7.5, H, percent"
    })
    void theNurturingTargets(String key, double target, String direction, String unit) {
        is(key, target, direction, unit);
    }

    /** S-MET-09 and S-MET-10; C07: 25 is the ceiling of campaigns; C57: 15 hours at least. */
    @ParameterizedTest
    @CsvSource({
        "cac, 15000, L, money",
        "cac_payback, 3, L, months",
        "lead_quality_score, 7, H, score",
        "churn_rate, .05, L, percent",
        "saas_lifetime_value, 250000, H, money",
        "upsell_rate, .25, H, percent",
        "marketing_roi, 5, H, percent",
        "roas, 4, H, ratio",
        "campaign_conversion_rate, .06, H, percent",
        "campaign_cost_per_lead, 2500, L, money",
        "cost_per_lead, 1500, L, money",
        "time_saved, 15, H, hours",
        "content_output, 2, H, percent",
        "response_time, 2, L, hours",
        "prediction_precision, .75, H, percent"
    })
    void theBusinessTargets(String key, double target, String direction, String unit) {
        is(key, target, direction, unit);
    }

    private static void is(String key, double target, String direction, String unit) {
        Metric metric = metric(key);
        assertThat(metric.target()).isEqualTo(target);
        assertThat(metric.lowerIsBetter()).isEqualTo(direction.equals("L"));
        assertThat(metric.unit()).isEqualTo(unit);
    }

    /** S-MET-06, S-MET-08, S-MET-11 and the ranges of S-MET-14. */
    @ParameterizedTest
    @CsvSource({
        "email_open_rate, industry_average, .20, .20",
        "email_open_rate, top_performers, .35, .35",
        "email_click_rate, industry_average, .03, .03",
        "email_click_rate, top_performers, .08, .08",
        "lead_to_opportunity, industry_average, .10, .10",
        "lead_to_opportunity, top_performers, .20, .20",
        "opportunity_to_customer, industry_average, .20, .20",
        "opportunity_to_customer, top_performers, .35, .35",
        "time_to_conversion, industry_average, 45, 45",
        "time_to_conversion, top_performers, 20, 20",
        "revenue_per_lead, industry_average, 2500, 2500",
        "revenue_per_lead, top_performers, 7500, 7500",
        "automation_coverage, industry_average, .60, .60",
        "time_saved, industry_average, 25, 25",
        "error_reduction, industry_average, .75, .75",
        "efficiency_gain, industry_average, .50, .50",
        "cac, industry_average, 20000, 40000",
        "ltv_cac, healthy, 3, 3",
        "ltv_cac, ideal, 5, 5",
        "churn_rate, healthy, .05, .05",
        "trial_to_paid, industry_average, .15, .25",
        "decision_time, industry_average, 14, 30",
        "cart_recovery_rate, suite, .45, .55",
        "conversion_rate, suite, .30, .40",
        "email_opens, triggered_mail, .35, .45",
        "email_clicks, triggered_mail, .12, .18"
    })
    void theBenchmarks(String key, String set, double low, double high) {
        assertThat(metric(key).benchmarks()).contains(new Benchmark(set, low, high));
    }

    /** S-MET-08: targets of automation. */
    @Test
    void theTargetsOfAutomation() {
        assertThat(metric("automation_coverage").target()).isEqualTo(.80);
        assertThat(metric("error_reduction").target()).isEqualTo(.90);
        assertThat(metric("efficiency_gain").target()).isEqualTo(.70);
        assertThat(metric("manual_tasks_reduced").target()).isEqualTo(.70);
        assertThat(metric("time_saved").benchmarks()).contains(new Benchmark("stretch", 40, 40));
    }

    /** C08: goal 100, limit 150, problem 200. C87: red below 3, green from 5, stretch 15. */
    @Test
    void theLaddersOfTargets() {
        Metric cost = metric("cost_per_acquisition");
        assertThat(cost.target()).isEqualTo(10000);
        assertThat(cost.benchmarks())
                .contains(new Benchmark("limit", 15000, 15000))
                .contains(new Benchmark("problem", 20000, 20000));
        Metric ratio = metric("ltv_cac");
        assertThat(ratio.target() * ratio.watchFrom()).isEqualTo(3);
        assertThat(ratio.target()).isEqualTo(5);
        assertThat(ratio.benchmarks()).contains(new Benchmark("stretch", 15, 15));
    }

    /** C06: four conversions, each with a denominator of its own. */
    @Test
    void conversionsDivideByWhatTheySay() {
        Set<Measure> below =
                List.of(
                                "conversion_rate",
                                "campaign_conversion_rate",
                                "lead_to_customer",
                                "opportunity_to_customer")
                        .stream()
                        .map(key -> ((Measure.Ratio) metric(key).measure()).by())
                        .collect(Collectors.toSet());
        assertThat(below).hasSize(4);
        assertThat(metric("lead_to_customer").target()).isEqualTo(.15 * .25);
        assertThat(metric("lead_to_customer").benchmarks())
                .contains(new Benchmark("stretch", .08, .08));
    }

    /** S-MET-01: the targets fit together. S-MET-17: alert below 70. */
    @Test
    void targetsThatFollowFromOthersFit() {
        double attended = metric("registrations").target() * metric("attendance_rate").target();
        assertThat(attended).isEqualTo(metric("attendance").target());
        double bought = attended * metric("conversion_rate").target();
        assertThat(bought).isEqualTo(metric("conversions").target());
        assertThat(bought * metric("average_order_value").target())
                .isEqualTo(metric("revenue").target());
        assertThat(metric("impressions").target() / metric("reach").target())
                .isEqualTo(metric("frequency").target());
        assertThat(metric("health_score").target()).isEqualTo(70);
        assertThat(metric("health_score").watchFrom()).isEqualTo(1);
    }

    /** Spend is not known by industry, so no figure that divides it pretends to be. */
    @Test
    void whatCanBeSplitIsWhatAllPartsKnow() {
        assertThat(Measures.splits(metric("cost_per_lead").measure()))
                .containsExactly(Dimension.CHANNEL);
        assertThat(Measures.splits(metric("attendance_rate").measure()))
                .contains(Dimension.CHANNEL, Dimension.WEBINAR, Dimension.SEGMENT, Dimension.BAND)
                .doesNotContain(Dimension.CAMPAIGN);
    }
}
