package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Operand;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.Webinar;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiConsumer;

/** A workspace in which nothing is real: what happens here stays here. */
final class GhostWorld implements World {
    private final Map<String, Workflow> workflows;
    private final Map<Long, Ghost> people;
    private final GhostTest tests;
    private final Places places;
    private final Tally tally;
    private final BiConsumer<Case, Effect> outside;
    private final Map<Long, Case> cases = new HashMap<>();
    private final List<Case> woken = new ArrayList<>();
    private final Map<String, Long> onTheWay = new HashMap<>();
    private final Map<String, Deque<Case>> queued = new HashMap<>();
    private final FlowBook book;
    private Instant now;
    private long lastId;

    /**
     * @param workflows what runs in the rehearsal, by key
     * @param outside is told of messages and orders that leave a case
     */
    GhostWorld(
            FlowBook book,
            Map<String, Workflow> workflows,
            Map<Long, Ghost> people,
            GhostTest tests,
            Places places,
            Tally tally,
            BiConsumer<Case, Effect> outside) {
        this.book = book;
        this.workflows = workflows;
        this.people = people;
        this.tests = tests;
        this.places = places;
        this.tally = tally;
        this.outside = outside;
    }

    void at(Instant moment) {
        now = moment;
        tests.at(moment);
    }

    /** A case that is on its way in the workspace. */
    void adopt(Case real) {
        lastId = Math.max(lastId, real.id());
        keep(real);
    }

    /** Cases that were given another time to wake since the last call. */
    List<Case> woken() {
        List<Case> all = List.copyOf(woken);
        woken.clear();
        return all;
    }

    @Override
    public Optional<Case> admissible() {
        if (queued.isEmpty()) return Optional.empty();
        for (Workflow workflow : workflows.values()) {
            Deque<Case> queue = queued.get(workflow.key());
            if (queue != null && !queue.isEmpty() && onTheWay(workflow.key()) < workflow.limit())
                return Optional.of(queue.removeFirst());
        }
        return Optional.empty();
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long freshId() {
        return ++lastId;
    }

    @Override
    public Collection<Workflow> running() {
        return workflows.values();
    }

    @Override
    public boolean paused(String workflow) {
        return false;
    }

    @Override
    public Optional<Workflow> inForce(String workflow) {
        return Optional.ofNullable(workflows.get(workflow));
    }

    @Override
    public Workflow version(String workflow, String version) {
        Workflow running = workflows.get(workflow);
        return running != null && running.version().equals(version)
                ? running
                : book.version(workflow, version);
    }

    @Override
    public Instant since(String workflow) {
        return Instant.MIN;
    }

    @Override
    public List<Case> cases(long person) {
        return List.copyOf(people.get(person).cases.values());
    }

    @Override
    public Optional<Case> byId(long id) {
        return Optional.ofNullable(cases.get(id));
    }

    @Override
    public long onTheWay(String workflow) {
        return onTheWay.getOrDefault(workflow, 0L);
    }

    @Override
    public Facts facts(long person) {
        return new GhostFacts(people.get(person));
    }

    @Override
    public void put(Case c) {
        keep(c);
        if (c.open() && c.wakeAt() != null) woken.add(c);
    }

    private void keep(Case c) {
        Case before = cases.put(c.id(), c);
        people.get(c.person()).cases.put(c.id(), c);
        onTheWay.merge(c.workflow(), (long) (counts(c) - counts(before)), Long::sum);
        if (c.status() == Case.Status.QUEUED)
            queued.computeIfAbsent(c.workflow(), k -> new ArrayDeque<>()).add(c);
    }

    private static int counts(Case c) {
        return c != null && c.open() && c.status() != Case.Status.QUEUED ? 1 : 0;
    }

    @Override
    public void log(LogLine line) {
        tally.line(line);
    }

    @Override
    public void walked(Case c, List<String> path) {
        tally.walked(c, path);
    }

    @Override
    public void perform(Case of, Effect effect) {
        Ghost ghost = people.get(of.person());
        switch (effect) {
            case Effect.Message message -> {
                ghost.sent.add(now);
                ghost.fields.put(ContactField.LAST_CONTACTED_AT, now);
                outside.accept(of, message);
            }
            case Effect.NewTask task -> tally.task(task.kind(), of);
            case Effect.SetField(ContactField field, String value) ->
                    ghost.fields.put(field, value);
            case Effect.SetList(String segment, boolean on) -> ghost.lists.put(segment, on);
            // Nothing leaves: an order is as good as carried out.
            case Effect.Order order -> outside.accept(of, order);
            case Effect.Again again -> {}
            // Points are no message: a rehearsal gives none.
            case Effect.Award award -> {}
            case Effect.GiveBadge badge -> {}
            case Effect.Enter enter -> throw new IllegalStateException("the engine lets in");
            case Effect.Leave leave -> throw new IllegalStateException("the engine lets out");
            case Effect.Hold hold -> throw new IllegalStateException("the engine puts off");
        }
    }

    /** Facts about somebody in the rehearsal. */
    private final class GhostFacts implements Facts {
        private final Ghost ghost;

        GhostFacts(Ghost ghost) {
            this.ghost = ghost;
        }

        @Override
        public boolean holds(Condition condition) {
            return tests.holds(condition, ghost);
        }

        @Override
        public boolean holds(Condition where, Event event) {
            return where.equals(Condition.EVERYONE) || places.tests(now).holds(where, event);
        }

        @Override
        public ZoneId zone() {
            return ghost.zone;
        }

        @Override
        public boolean reachable(String channel) {
            return tests.holds(LiveFacts.by(channel), ghost);
        }

        @Override
        public List<Instant> sent() {
            return ghost.sent;
        }

        @Override
        public Optional<Webinar> webinar(int id) {
            return Optional.ofNullable(places.webinar(id));
        }

        @Override
        public double number(Operand figure) {
            return tests.number(figure, ghost);
        }

        @Override
        public Instant best(Instant from) {
            return BestHour.from(from, ghost.zone, places.openHours(ghost.id, ghost.zone));
        }

        @Override
        public String owner() {
            return ghost.owner;
        }

        @Override
        public Optional<Command.State> command(String key) {
            return Optional.of(Command.State.SENT);
        }

        @Override
        public Instant working(Instant from) {
            return places.working(from);
        }

        @Override
        public Instant nextWorkingDay(Instant from) {
            return places.nextWorkingDay(from);
        }
    }
}
