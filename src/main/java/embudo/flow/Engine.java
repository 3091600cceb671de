package embudo.flow;

import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.Instant;
import java.util.Optional;

/** What moves cases in a world: events, time, decisions, other cases. Used by one thread. */
final class Engine {
    /** Workflows that may lead to one another, so that a circle of them ends. */
    static final int DEEPEST = 5;

    private final Machine machine;
    private final World world;

    Engine(Machine machine, World world) {
        this.machine = machine;
        this.world = world;
    }

    /** What let a person in. */
    record Entry(long person, int webinar, Instant anchor, int depth, long parent) {}

    /** Something happened to a person: cases end or go on, and others begin. */
    void happened(long person, Event event) {
        for (Case c : world.cases(person)) open(c).ifPresent(now -> happened(now, event));
        for (Workflow workflow : world.running())
            for (Trigger trigger : workflow.triggers())
                if (trigger instanceof Trigger.OnEvent on && starts(workflow, on, person, event))
                    enter(workflow, new Entry(person, event.webinar(), event.occurredAt(), 0, 0));
    }

    /** An alert lets a person it concerns into a workflow, where that is in force. */
    void alerted(String workflow, long person, Event event) {
        world.inForce(workflow)
                .filter(w -> !event.occurredAt().isBefore(world.since(workflow)))
                .ifPresent(w -> enter(w, new Entry(person, 0, event.occurredAt(), 1, 0)));
    }

    /** Two people are one: who was absorbed goes on as the other, nowhere twice. */
    void merged(long survivor, long absorbed) {
        for (Case c : world.cases(absorbed)) {
            if (!c.open()) continue;
            boolean twice =
                    world.cases(survivor).stream()
                            .anyMatch(s -> s.open() && s.workflow().equals(c.workflow()));
            if (twice) stop(c, "merged");
            else world.put(c.of(survivor));
        }
    }

    private boolean starts(Workflow workflow, Trigger.OnEvent on, long person, Event event) {
        Instant at = event.occurredAt();
        return on.type() == event.type()
                && !at.isBefore(world.since(workflow.key()))
                && !Walker.plus(at, on.fresh()).isBefore(world.now())
                && (on.minutes() == 0 || lasts(person, event, on.minutes()))
                && world.facts(person).holds(on.where(), event);
    }

    private boolean lasts(long person, Event event, int minutes) {
        return world.facts(person)
                .webinar(event.webinar())
                .filter(w -> w.durationMinutes() > minutes)
                .isPresent();
    }

    /**
     * As it is now, if it is still on its way: what was done for another case may have ended it.
     */
    private Optional<Case> open(Case c) {
        return c.open() ? world.byId(c.id()).filter(Case::open) : Optional.empty();
    }

    private void happened(Case c, Event event) {
        Workflow workflow = world.version(c.workflow(), c.version());
        if (workflow.stopOn().contains(event.type()) && !event.occurredAt().isBefore(c.anchor())) {
            apply(Machine.stop(workflow, c, event.type().key(), world.now()));
            return;
        }
        if (c.status() != Case.Status.WAITING) return;
        boolean meant =
                switch (workflow.step(c.step())) {
                    case Step.Await await -> await.types().contains(event.type());
                    case Step.Act act -> c.tries() > 0 && event.type() == EventType.COMMAND_SETTLED;
                    case null, default -> false;
                };
        if (meant) advance(c, new Signal.Happened(event));
    }

    /** Lets a person in, unless the workflow or an earlier case says otherwise. */
    Optional<Case> enter(Workflow workflow, Entry entry) {
        if (entry.depth() > DEEPEST || !admits(workflow, entry)) return Optional.empty();
        if (!world.facts(entry.person()).holds(workflow.where())) return Optional.empty();
        if (workflow.group() != null) leaveGroup(workflow, entry.person());
        boolean full = workflow.limit() > 0 && world.onTheWay(workflow.key()) >= workflow.limit();
        Case fresh =
                new Case(
                        world.freshId(),
                        workflow.key(),
                        workflow.version(),
                        entry.person(),
                        entry.webinar(),
                        entry.anchor(),
                        world.now(),
                        workflow.steps().getFirst().id(),
                        world.now(),
                        full ? Case.Status.QUEUED : Case.Status.WAITING,
                        null,
                        1,
                        entry.depth(),
                        entry.parent(),
                        0,
                        null,
                        null);
        world.log(line(fresh, full ? LogLine.What.QUEUED : LogLine.What.STARTED));
        world.put(fresh);
        if (!full) advance(fresh, new Signal.Time());
        return Optional.of(fresh);
    }

    private LogLine line(Case c, LogLine.What what) {
        return new LogLine(
                c.id(), c.visits(), c.workflow(), c.step(), c.person(), world.now(), what, "");
    }

    private boolean admits(Workflow workflow, Entry entry) {
        for (Case earlier : world.cases(entry.person())) {
            if (!earlier.workflow().equals(workflow.key())) continue;
            boolean refused =
                    switch (workflow.once()) {
                        case EVER -> true;
                        case WEBINAR -> earlier.webinar() == entry.webinar();
                        case AGAIN -> earlier.open();
                    };
            if (refused) return false;
            if (workflow.gap() != null
                    && Walker.plus(earlier.startedAt(), workflow.gap()).isAfter(world.now()))
                return false;
        }
        return true;
    }

