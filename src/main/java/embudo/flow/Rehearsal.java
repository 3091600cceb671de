package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Webinar;
import embudo.domain.flow.Case;
import embudo.kernel.Progress;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Set;

/**
 * One run of workflows on a virtual clock: the engine of the workspace in a world of ghosts. The
 * same seed gives the same run.
 */
final class Rehearsal {
    private static final Duration BUYS_AFTER = Duration.ofMinutes(90);
    private static final Duration DAY = Duration.ofDays(1);
    private final Map<Long, Ghost> people;
    private final Responses responses;
    private final Places places;
    private final String seed;
    private final GhostWorld world;
    private final GhostTest tests;
    private final Engine engine;
    private final Instant end;
    private final PriorityQueue<Due> queue = new PriorityQueue<>();
    private long order;

    /** Something that will happen; events before times, so that what happened is known by then. */
    private record Due(Instant at, int rank, long order, Runnable action)
            implements Comparable<Due> {
        @Override
        public int compareTo(Due other) {
            int first = at.compareTo(other.at);
            if (first == 0) first = Integer.compare(rank, other.rank);
            return first == 0 ? Long.compare(order, other.order) : first;
        }
    }

    /** Something that will happen to somebody. */
    record Arrival(long person, Event event) {}

    Rehearsal(
            FlowBook book,
            Map<String, Workflow> workflows,
            Map<Long, Ghost> people,
            GhostTest tests,
            Places places,
            Limits limits,
            Responses responses,
            Tally tally,
            String seed,
            Instant end) {
        this.people = people;
        this.tests = tests;
        this.places = places;
        this.responses = responses;
        this.seed = seed;
        this.end = end;
        world = new GhostWorld(book, workflows, people, tests, places, tally, this::leaves);
        engine = new Engine(new Machine(book.catalogue(), limits), world);
    }

    /** Cases that are on their way when the rehearsal begins. */
    void adopt(List<Case> cases) {
        for (Case c : cases) {
            if (!people.containsKey(c.person())) continue;
            world.adopt(c);
            if (c.open() && c.wakeAt() != null) wake(c);
        }
    }

    private void plan(Instant at, int rank, Runnable action) {
        if (!at.isAfter(end)) queue.add(new Due(at, rank, order++, action));
    }

    void arrive(Arrival arrival) {
        plan(arrival.event().occurredAt(), 0, () -> happen(arrival));
    }

    private void happen(Arrival arrival) {
        people.get(arrival.person()).events.add(arrival.event());
        engine.happened(arrival.person(), arrival.event());
    }

    private void wake(Case c) {
        if (!c.wakeAt().isAfter(end))
            queue.add(
                    new Due(
                            c.wakeAt(),
                            2,
                            c.id(),
                            () -> world.byId(c.id()).filter(c::equals).ifPresent(engine::due)));
    }

    /** Lets whomever the condition holds of in, at one moment. */
    void enter(Workflow workflow, Condition who, int webinar, Instant at) {
        plan(
                at,
                1,
                () -> {
                    for (Ghost ghost : people.values())
                        if (tests.holds(who, ghost))
                            engine.enter(workflow, new Engine.Entry(ghost.id, webinar, at, 0, 0));
                });
    }

    /** The times of a workflow's triggers from a moment on; conditions are looked at once a day. */
    void schedule(Workflow workflow, Instant from) {
        for (Trigger trigger : workflow.triggers())
            switch (trigger) {
                case Trigger.OnEvent on -> {}
                case Trigger.OnBecoming(Condition condition) -> daily(workflow, condition, from);
                case Trigger.OnTime time -> {
                    for (Times.Occurrence o : times(trigger, from))
                        enter(workflow, time.audience(), 0, o.at());
                }
                case Trigger.OnCron cron -> {
                    for (Times.Occurrence o : times(trigger, from))
                        enter(workflow, cron.audience(), 0, o.at());
                }
                case Trigger.OnWebinar on -> {
                    for (Times.Occurrence o : times(trigger, from))
                        enter(
                                workflow,
                                Clockwork.of(on.who(), places.webinar(o.webinar())),
                                o.webinar(),
                                o.at());
                }
            }
    }

