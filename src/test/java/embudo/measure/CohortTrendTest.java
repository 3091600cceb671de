package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.CohortRule;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortCell;

import org.junit.jupiter.api.Test;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** S-INS-03, by the resolution of C53. */
class CohortTrendTest {
    private static final CohortRule RULE = Catalog.load().cohorts().getFirst();
    private static final LocalDate SINCE = LocalDate.of(2026, 1, 1);

    /** A cohort of a month whose last cell is not over. */
    private static Cohort cohort(int month, long people, long... active) {
        List<CohortCell> cells = new ArrayList<>();
        for (int age = 0; age < active.length; age++)
            cells.add(
                    new CohortCell(
                            age,
                            people,
                            active[age],
                            active[age] / 2,
                            0,
                            0,
                            0,
                            0,
                            0,
                            0,
                            age < active.length - 1));
        LocalDate from = LocalDate.of(2026, month, 1);
        return new Cohort(month, from, from.plusMonths(1).minusDays(1), people, cells);
    }

    private static List<String> keys(List<CohortTrend> trends) {
        return trends.stream().map(t -> t.rule().key()).toList();
    }

    /**
     * Over all of its ages the oldest cohort keeps 30 % on average, over the one age that the
     * newest has completed 60 %: the newest with 50 % is no improvement, as a mean over all ages
     * would say.
     */
    @Test
    void theNewestCohortIsComparedAtTheAgeItHasReached() {
        Cohort oldest = cohort(1, 100, 100, 60, 20, 20, 20, 20);
        Cohort newest = cohort(5, 100, 100, 50, 10);
        List<CohortTrend> trends = CohortTrend.of(RULE, List.of(oldest, newest), SINCE);
        assertThat(keys(trends)).containsExactly("retention_down", "conversion_down");
        CohortTrend found = trends.getFirst();
        assertThat(found.age()).isEqualTo(1);
        assertThat(found.first().value()).isEqualTo(.6);
        assertThat(found.last().value()).isEqualTo(.5);
        assertThat(found.lead().clear()).isFalse();
        assertThat(found.rule().system()).isEqualTo("S-MET-16");
    }

    /** Retention 70 % and 40 % against 30 % and 20 %, conversion 20 % against 10 %. */
    @Test
    void aRiseIsAPositiveTrend() {
        Cohort oldest = cohort(1, 200, 200, 60, 40, 40);
        Cohort newest = cohort(4, 200, 200, 140, 80, 1);
        List<CohortTrend> trends = CohortTrend.of(RULE, List.of(oldest, newest), SINCE);
        assertThat(keys(trends)).containsExactly("retention_up", "conversion_up");
        assertThat(trends).allMatch(t -> t.rule().system().equals("S-INS-03") && t.age() == 2);
        assertThat(trends.getFirst().last().value()).isEqualTo(.55);
        assertThat(trends.getFirst().first().value()).isEqualTo(.25);
        assertThat(trends.getFirst().lead().clear()).isTrue();
    }

    /** Too small, too young, or begun before the data did: compared with none. */
    @Test
    void cohortsThatSayNothingAreLeftOut() {
        Cohort early = cohort(1, 100, 100, 60, 20, 20, 20);
        Cohort small = cohort(3, 29, 29, 29, 1);
        Cohort young = cohort(4, 100, 100, 1);
        Cohort good = cohort(2, 100, 100, 60, 20, 20);
        assertThat(CohortTrend.of(RULE, List.of(good, small, young), SINCE)).isEmpty();
        assertThat(CohortTrend.of(RULE, List.of(early, good), SINCE.plusDays(10))).isEmpty();
        assertThat(CohortTrend.of(RULE, List.of(early, cohort(2, 100, 100, 61, 1)), SINCE))
                .hasSize(1);
    }
}
