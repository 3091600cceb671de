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

    /**
     * The people behind a figure of {@link #overview}; as many as the figure says, unless somebody
     * holds places in several webinars of the period: then two places are one person here.
     */
    Set<Long> people(Drill drill, Period period);

    /**
     * Period that Today opens with: the last 30 days up to the last day with data, or up to today.
     */
    Period defaultPeriod();
}