    private void leaveGroup(Workflow entered, long person) {
        for (Case other : world.cases(person)) {
            if (other.workflow().equals(entered.key())) continue;
            Workflow theirs = world.version(other.workflow(), other.version());
            if (entered.group().equals(theirs.group()))
                open(other).ifPresent(now -> stop(now, "group"));
        }
    }

    /** Lets in whom there is room for again; to be called after whatever ended cases. */
    void admit() {
        Optional<Case> next;
        while ((next = world.admissible()).isPresent()) admit(next.get());
    }

    private void admit(Case waiting) {
        Optional<Case> now = open(waiting).filter(c -> c.status() == Case.Status.QUEUED);
        if (now.isEmpty()) return;
        Case admitted = now.get().admitted(world.now());
        world.log(line(admitted, LogLine.What.STARTED));
        world.put(admitted);
        advance(admitted, new Signal.Time());
    }

    /** The time of a case has come. */
    void due(Case c) {
        advance(c, new Signal.Time());
    }

    /** A person stops a case. */
    void stop(Case c, String why) {
        apply(Machine.stop(world.version(c.workflow(), c.version()), c, why, world.now()));
    }

    void advance(Case c, Signal signal) {
        Workflow workflow = world.version(c.workflow(), c.version());
        if (world.paused(c.workflow()) && !(signal instanceof Signal.Time)) {
            // Time stands still: what happened is dealt with when the workflow goes on.
            hold(c, signal, workflow);
            return;
        }
        apply(machine.advance(workflow, c, signal, world.now(), world.facts(c.person())));
    }

    /** Takes note of what a case of a paused workflow waited for, and lets it stand after that. */
    private void hold(Case c, Signal signal, Workflow workflow) {
        boolean refused = signal instanceof Signal.Decided(boolean agreed) && !agreed;
        String next = awaited(c, signal, workflow);
        if (refused || Step.END.equals(next)) {
            apply(machine.advance(workflow, c, signal, world.now(), world.facts(c.person())));
            return;
        }
        Case held = next == null ? c : c.at(next, world.now());
        if (signal instanceof Signal.Decided) held = held.tried(Case.AGREED);
        world.put(held.rest(Case.Status.WAITING, world.now()));
    }

    /** Where the event leads that a case waited for, null when it waited for none. */
    private String awaited(Case c, Signal signal, Workflow workflow) {
        return signal instanceof Signal.Happened(Event event)
                        && workflow.step(c.step()) instanceof Step.Await await
                        && world.facts(c.person()).holds(await.where(), event)
                ? await.next()
                : null;
    }

    private void apply(Turn turn) {
        Case after = turn.after();
        world.put(after);
        turn.log().forEach(world::log);
        world.walked(after, turn.path());
        // Messages first: cases that begin or go on by the other effects count them in their
        // limits.
        for (Effect effect : turn.effects())
            if (effect instanceof Effect.Message) world.perform(after, effect);
        for (Effect effect : turn.effects())
            switch (effect) {
                case Effect.Message message -> {}
                case Effect.Enter enter -> enterOther(after, enter);
                case Effect.Leave(String workflow) -> leave(after, workflow);
                case Effect.Hold(String workflow, Span span) -> putOff(after, workflow, span);
                default -> world.perform(after, effect);
            }
        if (!after.open() && after.parent() != 0)
            world.byId(after.parent())
                    .filter(Case::open)
                    .ifPresent(parent -> advance(parent, new Signal.Joined()));
    }

    /** A case that waits for one that doesn't begin goes on at once. */
    private void enterOther(Case from, Effect.Enter enter) {
        Entry entry =
                new Entry(
                        from.person(),
                        from.webinar(),
                        world.now(),
                        from.depth() + 1,
                        enter.join() ? from.id() : 0);
        boolean begun = world.inForce(enter.workflow()).flatMap(w -> enter(w, entry)).isPresent();
        if (enter.join() && !begun)
            world.byId(from.id())
                    .filter(Case::open)
                    .ifPresent(parent -> advance(parent, new Signal.Joined()));
    }

    /** What they wait for does not come before that long from now. */
    private void putOff(Case from, String workflow, Span span) {
        for (Case other : world.cases(from.person()))
            if (other.workflow().equals(workflow) && other.id() != from.id())
                open(other)
                        .filter(c -> c.status() == Case.Status.WAITING && c.wakeAt() != null)
                        .filter(c ->
                                world.version(workflow, c.version()).step(c.step())
                                        instanceof Step.Wait)
                        .ifPresent(c ->
                                world.put(
                                        c.rest(
                                                c.status(),
                                                later(
                                                        Walker.plus(world.now(), span),
                                                        c.wakeAt()))));
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private void leave(Case from, String workflow) {
        for (Case other : world.cases(from.person()))
            if (other.workflow().equals(workflow) && other.id() != from.id())
                open(other).ifPresent(now -> stop(now, "left"));
    }
}
