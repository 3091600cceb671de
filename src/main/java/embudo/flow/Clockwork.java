package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.workflow.Missed;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Webinar;
import embudo.domain.flow.FlowChanges.Due;
import embudo.domain.flow.FlowChanges.Sight;
import embudo.flow.Times.Occurrence;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/** Lets people in by time and by conditions that begin to hold. */
final class Clockwork {
    /** A time that is dealt with later than this was missed. */
    private static final Duration LATE = Duration.ofMinutes(15);

    private final FlowBook book;
    private final Sources sources;

    /** Whom conditions held of at the last look, so that it isn't read each time. */
    private final Map<String, Set<Long>> remembered = new HashMap<>();

    Clockwork(FlowBook book, Sources sources) {
        this.book = book;
        this.sources = sources;
    }

    private Instant published(String workflow) {
        return book.published().get(workflow).at();
    }

    /** Deals with the times since the last look. */
    void times(Engine engine, LiveWorld world) {
        Map<String, Map<Integer, Instant>> marks = sources.cases().marks();
        Places places = new Places(sources);
        for (Workflow workflow : book.running())
            for (int i = 0; i < workflow.triggers().size(); i++) {
                Trigger trigger = workflow.triggers().get(i);
                Missed missed = missed(trigger);
                if (missed == null) continue;
                Instant from =
                        marks.getOrDefault(workflow.key(), Map.of())
                                .getOrDefault(i, world.since(workflow.key()));
                List<Occurrence> due =
                        Times.between(trigger, from, world.now(), places.zone(), places.webinars());
                List<Occurrence> tooShort =
                        Times.tooShort(trigger, from, world.now(), places.webinars());
                for (Occurrence o : tooShort)
                    world.note(
                            new Due(workflow.key(), i, o.at(), o.webinar(), Due.State.TOO_SHORT));
                if (due.isEmpty()) {
                    if (!tooShort.isEmpty()) world.mark(workflow.key(), i, world.now());
                    continue;
                }
                Occurrence last = due.getLast();
                for (Occurrence o : due) {
                    boolean late = o.at().plus(LATE).isBefore(world.now());
                    // Webinars are different things: each has its own time.
                    boolean once = o.webinar() != 0 || o.equals(last);
                    boolean run = !late || missed == Missed.ONCE && once;
                    if (late) world.note(note(workflow, i, o, missed, run));
                    if (run) enter(engine, workflow, trigger, o, places);
                }
                world.mark(workflow.key(), i, world.now());
            }
    }

    private static Missed missed(Trigger trigger) {
        return switch (trigger) {
            case Trigger.OnTime time -> time.missed();
            case Trigger.OnCron cron -> cron.missed();
            case Trigger.OnWebinar webinar -> webinar.missed();
            case Trigger.OnEvent event -> null;
            case Trigger.OnBecoming becoming -> null;
        };
    }

    private static Due note(Workflow w, int trigger, Occurrence o, Missed missed, boolean run) {
        Due.State state =
                run ? Due.State.RAN : missed == Missed.ASK ? Due.State.ASKED : Due.State.SKIPPED;
        return new Due(w.key(), trigger, o.at(), o.webinar(), state);
    }

    /** Lets in everybody whom a time is for. */
    void enter(Engine engine, Workflow workflow, Trigger trigger, Occurrence o, Places places) {
        Condition who =
                switch (trigger) {
                    case Trigger.OnTime time -> time.audience();
                    case Trigger.OnCron cron -> cron.audience();
                    case Trigger.OnWebinar on -> of(on.who(), places.webinar(o.webinar()));
                    case Trigger.OnEvent event -> Condition.NOBODY;
                    case Trigger.OnBecoming becoming -> Condition.NOBODY;
                };
        for (long person : new TreeSet<>(sources.audience().people(who)))
            engine.enter(workflow, new Engine.Entry(person, o.webinar(), o.at(), 0, 0));
        engine.admit();
    }

    /** The people of a webinar. */
    static Condition of(Trigger.Who who, Webinar webinar) {
        String id = "'" + webinar.externalId().replace("\\", "\\\\").replace("'", "\\'") + "'";
        String registered =
                "count(registered, webinar == %s) > 0 && count(registration_cancelled, webinar == %s) == 0"
                        .formatted(id, id);
        String attended = "count(attended, webinar == %s)".formatted(id);
        String text =
                switch (who) {
                    case REGISTERED -> registered;
                    case ATTENDED -> attended + " > 0";
                    case ABSENT -> registered + " && " + attended + " == 0";
                };
        return Conditions.read(text, Fields.standard()).orThrow();
    }

    /** Lets in whomever a condition has begun to hold of since the last look. */
    void conditions(Consumer<Runner.Task> turn) {
        for (Workflow workflow : book.running())
            for (int i = 0; i < workflow.triggers().size(); i++)
                if (workflow.triggers().get(i) instanceof Trigger.OnBecoming(Condition c))
                    condition(workflow, i, c, turn);
    }

    private void condition(
            Workflow workflow, int trigger, Condition condition, Consumer<Runner.Task> turn) {
        Set<Long> holds = sources.audience().people(condition);
        String place = workflow.key() + "#" + trigger + "@" + published(workflow.key());
        Optional<Set<Long>> seen =
                remembered.containsKey(place)
                        ? Optional.of(remembered.get(place))
                        : sources.cases().seen(workflow.key(), trigger);
        Set<Long> fresh = new TreeSet<>(holds);
        Set<Long> gone = new HashSet<>(seen.orElse(Set.of()));
        fresh.removeAll(seen.orElse(Set.of()));
        gone.removeAll(holds);
        if (seen.isPresent() && fresh.isEmpty() && gone.isEmpty()) return;
        turn.accept((engine, world) -> {
            world.saw(new Sight(workflow.key(), trigger, fresh, gone));
            // On the first look everybody is old.
            if (seen.isEmpty()) return;
            world.load(fresh);
            for (long person : fresh)
                engine.enter(workflow, new Engine.Entry(person, 0, world.now(), 0, 0));
        });
        // Only what is durable is remembered.
        remembered.put(place, holds);
    }
}