    private List<Times.Occurrence> times(Trigger trigger, Instant from) {
        return Times.between(trigger, from, end, places.zone(), places.webinars());
    }

    /** Draws who comes to a webinar of the time ahead, as registered by then. */
    void attendance(Webinar webinar) {
        Condition registered = Clockwork.of(Trigger.Who.REGISTERED, webinar);
        plan(
                webinar.endsAt(),
                0,
                () -> {
                    for (Ghost ghost : people.values())
                        if (tests.holds(registered, ghost)
                                && Draw.uniform(ghost.id, seed + "/attend/" + webinar.id())
                                        < responses.attend().mean())
                            happen(attended(ghost.id, webinar));
                });
    }

    private static Arrival attended(long person, Webinar w) {
        return new Arrival(
                person,
                new Event(
                        0,
                        w.startsAt(),
                        w.endsAt(),
                        (int) person,
                        EventType.ATTENDED,
                        Channel.NONE,
                        0,
                        w.id(),
                        -1,
                        0,
                        Device.UNKNOWN,
                        w.durationMinutes() * 60L,
                        null,
                        0,
                        0));
    }

    private void daily(Workflow workflow, Condition condition, Instant from) {
        Set<Long> seen = new HashSet<>();
        plan(from, 1, () -> look(workflow, condition, seen, false));
        for (Instant at = from.plus(DAY); !at.isAfter(end); at = at.plus(DAY))
            plan(at, 1, () -> look(workflow, condition, seen, true));
    }

    private void look(Workflow workflow, Condition condition, Set<Long> seen, boolean enter) {
        for (Ghost ghost : people.values()) {
            if (!tests.holds(condition, ghost)) seen.remove(ghost.id);
            else if (seen.add(ghost.id) && enter)
                engine.enter(workflow, new Engine.Entry(ghost.id, 0, world.now(), 0, 0));
        }
    }

    void run(Progress progress) {
        long done = 0;
        while (!queue.isEmpty()) {
            if ((++done & 1023) == 0) progress.check();
            Due due = queue.poll();
            world.at(due.at());
            due.action().run();
            settle();
        }
    }

    private void settle() {
        engine.admit();
        world.woken().forEach(this::wake);
    }

    /** What leaves arrives at once, and a case that waits for word of it is told. */
    private void leaves(Case of, Effect effect) {
        Arrival word = event(of.person(), EventType.COMMAND_SETTLED, world.now(), of);
        if (of.tries() > 0) plan(world.now(), 3, () -> happen(word));
        if (effect instanceof Effect.Message message) answer(of, message);
    }

    /** Draws what somebody makes of a message: opened, clicked, bought, or left. */
    private void answer(Case of, Effect.Message message) {
        long person = of.person();
        String draw = seed + "/" + message.template() + "/" + world.now();
        Instant opened = world.now().plus(after(person, draw, 12));
        if (Draw.uniform(person, draw + "/leave") < responses.leave().mean())
            arrive(event(person, EventType.UNSUBSCRIBED, opened.plusSeconds(60), of));
        if (Draw.uniform(person, draw + "/open") >= responses.open().mean()) return;
        arrive(event(person, EventType.EMAIL_OPEN, opened, of));
        if (Draw.uniform(person, draw + "/click") >= responses.click().mean()) return;
        arrive(event(person, EventType.EMAIL_CLICK, opened.plusSeconds(120), of));
        if (Draw.uniform(person, draw + "/buy") < responses.buy().mean())
            arrive(event(person, EventType.PURCHASE, opened.plus(BUYS_AFTER), of));
    }

    private static Duration after(long person, String draw, int hours) {
        return Duration.ofSeconds(
                60 + (long) (Draw.uniform(person, draw + "/when") * hours * 3600));
    }

    private static Arrival event(long person, EventType type, Instant at, Case of) {
        return new Arrival(
                person,
                new Event(
                        0,
                        at,
                        at,
                        (int) person,
                        type,
                        Channel.EMAIL,
                        0,
                        of.webinar(),
                        -1,
                        -1,
                        Device.UNKNOWN,
                        0,
                        null,
                        0,
                        0));
    }
}
