package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Metric;
import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;
import embudo.domain.watch.Evidence;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.text.Texts;
import embudo.ui.charts.AlertWriter;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What alerts say of their figures, written as in the window. */
class TellingTest {
    private static final Period WEEK =
            new Period(LocalDate.of(2026, 11, 12), LocalDate.of(2026, 11, 18));
    private static final Catalog CATALOG = Catalog.load();
    private static final Rulebook RULES =
            new Rulebook(CATALOG.alerts(), CATALOG.metrics(), CATALOG.escalation());

    private static Telling telling(Language language) {
        return AlertWriter.telling(RULES, Texts.of(language), "USD");
    }

    private static Evidence evidence(double value, double bound) {
        return new Evidence(value, bound, Double.NaN, 12_000, 230, WEEK, "");
    }

    private static String explanation(Language language, String rule, double value, double bound) {
        return telling(language).explanation(RULES.rule(rule), evidence(value, bound));
    }

    /** No share is held against the same share. */
    @Test
    void whatIsEqualToItsBoundStandsAlone() {
        assertThat(explanation(Language.EN, "campaign_no_conversions", 0, 0))
                .isEqualTo("0.0\u202F% over 7 days, n = 230");
        assertThat(explanation(Language.ES, "campaign_no_conversions", 0, 0))
                .isEqualTo("0,0\u202F% en 7 días, n = 230");
        assertThat(explanation(Language.EN, "health_low", 70, 70)).startsWith("70.0 over 7 days");
    }

    @ParameterizedTest
    @CsvSource({
        "attendance_low, 0.7999, 0.8, 79.99 % against 80.00 % over 7 days",
        "cost_per_lead_high, 1500.4, 1500, $15.004 against $15.000 over 7 days",
        "campaign_roas_low, 1.9999, 2, 1.9999 against 2.0000 over 7 days",
        "attendance_low, 0.66, 0.8, 66.0 % against 80.0 % over 7 days"
    })
    void valuesAreAsFineAsItTakes(String rule, double value, double bound, String said) {
        assertThat(explanation(Language.EN, rule, value, bound).replace('\u202F', ' '))
                .startsWith(said);
    }

    /**
     * Of every shipped rule about a figure, at and around its bound, in message and explanation.
     */
    @Test
    void noRuleEverHoldsAFigureAgainstItself() {
        Random random = new Random(5);
        Pattern against = Pattern.compile("(\\S+) against (\\S+?)[ ,]");
        for (AlertRule rule : CATALOG.alerts()) {
            if (rule.ofPeople()) continue;
            Metric metric = RULES.metric(rule.when().metric());
            for (int i = 0; i < 20; i++) {
                double bound = rule.when().than();
                double off = i == 0 ? 0 : bound * Math.pow(10, -1 - random.nextDouble(3));
                Evidence e = evidence(rule.when().sign().low() ? bound - off : bound + off, bound);
                String said = telling(Language.EN).explanation(rule, e);
                Matcher m = against.matcher(said);
                if (m.find()) assertThat(m.group(1)).as(metric.key()).isNotEqualTo(m.group(2));
                String message = telling(Language.EN).message(alert(rule, e));
                assertThat(message).as(rule.key()).doesNotContain("{");
            }
        }
    }

    private static Alert alert(AlertRule rule, Evidence e) {
        Instant at = Instant.parse("2026-11-19T10:00:00Z");
        return new Alert(
                1,
                rule.key(),
                "one",
                "One",
                rule.severity(),
                Alert.State.NEW,
                at,
                at,
                null,
                null,
                null,
                e);
    }
}
