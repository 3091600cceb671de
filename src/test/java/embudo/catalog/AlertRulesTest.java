package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import embudo.catalog.alert.AlertRule;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** The shipped alert rules hold together, and each broken one is refused by its fault. */
class AlertRulesTest {
    private static final Path SHIPPED = Path.of("src/main/resources/embudo/catalog");
    @TempDir private Path root;

    @Test
    void aDayThatIsStillRunningIsNeverLookedAt() {
        LocalDate today = LocalDate.of(2026, 11, 19);
        List<AlertRule> rules = Catalog.load().alerts();
        assertThat(rules).hasSizeGreaterThan(10);
        assertThat(rules)
                .filteredOn(r -> r.probe().isEmpty())
                .allMatch(r -> r.period(today).to().equals(today.minusDays(1)));
    }

    /** Both languages have the same holes. */
    @Test
    void bothLanguagesTellTheSame() {
        for (AlertRule rule : Catalog.load().alerts())
            for (String hole : rule.holes())
                for (Language language : Language.values())
                    assertThat(rule.message().get(language)).contains("{" + hole + "}");
    }

    /** S-ALRT-05, S-ALRT-07, S-ALRT-09: whom they are about, how grave, what they start. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "engagement_drop|behaviour_trend < 0.7|MEDIUM|engagement_boost",
                "high_engagement|behaviour > 80|HIGH|engaged_call",
                "content_consumption|count(content_download) > 5|MEDIUM|advanced_content",
                "social_sharing|count(social_share) > 2|HIGH|referral_invitation",
                "churn_risk|churn > 0.7|HIGH|",
                "hot_never_contacted|score >= 70 && unknown(last_contacted_at)|MEDIUM|",
                "conversion_threshold|score >= 80|HIGH|"
            })
    void rulesAboutPeopleAreThoseOfTheSpecification(
            String key, String who, String grave, String workflow) {
        AlertRule rule =
                Catalog.load().alerts().stream()
                        .filter(r -> r.key().equals(key))
                        .findFirst()
                        .orElseThrow();
        assertThat(rule.who()).isEqualTo(Conditions.read(who, Fields.standard()).orThrow());
        assertThat(rule.severity()).hasToString(grave);
        assertThat(rule.action() == null ? null : rule.action().workflow()).isEqualTo(workflow);
    }

    /**
     * What needs agreement each time is ordered only by a rule that asks, and only commands are.
     */
    @ParameterizedTest
    @CsvSource({
        "'approve: yes', 'approve: no'",
        "'do: create_retargeting_audience', 'do: add_to_list'"
    })
    void anOrderWithoutAgreementIsRefused(String from, String to) throws IOException {
        Problem problem = broken("alerts/attendance_forecast_low.yaml", from, to);
        assertThat(Texts.of(Language.EN).say(problem)).contains("can't be ordered once");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "conversion_rate < 0.2|conversion_rate under 0.2|alert_rule",
                "conversion_rate < 0.2|convertion < 0.2|no_metric",
                "driver: channel|driver: campaign|alert_split",
                "(target {target})|({subject})|alert_hole",
                "severity: high|severity: grave|word",
                "days: 30|days: 0|range"
            })
    void aBrokenRuleIsRefused(String from, String to, String fault) throws IOException {
        Problem problem = broken("alerts/conversion_low.yaml", from, to);
        String said = Texts.of(Language.EN).say(problem);
        String wanted = Texts.of(Language.EN).get("catalog.fault." + fault);
        // The longest run of words without a hole.
        String words =
                Stream.of(wanted.split("\\{\\d}"))
                        .max(java.util.Comparator.comparingInt(String::length))
                        .orElseThrow();
        assertThat(said).contains(words.strip());
    }

    /** What a copy of the catalogue with one change in one file is refused for. */
    private Problem broken(String changed, String from, String to) throws IOException {
        try (Stream<Path> files = Files.walk(SHIPPED)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path target = root.resolve(SHIPPED.relativize(file).toString());
                Files.createDirectories(target.getParent());
                Files.copy(file, target);
            }
        }
        Path file = root.resolve(changed);
        String text = Files.readString(file);
        assertThat(text).contains(from);
        Files.writeString(file, text.replace(from, to));
        return catchThrowableOfType(Problem.class, () -> Catalog.of(root));
    }
}
