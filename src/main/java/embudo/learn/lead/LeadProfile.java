package embudo.learn.lead;

import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What a lead did so far, S-LEAD-12.
 *
 * @param lastActivity null when the lead never did anything
 * @param engagement how many things it did
 * @param interests what it visited and downloaded, each once, in order of time
 * @param behaviours how often it did what, most often first
 * @param score its behaviour score of this moment, S-LEAD-10
 * @param channel where it mostly comes from, {@link Channel#NONE} when nothing says so
 * @param hour of the day at which it is mostly active in the workspace's zone, -1 for none
 */
public record LeadProfile(
        Instant lastActivity,
        int engagement,
        List<String> interests,
        Map<EventType, Integer> behaviours,
        double score,
        Channel channel,
        int hour) {
    private static final Set<EventType> INTERESTING =
            Set.of(EventType.CONTENT_DOWNLOAD, EventType.WEBSITE_VISIT, EventType.PRICING_VISIT);

    /** Whether an event's text is a content that the lead is interested in. */
    static boolean interesting(Event event) {
        return event.ref() > 0 && INTERESTING.contains(event.type());
    }

    /**
     * @param acts what the lead did, in order of time
     * @param texts of the events that are {@link #interesting}, by {@link Event#ref}
     */
    static LeadProfile of(List<Event> acts, Map<Long, String> texts, double score, ZoneId zone) {
        Set<String> interests = new LinkedHashSet<>();
        Map<EventType, Integer> counts = new EnumMap<>(EventType.class);
        for (Event act : acts) {
            counts.merge(act.type(), 1, Integer::sum);
            String text = interesting(act) ? texts.get(act.ref()) : null;
            if (text != null && !text.isBlank()) interests.add(text.strip());
        }
        return new LeadProfile(
                acts.isEmpty() ? null : acts.getLast().occurredAt(),
                acts.size(),
                List.copyOf(interests),
                sorted(counts),
                score,
                most(acts, Event::channel, Channel.NONE),
                most(acts, a -> a.occurredAt().atZone(zone).getHour(), -1));
    }

    private static Map<EventType, Integer> sorted(Map<EventType, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<EventType, Integer>comparingByValue().reversed())
                .collect(
                        Collectors.toMap(
                                Map.Entry::getKey,
                                Map.Entry::getValue,
                                (a, b) -> a,
                                java.util.LinkedHashMap::new));
    }

    /** What most acts have in common besides {@code none}; of equals the smallest. */
    private static <T extends Comparable<T>> T most(
            List<Event> acts, Function<Event, T> what, T none) {
        return acts.stream()
                .map(what)
                .filter(value -> !value.equals(none))
                .collect(Collectors.groupingBy(value -> value, Collectors.counting()))
                .entrySet()
                .stream()
                .max(
                        Map.Entry.<T, Long>comparingByValue()
                                .thenComparing(
                                        Map.Entry.<T, Long>comparingByKey(
                                                Comparator.reverseOrder())))
                .map(Map.Entry::getKey)
                .orElse(none);
    }
}
