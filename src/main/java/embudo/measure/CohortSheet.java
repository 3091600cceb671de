package embudo.measure;

import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortCell;
import embudo.measure.cohort.CohortQuestion;
import embudo.measure.cohort.CohortStep;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Adds lives up to a triangle. */
final class CohortSheet {
    private final CohortStep step;
    private final DayOfWeek weekStart;
    private final LocalDate until;
    private final LocalDate today;
    private final int last;
    private final Map<Integer, Integer> seconds;
    private final Map<Integer, Sums> cohorts = new TreeMap<>();

    /**
     * @param until the last day that the data reaches
     * @param seconds length of each webinar
     */
    CohortSheet(
            CohortQuestion question,
            LocalDate until,
            LocalDate today,
            Map<Integer, Integer> seconds) {
        step = question.step();
        weekStart = question.weekStart();
        this.until = until;
        this.today = today;
        this.seconds = seconds;
        last = step.of(until, weekStart);
    }

    private static final class Sums {
        long people;
        final long[] active;
        final long[] bought;
        final long[] revenue;
        final long[] places;
        final double[] engagement;
        final long[] seconds;
        final long[] interactions;

        Sums(int ages) {
            active = new long[ages];
            bought = new long[ages];
            revenue = new long[ages];
            places = new long[ages];
            engagement = new double[ages];
            seconds = new long[ages];
            interactions = new long[ages];
        }
    }

    void add(CohortLife life) {
        Sums sums = cohorts.computeIfAbsent(life.start, n -> new Sums(last - n + 1));
        sums.people++;
        for (int age = life.active.nextSetBit(0); age >= 0; age = life.active.nextSetBit(age + 1))
            sums.active[age]++;
        for (int age = life.paid.nextSetBit(0); age >= 0; age = life.paid.nextSetBit(age + 1))
            sums.revenue[age] += life.money(age);
        for (int age = life.spoke.nextSetBit(0); age >= 0; age = life.spoke.nextSetBit(age + 1))
            sums.interactions[age] += life.interactions(age);
        if (life.bought < sums.bought.length) sums.bought[life.bought]++;
        life.eachAttended((age, webinar, stay, deeds) -> {
            sums.places[age]++;
            sums.seconds[age] += stay;
            sums.engagement[age] += WebinarEngagement.score(seconds.get(webinar), stay, deeds);
        });
    }

    /** Oldest first. */
    List<Cohort> cohorts() {
        List<Cohort> all = new ArrayList<>();
        cohorts.forEach((number, sums) ->
                all.add(
                        new Cohort(
                                number,
                                step.first(number, weekStart),
                                step.last(number, weekStart),
                                sums.people,
                                cells(number, sums))));
        return all;
    }

    private List<CohortCell> cells(int number, Sums sums) {
        List<CohortCell> cells = new ArrayList<>();
        long bought = 0;
        long lifetime = 0;
        for (int age = 0; age < sums.active.length; age++) {
            bought += sums.bought[age];
            lifetime += sums.revenue[age];
            LocalDate end = step.last(number + age, weekStart);
            cells.add(
                    new CohortCell(
                            age,
                            sums.people,
                            sums.active[age],
                            bought,
                            sums.revenue[age],
                            lifetime,
                            sums.places[age],
                            sums.engagement[age],
                            sums.seconds[age],
                            sums.interactions[age],
                            end.isBefore(today) && !end.isAfter(until)));
        }
        return cells;
    }
}
