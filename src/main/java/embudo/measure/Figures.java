package embudo.measure;

import embudo.kernel.Period;

import java.time.Instant;
import java.util.Set;

/** The figures. Thread-safe; answers are immutable and taken at one position. */
public interface Figures {
    /** True once the columns hold all that the journal held at start. */
    boolean ready();

    /** Journal position the figures stand at. */
    long position();

    /** When the last counted fact was received; null when there is none. */
    Instant asOf();

    Overview overview(Period period);

    /** All that a report tells of the period, at one position. */
    Dossier dossier(Period period);

    /**
     * The people behind a figure of {@link #overview}, each once. Buyers and attendees who did not
     * buy are figures of people, so these are as many as the figure says. Registrations, attendance
     * and what is missed or still to come count places (a person in a webinar): whoever holds two
     * of them counts twice in the figure and once here.
     */
    Set<Long> people(Drill drill, Period period);

    /**
     * Period that Today opens with: the last 30 days up to the last day with data, or up to today.
     */
    Period defaultPeriod();
}
