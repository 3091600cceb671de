package embudo.flow;

import embudo.catalog.workflow.Trigger;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Cursors;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Stage;
import embudo.domain.flow.Case;
import embudo.domain.flow.FlowChanges.Due;
import embudo.kernel.Ticker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.LongFunction;

/**
 * The workflows of the workspace as a stage of the line. State, cursor and effects of a turn are
 * one transaction, so that a kill at any point loses no step and repeats none. Only to be used
 * while no other stage is at work.
 */
public final class Runner implements Stage {
    private static final String NAME = "workflows";
    private static final int PORTION = 1_000;

    /** While a workflow is published, conditions and times are looked at this often. */
    private static final Duration LOOK = Duration.ofMinutes(1);

    private final FlowBook book;
    private final Sources sources;
    private final Journal journal;
    private final Cursors cursors;
    private final Ticker ticker;
    private final Clockwork clockwork;
    private final LongFunction<Optional<String>> alerted;

    public Runner(FlowBook book, Sources sources, Journal journal, Cursors cursors, Ticker ticker) {
        this(book, sources, journal, cursors, ticker, alert -> Optional.empty());
    }

    /**
     * @param alerted the workflow that an alert lets the people in it concerns, by its number
     */
    public Runner(
            FlowBook book,
            Sources sources,
            Journal journal,
            Cursors cursors,
            Ticker ticker,
            LongFunction<Optional<String>> alerted) {
        this.alerted = alerted;
        this.book = book;
        this.sources = sources;
        this.journal = journal;
        this.cursors = cursors;
        this.ticker = ticker;
        clockwork = new Clockwork(book, sources);
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Result handle(List<EventBlock> news) {
        Set<EventType> starting = starting();
        boolean open = sources.cases().anyOpen();
        if (starting.isEmpty() && !open) return Result.NOTHING;
        Map<Integer, Integer> aliases = journal.aliases();
        List<Event> events = new ArrayList<>();
        Set<Long> people = new TreeSet<>();
        for (EventBlock block : news)
            for (int i = 0; i < block.size; i++) {
                if (block.identity[i] == 0) continue;
                if (!open && !starting.contains(EventType.ofCode(block.type[i]))) continue;
                events.add(block.at(i));
                people.add(person(block.identity[i], aliases));
            }
        LiveWorld world = world(new Unseen());
        world.load(people);
        Engine engine = engine(world);
        for (Event event : events) {
            long person = person(event.identity(), aliases);
            engine.happened(person, event);
            if (event.type() == EventType.ALERT_RAISED)
                alerted.apply(event.amount()).ifPresent(w -> engine.alerted(w, person, event));
            if (event.type() == EventType.PEOPLE_MERGED)
                for (long other : List.of((long) event.identity(), event.amount()))
                    if (other != person) engine.merged(person, other);
            engine.admit();
        }
        return world.result();
    }

    private static long person(int identity, Map<Integer, Integer> aliases) {
        return aliases.getOrDefault(identity, identity);
    }

    private Set<EventType> starting() {
        Set<EventType> types = EnumSet.noneOf(EventType.class);
        if (!book.running().isEmpty()) types.add(EventType.ALERT_RAISED);
        for (Workflow workflow : book.running())
            for (Trigger trigger : workflow.triggers())
                if (trigger instanceof Trigger.OnEvent on) types.add(on.type());
        return types;
    }

    /** Does whatever is due now: times, conditions that begin to hold, places, cases. */
    public void tick() {
        if (book.published().isEmpty() && !sources.cases().anyOpen()) return;
        // The columns are read anew after the last turn only.
        Unseen unseen = new Unseen();
        turn(clockwork::times, unseen);
        clockwork.conditions(task -> turn(task, unseen));
        List<Case> due;
        Set<String> paused = book.paused();
        Instant now = ticker.now();
        while (!(due = sources.cases().due(now, paused, PORTION)).isEmpty()) {
            List<Case> portion = due;
            turn(
                    (engine, world) -> {
                        world.load(portion.stream().map(Case::person).toList());
                        for (Case c : portion) {
                            // An earlier one of the portion may have ended it.
                            world.byId(c.id()).filter(c::equals).ifPresent(engine::due);
                            engine.admit();
                        }
                    },
                    unseen);
        }
    }

    /** Deals with times that wait for a person's decision: each webinar's, else the latest once. */
    void decide(Workflow workflow, List<Due> asked, boolean run) {
        turn((engine, world) -> {
            Places places = new Places(sources);
            Due latest = null;
            for (Due due : asked) if (latest == null || due.at().isAfter(latest.at())) latest = due;
            for (Due due : asked) {
                boolean now = run && (due.webinar() != 0 || due == latest);
                Due.State state = now ? Due.State.RAN : Due.State.SKIPPED;
                world.note(new Due(due.workflow(), due.trigger(), due.at(), due.webinar(), state));
                if (now && due.trigger() < workflow.triggers().size())
                    clockwork.enter(
                            engine,
                            workflow,
                            workflow.triggers().get(due.trigger()),
                            new Times.Occurrence(due.at(), due.webinar()),
                            places);
            }
        });
    }

    /** Until when nothing is due by itself, at most an hour from now. */
    public Duration rest() {
        Instant now = ticker.now();
        Duration rest = book.running().isEmpty() ? Duration.ofHours(1) : LOOK;
        Optional<Instant> wake = sources.cases().nextWake(book.paused());
        if (wake.isEmpty()) return rest;
        Duration until = Duration.between(now, wake.get());
        return until.compareTo(rest) < 0 ? until : rest;
    }

    /** What is done with engine and world in one transaction. */
    interface Task {
        void run(Engine engine, LiveWorld world);
    }

    /** Runs a task, lets in whom that made room for, and writes what was changed. */
    void turn(Task task) {
        turn(task, new Unseen());
    }

    private void turn(Task task, Unseen unseen) {
        LiveWorld world = world(unseen);
        Engine engine = engine(world);
        task.run(engine, world);
        engine.admit();
        Result result = world.result();
        if (!result.equals(Result.NOTHING)) cursors.add(NAME, result);
    }

    private LiveWorld world(Unseen unseen) {
        return new LiveWorld(book, sources, new Places(sources), unseen, ticker.now());
    }

    private Engine engine(World world) {
        return new Engine(new Machine(book.catalogue(), Limits.of(sources.settings())), world);
    }
}
