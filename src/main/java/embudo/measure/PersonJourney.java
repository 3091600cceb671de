package embudo.measure;

import embudo.catalog.TouchRule;
import embudo.domain.Campaign;
import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One person's touches and conversions in order of time, S-JRN-04, S-SQL-07. */
public record PersonJourney(List<Step> steps) {
    private static final double HOUR = Duration.ofHours(1).toMillis();

    public PersonJourney {
        steps = List.copyOf(steps);
    }

    /**
     * A touch, a conversion, or both.
     *
     * @param position of the event in the journal
     * @param channel NONE for a conversion that names none
     * @param campaign its name, null for none
     * @param previous channel of the touch before, null for the first
     * @param next channel of the touch after, null for the last
     * @param hoursToNext NaN for the last
     */
    public record Step(
            long position,
            Instant at,
            EventType type,
            Channel channel,
            String campaign,
            boolean conversion,
            long amount,
            String currency,
            Channel previous,
            Channel next,
            double hoursToNext) {}

    /**
     * What came through one channel and campaign, S-ATTR-03, S-SQL-11.
     *
     * @param campaign null for none
     */
    public record Share(
            Channel channel,
            String campaign,
            long touches,
            long conversions,
            Instant first,
            Instant last) {}

    static PersonJourney of(List<Event> events, TouchRule rule, List<Campaign> campaigns) {
        Map<Integer, String> names = new HashMap<>();
        for (Campaign campaign : campaigns) names.put(campaign.id(), campaign.name());
        List<Event> own =
                events.stream()
                        .filter(e ->
                                rule.conversions().contains(e.type())
                                        || channel(e, rule) != Channel.NONE)
                        .toList();
        List<Step> steps = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Event e = own.get(i);
            Event after = i + 1 < own.size() ? own.get(i + 1) : null;
            steps.add(
                    new Step(
                            e.position(),
                            e.occurredAt(),
                            e.type(),
                            channel(e, rule),
                            names.get(e.campaign()),
                            rule.conversions().contains(e.type()),
                            e.amount(),
                            e.currency(),
                            i == 0 ? null : channel(own.get(i - 1), rule),
                            after == null ? null : channel(after, rule),
                            after == null
                                    ? Double.NaN
                                    : Duration.between(e.occurredAt(), after.occurredAt())
                                                    .toMillis()
                                            / HOUR));
        }
        return new PersonJourney(steps);
    }

    /** The channel by which an event is a touch, NONE when it is none. */
    static Channel channel(Event e, TouchRule rule) {
        boolean counts =
                rule.touches().containsKey(e.type()) || rule.conversions().contains(e.type());
        if (!counts) return Channel.NONE;
        if (e.channel() != Channel.NONE) return e.channel();
        return rule.touches().getOrDefault(e.type(), Channel.NONE);
    }

    /** In order of the first touch. */
    public List<Share> shares() {
        Map<List<String>, List<Step>> groups = new HashMap<>();
        for (Step step : steps)
            groups.computeIfAbsent(
                            List.of(
                                    step.channel().key(),
                                    step.campaign() == null ? "" : step.campaign()),
                            k -> new ArrayList<>())
                    .add(step);
        return groups.values().stream()
                .map(g ->
                        new Share(
                                g.getFirst().channel(),
                                g.getFirst().campaign(),
                                g.size(),
                                g.stream().filter(Step::conversion).count(),
                                g.getFirst().at(),
                                g.getLast().at()))
                .sorted(Comparator.comparing(Share::first).thenComparing(Share::channel))
                .toList();
    }
}
