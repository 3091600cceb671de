package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.NewCommand;
import embudo.domain.Stage;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Published;
import embudo.domain.flow.Sent;
import embudo.domain.flow.Task;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The workspace for one turn: what is changed here is written all together by {@link #result}. */
final class LiveWorld implements World {
    private static final Duration CAPS = Duration.ofDays(8);
    private final FlowBook book;
    private final Sources sources;
    private final Places places;
    private final Letters letters;
    private final Instant now;
    private final Map<Long, Map<Long, Case>> byPerson = new HashMap<>();
    private final Map<Long, Case> known = new HashMap<>();
    private final Map<Long, Case> changed = new LinkedHashMap<>();
    private final Map<Long, Contact> contacts = new HashMap<>();
    private final Map<Long, List<Instant>> sentTo = new HashMap<>();
    private final Map<String, Long> onTheWay = new HashMap<>();
    private final List<Workflow> limited;
    private final Queues queues;
    private final Unseen unseen;
    private final GhostTest tests;
    private final Awards awards;
    private final List<LogLine> log = new ArrayList<>();
    private final List<Sent> sent = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private final List<FlowChanges.Edit> edits = new ArrayList<>();
    private final List<FlowChanges.Listing> listings = new ArrayList<>();
    private final List<String> retries = new ArrayList<>();
    private final List<NewCommand> commands = new ArrayList<>();
    private final List<FlowChanges.Mark> marks = new ArrayList<>();
    private final List<FlowChanges.Due> dues = new ArrayList<>();
    private final List<FlowChanges.Sight> sights = new ArrayList<>();

    /**
     * @param unseen changes of people that conditions don't know of yet; those of this turn are
     *     added
     */
    LiveWorld(FlowBook book, Sources sources, Places places, Unseen unseen, Instant now) {
        this.book = book;
        this.unseen = unseen;
        this.sources = sources;
        this.places = places;
        this.now = now;
        letters = new Letters(sources.settings(), places, sources.routes());
        limited = running().stream().filter(w -> w.limit() > 0).toList();
        queues = new Queues(sources.cases());
        tests = new GhostTest(sources.audience()::matches, sources::rule, places, false, now);
        awards = new Awards(book.catalogue().loyalty(), sources.points(), now);
    }

    /** Reads what is known of people, all at once. */
    void load(Collection<Long> people) {
        Set<Long> fresh = new TreeSet<>(people);
        fresh.removeAll(byPerson.keySet());
        if (fresh.isEmpty()) return;
        for (long person : fresh) {
            byPerson.put(person, new LinkedHashMap<>());
            sentTo.put(person, new ArrayList<>());
        }
        for (Case c : sources.cases().ofPeople(fresh)) {
            byPerson.get(c.person()).put(c.id(), c);
            known.put(c.id(), c);
        }
        for (Sent s : sources.cases().sentSince(fresh, now.minus(CAPS)))
            sentTo.get(s.person()).add(s.at());
        for (Contact contact : sources.contacts().byIds(fresh)) contacts.put(contact.id(), contact);
    }

    /** Everything that was changed. */
    Stage.Result result() {
        FlowChanges changes =
                new FlowChanges(
                        List.copyOf(changed.values()),
                        log,
                        sent,
                        tasks,
                        edits,
                        listings,
                        retries,
                        marks,
                        dues,
                        sights,
                        awards.given());
        return new Stage.Result(List.of(), List.of(), commands, changes);
    }

    void mark(String workflow, int trigger, Instant upTo) {
        marks.add(new FlowChanges.Mark(workflow, trigger, upTo));
    }

    void note(FlowChanges.Due due) {
        dues.add(due);
    }

    void saw(FlowChanges.Sight sight) {
        sights.add(sight);
    }

    @Override
    public Instant now() {
        return now;
    }

    @Override
    public long freshId() {
        return sources.cases().freshId();
    }

    @Override
    public Collection<Workflow> running() {
        return book.running();
    }

    @Override
    public boolean paused(String workflow) {
        Published published = book.published().get(workflow);
        return published != null && published.paused();
    }

    @Override
    public Optional<Workflow> inForce(String workflow) {
        return running().stream().filter(w -> w.key().equals(workflow)).findFirst();
    }

    @Override
    public Workflow version(String workflow, String version) {
        return book.version(workflow, version);
    }

    @Override
    public Instant since(String workflow) {
        Published published = book.published().get(workflow);
        return published == null ? Instant.MAX : published.at();
    }

    @Override
    public List<Case> cases(long person) {
        load(List.of(person));
        return List.copyOf(byPerson.get(person).values());
    }

    @Override
    public Optional<Case> byId(long id) {
        if (changed.containsKey(id)) return Optional.of(changed.get(id));
        return sources.cases()
                .byId(id)
                .map(c -> {
                    load(List.of(c.person()));
                    return byPerson.get(c.person()).getOrDefault(id, c);
                });
    }

    @Override
    public long onTheWay(String workflow) {
        return onTheWay.computeIfAbsent(workflow, sources.cases()::running);
    }

    @Override
    public Facts facts(long person) {
        load(List.of(person));
        Contact contact = contacts.get(person);
        if (contact == null) {
            contact = sources.contacts().byId(person).orElse(null);
            if (contact != null) contacts.put(person, contact);
        }
        return new LiveFacts(
                sources,
                places,
                person,
                contact,
                sentTo.get(person),
                now,
                condition -> holds(condition, person));
    }

    private boolean holds(Condition condition, long person) {
        Ghost changed = unseen.of(person);
        return changed == null
                ? sources.audience().matches(condition, person)
                : tests.holds(condition, changed);
    }

    private void edit(long person, ContactField field, Object value) {
        edits.add(new FlowChanges.Edit(person, field, value));
        unseen.field(person, field, value);
    }

    @Override
    public Optional<Case> admissible() {
        for (Workflow workflow : limited)
            if (onTheWay(workflow.key()) < workflow.limit()) {
                Optional<Case> first = queues.poll(workflow.key(), changed.values());
                if (first.isPresent()) return first;
            }
        return Optional.empty();
    }

    @Override
    public void put(Case c) {
        long before = onTheWay(c.workflow());
        Case old = byPerson.get(c.person()).put(c.id(), c);
        onTheWay.put(c.workflow(), before + counts(c) - counts(old));
        known.put(c.id(), c);
        changed.put(c.id(), c);
        queues.put(c);
    }

    private static int counts(Case c) {
        return c != null && c.open() && c.status() != Case.Status.QUEUED ? 1 : 0;
    }

    @Override
    public void log(LogLine line) {
        log.add(line);
    }

    @Override
    public void perform(Case of, Effect effect) {
        Contact contact = contacts.get(of.person());
        switch (effect) {
            case Effect.Message m -> {
                Template template = book.catalogue().templates().get(m.template());
                Letters.Person about =
                        Letters.Person.of(sources, book.catalogue(), of.person(), template);
                commands.add(letters.message(of, contact, about, m, template, now));
                sentTo.get(of.person()).add(now);
                sent.add(new Sent(of.person(), now, of.id(), m.template()));
                edit(of.person(), ContactField.LAST_CONTACTED_AT, now);
            }
            case Effect.Order order -> {
                Letters.Person about =
                        Letters.Person.of(
                                sources,
                                book.catalogue(),
                                of.person(),
                                Template.named(order.with().values(), false),
                                Map.of());
                Action action = book.catalogue().actions().get(order.action());
                commands.add(letters.order(of, contact, about, order, action.carries(), now));
            }
            case Effect.Again(String key) -> retries.add(key);
            case Effect.NewTask t ->
                    tasks.add(
                            new Task(
                                    0,
                                    of.id(),
                                    of.person(),
                                    t.kind(),
                                    t.title(),
                                    t.priority(),
                                    t.assignee(),
                                    t.dueAt(),
                                    Task.State.OPEN,
                                    now,
                                    null));
            case Effect.SetField f -> edit(of.person(), f.field(), f.value());
            case Effect.SetList l -> {
                listings.add(new FlowChanges.Listing(of.person(), l.segment(), l.on()));
                unseen.list(of.person(), l.segment(), l.on());
            }
            case Effect.Award award -> awards.award(of.person(), award);
            case Effect.GiveBadge(String badge) -> awards.badge(of.person(), badge);
            case Effect.Enter enter -> throw new IllegalStateException("the engine lets in");
            case Effect.Leave leave -> throw new IllegalStateException("the engine lets out");
            case Effect.Hold hold -> throw new IllegalStateException("the engine puts off");
        }
    }
}
