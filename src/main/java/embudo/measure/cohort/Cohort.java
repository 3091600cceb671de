package embudo.measure.cohort;

import java.time.LocalDate;
import java.util.List;

/**
 * People who began in the same period.
 *
 * @param number of the period, as {@link CohortStep} numbers them
 * @param cells one for each age that the data reaches, from 0
 */
public record Cohort(
        int number, LocalDate from, LocalDate to, long people, List<CohortCell> cells) {
    public Cohort {
        cells = List.copyOf(cells);
    }

    /** The highest age whose period is over; -1 when not even the first is. */
    public int ripe() {
        int age = -1;
        while (age + 1 < cells.size() && cells.get(age + 1).complete()) age++;
        return age;
    }
}
