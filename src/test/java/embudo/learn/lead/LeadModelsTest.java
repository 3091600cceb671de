package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import embudo.catalog.Catalog;
import embudo.catalog.Feature;
import embudo.catalog.FeatureBook;
import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Score;
import embudo.domain.Webinar;
import embudo.domain.Webinars;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.kernel.Work;
import embudo.learn.MemoryContacts;
import embudo.learn.Scorer;
import embudo.learn.eval.Report;
import embudo.learn.forest.ForestConfig;
import embudo.learn.forest.ForestTrainer;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** A lead model learned from the sample season, whose best reachable AUC is known. */
class LeadModelsTest {
    private static final Catalog CATALOG = Catalog.load();
    private static final Season SEASON = Season.read(Path.of("sample-data"));
    private static final Map<Integer, Webinar> WEBINARS =
            SEASON.webinars.stream().collect(Collectors.toMap(Webinar::id, Function.identity()));
    private static final MemoryContacts PEOPLE = MemoryContacts.of(SEASON.people.values());

    /** No choice of leaves, for time. */
    private static final ForestConfig SMALLER = new ForestConfig(100, 42, List.of(20), 30, 3, true);

    private static final Work WORK = new Work();
    private static final LeadModels MODELS = models();
    private static LeadModels.Version version;

    private static FeatureReader reader(List<Feature> features) {
        return new FeatureReader(
                features, CATALOG.scorecard(), id -> WEBINARS.get(id).durationMinutes() * 60.0);
    }

    private static LeadModels models() {
        LeadTrainer trainer =
                new LeadTrainer(
                        PEOPLE,
                        id -> SEASON.timelines.get(id),
                        webinars(),
                        new NoSettings(),
                        CATALOG.features(),
                        LeadModelsTest::reader,
                        new ForestTrainer(WORK, Ticker.fixed(Season.NOW)),
                        Ticker.fixed(Season.NOW),
                        SMALLER);
        return new LeadModels(
                new MemoryModels(),
                trainer,
                CATALOG.features(),
                LeadModelsTest::reader,
                (leads, now) -> List.of());
    }

    private static Webinars webinars() {
        return new MemoryWebinars(SEASON.webinars);
    }

    @BeforeAll
    static void train() {
        version = MODELS.train(FeatureBook.Preset.DEFAULT, Actor.COMMAND, Progress.NONE);
        assertThat(MODELS.model()).isEmpty();
        MODELS.promote(version.row().version(), false, Actor.COMMAND);
    }

    @AfterAll
    static void close() {
        WORK.close();
    }

    /** The gate of S-LEAD-01, on decisions later than all that was learned from. */
    @Test
    void passesTheGateOutOfTime() {
        assertThat(version.row().positives()).isGreaterThan(1_000);
        assertThat(version.report().passes()).isTrue();
        assertThat(version.report().later().auc()).isGreaterThan(LeadReport.GATE);
        assertThat(version.report().folds().auc())
                .isCloseTo(version.report().later().auc(), within(0.06));
    }

    /** Within .02 of the best that is reachable for the same people, as a whole and at the end. */
    @Test
    void ranksNearlyAsWellAsTheTruthOutOfTime() throws IOException {
        List<Feature> features = CATALOG.features().of(FeatureBook.Preset.DEFAULT, true);
        Examples.Rows rows =
                Examples.gather(
                                PEOPLE,
                                id -> SEASON.timelines.get(id),
                                SEASON.webinars,
                                Map.of(Part.WHOLE, features),
                                LeadModelsTest::reader,
                                Duration.ofDays(60),
                                Season.NOW,
                                Progress.NONE)
                        .of(Part.WHOLE);
        BestReachable all =
                BestReachable.of(
                        SEASON,
                        version.report().cutAt(),
                        rows,
                        new ForestTrainer(WORK, Ticker.fixed(Season.NOW)).learner(SMALLER));
        assertThat(all.rows()).hasSizeGreaterThan(1_500);
        assertThat(all.auc()).isCloseTo(version.report().later().auc(), within(1e-9));
        assertThat(all.auc()).isGreaterThan(all.best() - 0.02);
        assertThat(all.middleOfResampledGaps()).isLessThan(0.02);
        BestReachable ends = all.only(Decision.Kind.WEBINAR_END);
        assertThat(ends.auc()).isGreaterThan(ends.best() - 0.02);
        assertThat(ends.middleOfResampledGaps()).isLessThan(0.02);
    }

