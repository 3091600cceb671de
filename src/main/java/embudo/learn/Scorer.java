package embudo.learn;

import embudo.domain.Contact;
import embudo.domain.Event;
import embudo.domain.Score;

import java.time.Instant;
import java.util.List;

/** Gives leads their scores. */
public interface Scorer {
    /** Scores as of one moment, in the order of the leads. */
    List<Score> score(List<Lead> leads, Instant now);

    /**
     * A lead and what is known of it.
     *
     * @param timeline in order of time
     */
    record Lead(Contact contact, List<Event> timeline) {}
}
