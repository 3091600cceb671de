package embudo.flow;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Timelines;
import embudo.domain.Webinar;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Sent;
import embudo.flow.Rehearsal.Arrival;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Rehearses a workflow with everybody in the workspace, beside the workflows that run. Nothing
 * leaves and nothing is written. What lets people in by event comes from the last days, as if they
 * happened again; a condition lets in whomever it holds of at the beginning.
 */
public final class Rehearser {
    private static final Duration CAPS = Duration.ofDays(8);
    private final FlowBook book;
    private final Sources sources;
    private final Timelines timelines;
    private final Ticker ticker;

    public Rehearser(FlowBook book, Sources sources, Timelines timelines, Ticker ticker) {
        this.book = book;
        this.sources = sources;
        this.timelines = timelines;
        this.ticker = ticker;
    }

    /**
     * Rehearses a workflow as it would run if it were published now.
     *
     * @param audience lets these people in at the beginning instead; null for the workflow's own
     *     triggers
     * @param seed the same seed gives the same rehearsal
     */
    public Rehearsed run(
            Workflow workflow, int days, Condition audience, long seed, Progress progress) {
        Map<Long, Ghost> people = ghosts();
        List<List<Event>> histories = people.values().stream().map(g -> g.events).toList();
        return run(workflow, days, audience, seed, Responses.of(histories), people, progress);
    }

    Rehearsed run(
            Workflow workflow,
            int days,
            Condition audience,
            long seed,
            Responses responses,
            Map<Long, Ghost> people,
            Progress progress) {
        Instant from = ticker.now();
        Instant end = from.plus(Duration.ofDays(days));
        Map<String, Workflow> running = running(workflow);
        Places places = new Places(sources);
        Tally tally = new Tally(workflow.key(), places.zone());
        List<Arrival> again = again(running.values(), people, from, days);
        Rehearsal rehearsal =
                new Rehearsal(
                        book,
                        running,
                        people,
                        tests(from),
                        places,
                        Limits.of(sources.settings()),
                        responses,
                        tally,
                        "seed " + seed,
                        end);
        rehearsal.adopt(open());
        again.forEach(rehearsal::arrive);
        for (Workflow each : running.values()) rehearsal.schedule(each, from);
        for (Webinar webinar : places.webinars())
            if (webinar.endsAt().isAfter(from)) rehearsal.attendance(webinar);
        if (audience != null) rehearsal.enter(workflow, audience, 0, from);
        else
            for (Trigger trigger : workflow.triggers())
                if (trigger instanceof Trigger.OnBecoming(Condition condition))
                    rehearsal.enter(workflow, condition, 0, from);
        rehearsal.run(progress);
        return outcome(workflow, from, days, people.size(), tally, responses);
    }

    /**
     * Leads one person through a workflow on a virtual clock, as if they had just come in; nobody
     * answers unless the person is taken to.
     *
     * @param webinar what it is about, 0 for none
     * @param line is told what happens in this workflow, in order
     */
    void lead(
            Workflow workflow,
            Contact person,
            int webinar,
            int days,
            Responses responses,
            Consumer<LogLine> line) {
        Instant from = ticker.now();
        Places places = new Places(sources);
        Map<String, Workflow> running = running(workflow);
        Rehearsal rehearsal =
                new Rehearsal(
                        book,
                        running,
                        Map.of(person.id(), ghost(person, places)),
                        tests(from),
                        places,
                        Limits.of(sources.settings()),
                        responses,
                        new Tally(
                                workflow.key(),
                                places.zone(),
                                said -> {
                                    if (said.workflow().equals(workflow.key())) line.accept(said);
                                }),
                        "one",
                        from.plus(Duration.ofDays(days)));
        rehearsal.enter(workflow, Condition.EVERYONE, webinar, from);
        rehearsal.run(Progress.NONE);
    }

