package embudo.measure.metric;

import embudo.kernel.Period;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The stretches of days that a query's answer is put together from. */
final class Stretchings {
    private static final int STEPS = 10;

    final List<Period> periods = new ArrayList<>();
    final List<Grain.Step> steps;
    private final int firstStep;
    private final int firstCourse;
    private final int courseSteps;
    private int[] previous;

    /**
     * @param changes whether something is compared with the stretch before each stretch
     */
    Stretchings(MetricQuery q, boolean changes) {
        periods.add(q.period());
        periods.add(q.period().previous());
        steps = q.grain() == null ? List.of() : q.grain().steps(q.period(), q.weekStart());
        firstStep = periods.size();
        steps.forEach(s -> periods.add(s.within()));
        firstCourse = periods.size();
        int days = q.period().days();
        courseSteps = q.course() ? Math.min(STEPS, days) : 0;
        // Each step's own days, then the days so far.
        for (int i = 0; i < courseSteps; i++)
            periods.add(between(q, i * days / courseSteps, (i + 1) * days / courseSteps));
        for (int i = 0; i < courseSteps; i++)
            periods.add(between(q, 0, (i + 1) * days / courseSteps));
        previous = new int[periods.size()];
        Arrays.fill(previous, -1);
        previous[0] = 1;
        if (changes) compare();
    }

    private static Period between(MetricQuery q, int from, int to) {
        return new Period(q.period().from().plusDays(from), q.period().from().plusDays(to - 1L));
    }

    private void compare() {
        int had = periods.size();
        for (int i = 1; i < had; i++) {
            previous[i] = periods.size();
            periods.add(periods.get(i).previous());
        }
        previous = Arrays.copyOf(previous, periods.size());
    }

    int[] previous() {
        return previous;
    }

    int step(int i) {
        return firstStep + i;
    }

    int courseSteps() {
        return courseSteps;
    }

    /** The course's own step, or with {@code soFar} all up to its end. */
    int course(int i, boolean soFar) {
        return firstCourse + i + (soFar ? courseSteps : 0);
    }
}
