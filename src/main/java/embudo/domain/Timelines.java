package embudo.domain;

import java.util.List;

/** One person's events in order of time, retracted ones left out, derived facts included. */
public interface Timelines {
    List<Event> of(long person);
}