    @Test
    void itsProbabilitiesHoldInNineOfTenBins() {
        Report folds = version.report().folds();
        assertThat(folds.calibration()).hasSize(10);
        assertThat(folds.calibration().stream().filter(Report.Bin::holds).count())
                .isGreaterThanOrEqualTo(9);
    }

    /** S-LEAD-09. */
    @Test
    void conversionRisesWithTheScore() {
        assertThat(version.report().buckets()).allMatch(b -> b.rows() > 0);
        assertThat(Bucket.rising(version.report().buckets())).isTrue();
    }

    private static List<Scorer.Lead> leads() {
        return SEASON.people.values().stream()
                .sorted(Comparator.comparing(c -> c.id()))
                .map(c -> new Scorer.Lead(c, SEASON.timelines.get(c.id())))
                .toList();
    }

    /** S-LEAD-04 with C90: on even odds every band has leads. */
    @Test
    void allFourBandsArePopulatedAndExplanationsAddUp() {
        LeadModel model = MODELS.model().orElseThrow();
        List<Scorer.Lead> leads = leads();
        List<Score> scores = model.score(leads, Season.NOW);
        Map<Band, Integer> bands = new EnumMap<>(Band.class);
        for (Score score : scores) bands.merge(score.band(), 1, Integer::sum);
        assertThat(bands.keySet()).isEqualTo(Set.of(Band.values()));
        for (int i = 0; i < leads.size(); i += 97) {
            Score why = model.explain(leads.get(i), Season.NOW);
            assertThat(why.value()).isEqualTo(scores.get(i).value());
            assertThat(why.learned().probability())
                    .isCloseTo(scores.get(i).learned().probability(), within(1e-9));
            int sum = why.reasons().stream().mapToInt(Score.Reason::points).sum();
            assertThat(why.learned().base() + sum + why.learned().scale()).isEqualTo(why.value());
        }
    }

    @Test
    void whatIfChangesOneFeatureAndNothingElse() {
        LeadModel model = MODELS.model().orElseThrow();
        Scorer.Lead lead = leads().getFirst();
        Score now = model.explain(lead, Season.NOW);
        Score same = model.explain(lead, Map.of("pricing_visits", shown(now)), Season.NOW);
        assertThat(same).isEqualTo(now);
        Score keen =
                model.explain(
                        lead, Map.of("pricing_visits", "3", "demo_requests", "1"), Season.NOW);
        assertThat(keen.learned().probability()).isGreaterThan(now.learned().probability());
    }

    private static String shown(Score score) {
        return score.reasons().stream()
                .filter(r -> r.factor().equals("pricing_visits"))
                .findFirst()
                .orElseThrow()
                .shown();
    }

    @Test
    void saysInWordsHowFarToTrustIt() {
        assertThat(Trust.of(version.report(), version.row().positives()))
                .extracting(Trust.Line::key)
                .contains("learn.trust.calibration", "learn.trust.based", "learn.trust.rises")
                .doesNotContain("learn.trust.few");
    }

    @Test
    void anUnknownVersionIsNotPromoted() {
        assertThatThrownBy(() -> MODELS.promote(99, true, Actor.COMMAND))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("learn.lead.unknown");
    }

    /** Too little to learn from: the rule score stays, and what is missing is said. */
    @Test
    void aHandfulOfDecisionsIsRefused() {
        List<embudo.domain.Contact> few =
                SEASON.people.values().stream().filter(c -> c.id() < 200).toList();
        LeadTrainer trainer =
                new LeadTrainer(
                        MemoryContacts.of(few),
                        id -> SEASON.timelines.get(id),
                        webinars(),
                        new NoSettings(),
                        CATALOG.features(),
                        LeadModelsTest::reader,
                        new ForestTrainer(WORK, Ticker.fixed(Season.NOW)),
                        Ticker.fixed(Season.NOW),
                        SMALLER);
        assertThatThrownBy(() -> trainer.train(FeatureBook.Preset.EXACT, Progress.NONE))
                .isInstanceOf(Problem.class)
                .hasMessageContaining("learn.lead.few");
    }
}
