package embudo.ui.live;

import embudo.measure.live.LiveState;

import java.util.List;
import java.util.Map;

/**
 * One moment of a webinar.
 *
 * @param took who took part in the marked minutes, the most active first
 * @param names of those in the feed, of the most engaged and of the most active in the marked
 *     minutes, where known
 */
record LiveShown(
        Loaded loaded,
        LiveState state,
        Sums sums,
        List<TookPart.Person> took,
        Map<Long, String> names) {
    LiveShown {
        took = List.copyOf(took);
        names = Map.copyOf(names);
    }

    /** Nobody may be called what nobody knows. */
    String name(long person, String otherwise) {
        String name = names.getOrDefault(person, "");
        return name.isBlank() ? otherwise : name;
    }
}
