package embudo.measure.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.measure.scenario.Calculator.Output;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.Map;

/** The sums of the specification's calculators, and what changes when an input does. */
class CalculatorTest {
    private static Output of(Calculator calculator, String key, Map<String, Double> inputs) {
        return calculator.compute(inputs).stream()
                .filter(o -> o.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** S-MET-12; C36: what is spent is a range, payback is shown gross and net. */
    @ParameterizedTest
    @CsvSource({
        "cac_saving, 49000, 0", "ltv_gain, 228000, 0", "more_customers, 75, 0",
        "conversion_value, 150000, 0", "time_value, 39000, 0", "benefit, 466000, 0",
        "operation, 42000, 0", "investment, 107000, 0", "net_return, 3.355, .0005",
        "payback, 2.8, .05", "net_payback, 3.6, .05"
    })
    void theFirstYear(String key, double value, double near) {
        assertThat(of(Calculator.YEAR_ONE, key, Map.of()).value())
                .isCloseTo(value, within(near + 1e-9));
    }

    @Test
    void whatIsSpentIsARange() {
        assertThat(of(Calculator.YEAR_ONE, "operation", Map.of()).high()).isEqualTo(84_000);
        assertThat(of(Calculator.YEAR_ONE, "investment", Map.of()).high()).isEqualTo(164_000);
        assertThat(of(Calculator.YEAR_ONE, "net_return_worst", Map.of()).value())
                .isEqualTo((466_000 - 164_000) / 164_000.0);
    }

    /** S-MET-13 as computed. */
    @ParameterizedTest
    @CsvSource({
        "improved_cac, 137.50",
        "saving_per_customer, 112.50",
        "cac_saving_month, 2250",
        "improved_ltv, 3340",
        "ltv_gain_per_customer, 1340",
        "ltv_gain, 670000",
        "improved_churn, .04",
        "retained, 20",
        "retention_value, 66800",
        "more_month, 34616.67",
        "more_year, 415400",
        "gross_return, 3.882",
        "net_return, 2.882"
    })
    void theCaseStudy(String key, double value) {
        assertThat(of(Calculator.CASE_STUDY, key, Map.of()).value())
                .isCloseTo(value, within(Math.max(.005, value * 1e-4)));
    }

    /** C33: the text says 40, 46,600 and 435 %; the sums stand and the text is shown beside. */
    @Test
    void whatTheTextSaysStandsBesideTheSum() {
        assertThat(of(Calculator.CASE_STUDY, "retained", Map.of()).stated()).isEqualTo(40);
        assertThat(of(Calculator.CASE_STUDY, "more_month", Map.of()).stated()).isEqualTo(46_600);
        assertThat(of(Calculator.CASE_STUDY, "gross_return", Map.of()).stated()).isEqualTo(4.35);
    }

    /** S-MET-14, C34: components add up to 96 to 210 thousand, the source says 70 to 160. */
    @Test
    void theSuiteShowsComponentsAndTheTotalAsStated() {
        Output parts = of(Calculator.SUITE, "components_month", Map.of());
        assertThat(parts.value()).isEqualTo(96_000);
        assertThat(parts.high()).isEqualTo(210_000);
        Output stated = of(Calculator.SUITE, "stated_month", Map.of());
        assertThat(stated.value()).isEqualTo(70_000);
        assertThat(stated.high()).isEqualTo(160_000);
        assertThat(of(Calculator.SUITE, "year_value", Map.of()).value())
                .isEqualTo(3 * 20_000 + 3 * 50_000 + 6 * 70_000);
    }

    @Test
    void aChangedInputChangesWhatDependsOnItAlone() {
        Map<String, Double> given = Map.of("hours_week", 30.0);
        assertThat(of(Calculator.YEAR_ONE, "time_value", given).value()).isEqualTo(78_000);
        assertThat(of(Calculator.YEAR_ONE, "ltv_gain", given).value()).isEqualTo(228_000);
        assertThat(of(Calculator.YEAR_ONE, "benefit", given).value()).isEqualTo(505_000);
    }
}
