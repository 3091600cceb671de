package embudo.measure;

import embudo.catalog.FunnelRule;
import embudo.catalog.FunnelStep;
import embudo.domain.Event;
import embudo.kernel.Period;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A funnel once more: every chain of a person's events is tried. Steps without conditions. */
record NaiveFunnel(Instant now) {
    /** As text: person, depth, open. */
    List<String> of(Map<Long, List<Event>> people, FunnelRule rule, Period period) {
        List<String> all = new ArrayList<>();
        people.forEach((person, events) -> {
            Best best = new Best();
            for (int i = 0; i < events.size(); i++) {
                Event first = events.get(i);
                LocalDate day = LocalDate.ofInstant(first.occurredAt(), World.MADRID);
                if (!period.contains(day)) continue;
                if (rule.ordered()) {
                    if (is(rule, 0, first)) chain(rule, events, List.of(i), best);
                } else loose(rule, events, i, best);
            }
            if (best.depth > 0)
                all.add(person + " " + best.depth + " " + (best.open && best.depth < size(rule)));
        });
        return all;
    }

    static String text(Passages.Passage p) {
        return p.person() + " " + p.depth() + " " + p.open();
    }

    private static final class Best {
        int depth;
        boolean open;
    }

    private static int size(FunnelRule rule) {
        return rule.steps().size();
    }

    private static boolean is(FunnelRule rule, int step, Event e) {
        return rule.steps().get(step).types().contains(e.type());
    }

    private void chain(FunnelRule rule, List<Event> events, List<Integer> chain, Best best) {
        best.depth = Math.max(best.depth, chain.size());
        if (chain.size() == size(rule)) return;
        int next = chain.size();
        Instant start = events.get(chain.getFirst()).occurredAt();
        Instant last = events.get(chain.getLast()).occurredAt();
        best.open |= inTime(rule, next, start, last, now);
        for (int i = chain.getLast() + 1; i < events.size(); i++)
            if (is(rule, next, events.get(i))
                    && inTime(rule, next, start, last, events.get(i).occurredAt())) {
                List<Integer> longer = new ArrayList<>(chain);
                longer.add(i);
                chain(rule, events, longer, best);
            }
    }

    private static boolean inTime(
            FunnelRule rule, int next, Instant start, Instant last, Instant at) {
        FunnelStep step = rule.steps().get(next);
        boolean near =
                step.within() == null
                        || Duration.between(last, at).toMillis() <= step.within().millis();
        return near && Duration.between(start, at).toMillis() <= rule.window().millis();
    }

    private void loose(FunnelRule rule, List<Event> events, int from, Best best) {
        Instant start = events.get(from).occurredAt();
        boolean begins = false;
        for (int k = 0; k < size(rule); k++) begins |= is(rule, k, events.get(from));
        if (!begins) return;
        List<Event> inside =
                events.subList(from, events.size()).stream()
                        .filter(e ->
                                Duration.between(start, e.occurredAt()).toMillis()
                                        <= rule.window().millis())
                        .toList();
        int depth = 0;
        while (depth < size(rule)) {
            int step = depth;
            if (inside.stream().noneMatch(e -> is(rule, step, e))) break;
            depth++;
        }
        best.depth = Math.max(best.depth, depth);
        best.open |= Duration.between(start, now).toMillis() <= rule.window().millis();
    }
}
