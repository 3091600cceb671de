package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Band;
import embudo.domain.ContactField;
import embudo.domain.Score;
import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Everything that ships, checked as one; and the figures the specification fixes. */
class ShippedCatalogTest {
    static List<Metric> metrics() {
        return Catalog.load().metrics();
    }

    static List<BandAdvice> advice() {
        return Catalog.load().advice();
    }

    @ParameterizedTest
    @MethodSource("metrics")
    void everyMetricIsWhole(Metric metric) {
        assertThat(metrics()).filteredOn(m -> m.key().equals(metric.key())).hasSize(1);
        assertThat(metric.watchFrom()).isBetween(0.0, 1.0);
        // A count may be zero; a rate of nothing is unknown.
        assertThat(metric.minimumN()).isGreaterThanOrEqualTo(metric.unit().equals("count") ? 0 : 1);
        assertThat(metric.target()).isPositive();
        for (Map<Language, String> words :
                List.of(metric.name(), metric.definition(), metric.formula()))
            assertThat(words).containsOnlyKeys(Language.values());
        assertThat(metric.definition().get(Language.EN))
                .isNotEqualTo(metric.definition().get(Language.ES));
    }

    /** S-MET-01, C07 and C10; money in minor units, percentages as fractions. */
    @ParameterizedTest
    @CsvSource({
        "registrations, S-MET-01, count, false, 2000",
        "attendance_rate, S-MET-01, percent, false, 0.85",
        "conversion_rate, S-MET-01, percent, false, 0.25",
        "revenue, S-MET-01, money, false, 10625000",
        "cost_per_lead, C07, money, true, 1500",
        "roi, C10, percent, false, 7.5"
    })
    void targetsAreThoseOfTheSpecification(
            String key, String system, String unit, boolean lowerIsBetter, double target) {
        assertThat(metrics())
                .filteredOn(m -> m.key().equals(key))
                .singleElement()
                .satisfies(m -> {
                    assertThat(m.system()).isEqualTo(system);
                    assertThat(m.unit()).isEqualTo(unit);
                    assertThat(m.lowerIsBetter()).isEqualTo(lowerIsBetter);
                    assertThat(m.target()).isEqualTo(target);
                });
    }

    /** Spec 02 section 1, cold start: four groups of 25. */
    @ParameterizedTest
    @EnumSource(Score.Group.class)
    void everyGroupCanReachItsQuarter(Score.Group group) {
        Scorecard card = Catalog.load().scorecard();
        assertThat(card.groupLimit()).isEqualTo(25);
        assertThat(card.factors())
                .filteredOn(f -> f.group() == group)
                .extracting(f -> f.points().most())
                .satisfies(most ->
                        assertThat(most.stream().mapToInt(p -> p).sum())
                                .isGreaterThanOrEqualTo(25));
    }

    /** S-LEAD-05: four recommendations of 000 and one of 003; S-LEAD-06: the next action. */
    @ParameterizedTest
    @CsvSource({
        "HOT, follow_up_call, high, phone",
        "WARM, warm_sequence, medium, email",
        "COLD, cold_sequence, low, email",
        "UNQUALIFIED, newsletter, low, email"
    })
    void eachBandHasItsAdvice(Band band, String action, String priority, String channel) {
        assertThat(advice())
                .filteredOn(a -> a.band() == band)
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.recommendations()).hasSize(5).doesNotHaveDuplicates();
                    assertThat(a.next().action()).isEqualTo(action);
                    assertThat(a.next().priority()).isEqualTo(priority);
                    assertThat(a.next().channel()).isEqualTo(channel);
                });
    }

    private static List<String> keys(FeatureBook.Preset preset, boolean attended) {
        return Catalog.load().features().of(preset, attended).stream().map(Feature::key).toList();
    }

    /** S-LEAD-01: the 15 features before a webinar, by the names of the specification's table. */
    @Test
    void ls15HasTheFifteenFeaturesOfTheSpecification() {
        assertThat(keys(FeatureBook.Preset.EXACT, false))
                .containsExactlyInAnyOrder(
                        "email_opens",
                        "email_clicks",
                        "website_visits",
                        "social_engagement",
                        "company_size",
                        "industry",
                        "job_title",
                        "budget",
                        "decision_authority",
                        "hours_to_register",
                        "traffic_source",
                        "device",
                        "country",
                        "previous_webinars",
                        "engagement_score");
    }

    /** S-LEAD-02: five more once a webinar was attended. */
    @Test
    void ls20AddsWhatHappenedInTheWebinar() {
        List<String> added = new ArrayList<>(keys(FeatureBook.Preset.EXACT, true));
        assertThat(added).hasSize(20);
        added.removeAll(keys(FeatureBook.Preset.EXACT, false));
        assertThat(added)
                .containsExactlyInAnyOrder(
                        "attended_minutes", "chats", "questions", "polls", "content_consumption");
    }

    /** Spec 02 section 1: recency and intent come with the default model. */
    @Test
    void theDefaultAddsRecencyAndIntentToBoth() {
        for (boolean attended : new boolean[] {false, true}) {
            assertThat(keys(FeatureBook.Preset.DEFAULT, attended))
                    .containsAll(keys(FeatureBook.Preset.EXACT, attended))
                    .contains("idle_days", "pricing_visits", "demo_requests", "form_fills")
                    .doesNotHaveDuplicates();
        }
    }

    /** Spec 02 section 1: unknown below startup, small, medium, enterprise. */
    @Test
    void companySizeIsOrdered() {
        assertThat(Catalog.load().features().features())
                .filteredOn(f -> f.key().equals("company_size"))
                .extracting(Feature::source)
                .containsExactly(
                        new Feature.FromField(
                                ContactField.COMPANY_SIZE,
                                Feature.Reading.LEVELS,
                                List.of("startup", "small", "medium", "enterprise")));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyDeclaredWordHasAText(Language language) {
        Texts texts = Texts.of(language);
        Stream<String> advised =
                advice().stream()
                        .flatMap(a ->
                                Stream.concat(
                                        a.recommendations().stream().map("learn.advice."::concat),
                                        Stream.of(
                                                "learn.action." + a.next().action(),
                                                "learn.priority." + a.next().priority())));
        Stream<String> scored =
                Catalog.load().scorecard().factors().stream()
                        .flatMap(f ->
                                Stream.concat(
                                        Stream.of("learn.factor." + f.fact().key()),
                                        f.fact().words().stream().map("learn.value."::concat)));
        Stream<String> learned =
                Catalog.load().features().features().stream().map(f -> "learn.factor." + f.key());
        assertThat(Stream.of(advised, scored, learned).flatMap(s -> s)).allMatch(texts::has);
    }

    @Test
    void theSameCatalogueComesFromAJar(@TempDir Path folder) throws IOException {
        Path jar = folder.resolve("embudo.jar");
        Path shipped = Path.of("src/main/resources/embudo/catalog");
        try (FileSystem zip = FileSystems.newFileSystem(jar, Map.of("create", "true"));
                Stream<Path> files = Files.walk(shipped)) {
            for (Path file : files.toList()) {
                Path target =
                        zip.getPath("embudo/catalog").resolve(shipped.relativize(file).toString());
                if (Files.isDirectory(file)) Files.createDirectories(target);
                else Files.copy(file, target);
            }
        }
        assertThat(CatalogFolder.within(jar, Catalog::of)).isEqualTo(Catalog.load());
    }
}
