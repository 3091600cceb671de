package embudo.measure;

import embudo.catalog.measure.Measure;
import embudo.domain.Event;

import java.time.LocalDate;

/**
 * One thing behind a figure.
 *
 * @param person 0 when it is nobody's
 * @param key things with the same key count once; -1 when each counts
 * @param amount what is added up
 * @param event the fact of the journal, null when there is none
 * @param source what the source row is called, null when there is an event
 */
public record Counted(
        long person, LocalDate day, long key, long amount, Event event, String source) {
    /** Receives them. */
    public interface Sink {
        void take(Measure.Leaf leaf, Counted counted);
    }
}
