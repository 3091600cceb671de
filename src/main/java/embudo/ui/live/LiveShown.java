package embudo.ui.live;

import embudo.measure.live.LiveState;

import java.util.Map;

/**
 * One moment of a webinar.
 *
 * @param names of those in the feed and of the most engaged, where known
 */
record LiveShown(Loaded loaded, LiveState state, Sums sums, Map<Long, String> names) {
    LiveShown {
        names = Map.copyOf(names);
    }

    /** Nobody may be called what nobody knows. */
    String name(long person, String otherwise) {
        String name = names.getOrDefault(person, "");
        return name.isBlank() ? otherwise : name;
    }
}