    /** What would run: this workflow with those in force, in the order in which they are asked. */
    private Map<String, Workflow> running(Workflow workflow) {
        Map<String, Workflow> running = new TreeMap<>();
        for (Workflow other : book.running()) running.put(other.key(), other);
        running.put(workflow.key(), workflow);
        return running;
    }

    private List<Case> open() {
        return sources.cases()
                .page(
                        "",
                        Set.of(Case.Status.QUEUED, Case.Status.WAITING, Case.Status.APPROVAL),
                        0,
                        Integer.MAX_VALUE)
                .rows();
    }

    GhostTest tests(Instant from) {
        Map<Condition, BitSet> asked = new HashMap<>();
        Audience audience = sources.audience();
        return new GhostTest(
                (leaf, person) -> asked.computeIfAbsent(leaf, audience::bits).get((int) person),
                sources::rule,
                new Places(sources),
                true,
                from);
    }

    /** Everybody as they are now. */
    Map<Long, Ghost> ghosts() {
        Places places = new Places(sources);
        Map<Long, Ghost> people = new TreeMap<>();
        sources.contacts().forEach(c -> people.put(c.id(), ghost(c, places)));
        for (Sent s : sources.cases().sentSince(people.keySet(), ticker.now().minus(CAPS)))
            if (people.containsKey(s.person())) people.get(s.person()).sent.add(s.at());
        // Gone through in order, and looked up in one step.
        return new LinkedHashMap<>(people);
    }

    private Ghost ghost(Contact c, Places places) {
        String owner = c.text(ContactField.OWNER);
        Ghost ghost =
                new Ghost(c.id(), places.zone(c), owner == null ? "" : owner, timelines.of(c.id()));
        for (ContactField field : ContactField.values())
            if (field.type() == ContactField.Type.MOMENT && c.moment(field) != null)
                ghost.fields.put(field, c.moment(field));
        return ghost;
    }

    /** What let people in during the last days, as if it happened again that much later. */
    private static List<Arrival> again(
            Iterable<Workflow> running, Map<Long, Ghost> people, Instant now, int days) {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        for (Workflow workflow : running)
            for (Trigger trigger : workflow.triggers())
                if (trigger instanceof Trigger.OnEvent on) types.add(on.type());
        Duration shift = Duration.ofDays(days);
        Instant since = now.minus(shift);
        List<Arrival> again = new ArrayList<>();
        for (Ghost ghost : people.values())
            for (Event e : ghost.events)
                if (types.contains(e.type())
                        && e.occurredAt().isAfter(since)
                        && !e.occurredAt().isAfter(now))
                    again.add(new Arrival(ghost.id, later(e, shift)));
        return again;
    }

    private static Event later(Event e, Duration shift) {
        Instant at = e.occurredAt().plus(shift);
        return new Event(
                0,
                at,
                at,
                e.identity(),
                e.type(),
                e.channel(),
                e.campaign(),
                e.webinar(),
                e.section(),
                e.minute(),
                e.device(),
                e.amount(),
                e.currency(),
                0,
                0);
    }

    private static Rehearsed outcome(
            Workflow workflow,
            Instant from,
            int days,
            long people,
            Tally tally,
            Responses responses) {
        Map<LocalDate, BitSet> once = new TreeMap<>();
        Map<LocalDate, BitSet> twice = new TreeMap<>();
        for (Rehearsed.Mail mail : tally.mails) {
            BitSet before = once.computeIfAbsent(mail.day(), d -> new BitSet());
            if (before.get((int) mail.person()))
                twice.computeIfAbsent(mail.day(), d -> new BitSet()).set((int) mail.person());
            before.set((int) mail.person());
        }
        long own = tally.mails.stream().filter(m -> m.workflow().equals(workflow.key())).count();
        return new Rehearsed(
                workflow.key(),
                from,
                days,
                people,
                tally.entered,
                tally.steps,
                tally.ways,
                tally.held,
                tally.skipped,
                tally.endings,
                tally.tasks,
                List.copyOf(tally.mails),
                twice,
                Outlook.of(own, responses));
    }
}
