package embudo.flow.points;

import embudo.catalog.loyalty.Badge;
import embudo.catalog.loyalty.Loyalty;
import embudo.catalog.loyalty.PointsRule;
import embudo.domain.Event;
import embudo.domain.EventBlock;
import embudo.domain.EventType;
import embudo.domain.Journal;
import embudo.domain.Settings;
import embudo.domain.Stage;
import embudo.domain.Timelines;
import embudo.domain.flow.FlowChanges;
import embudo.domain.loyalty.PointsBook;
import embudo.domain.loyalty.PointsChange;
import embudo.domain.loyalty.PointsChange.Give;
import embudo.domain.loyalty.PointsEntry.Kind;
import embudo.kernel.Ticker;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.ToLongFunction;

/**
 * Follows the journal and writes what the programme's rules award. The cause of a line is rule and
 * event, so an event earns once however often it is read.
 */
public final class PointsStage implements Stage {
    /** Setting: {@code false} awards nothing. */
    public static final String ON = "loyalty.points";

    private final Loyalty loyalty;
    private final Journal journal;
    private final Timelines timelines;
    private final PointsBook book;
    private final Settings settings;
    private final ToLongFunction<Event> worth;
    private final Ticker ticker;
    private final Set<EventType> types = EnumSet.noneOf(EventType.class);

    /**
     * @param worth whole units of the workspace's currency that an event is worth, 0 when its
     *     currency has no rate
     */
    public PointsStage(
            Loyalty loyalty,
            Journal journal,
            Timelines timelines,
            PointsBook book,
            Settings settings,
            ToLongFunction<Event> worth,
            Ticker ticker) {
        this.loyalty = loyalty;
        this.journal = journal;
        this.timelines = timelines;
        this.book = book;
        this.settings = settings;
        this.worth = worth;
        this.ticker = ticker;
        for (PointsRule rule : loyalty.rules()) if (rule.on() != null) types.add(rule.on());
        for (Badge badge : loyalty.badges()) if (badge.on() != null) types.add(badge.on());
    }

    @Override
    public String name() {
        return "points";
    }

    @Override
    public Result handle(List<EventBlock> news) {
        if (!Boolean.parseBoolean(settings.get(ON, "true"))) return Result.NOTHING;
        Map<Integer, Integer> aliases = journal.aliases();
        List<PointsChange> changes = new ArrayList<>();
        Map<Long, List<Event>> histories = new HashMap<>();
        for (EventBlock block : news)
            for (int i = 0; i < block.size; i++) {
                EventType type = EventType.ofCode(block.type[i]);
                if (type == EventType.BATCH_RETRACTED)
                    changes.add(new PointsChange.UndoBatch((int) block.ref[i], ticker.now()));
                else if (type == EventType.EVENT_RETRACTED)
                    changes.add(new PointsChange.UndoEvent(block.ref[i], ticker.now()));
                else if (types.contains(type) && block.identity[i] != 0) {
                    int identity = block.identity[i];
                    long person = aliases.getOrDefault(identity, identity);
                    List<Event> history = histories.computeIfAbsent(person, timelines::of);
                    award(person, block.at(i), history, changes);
                }
            }
        if (changes.isEmpty()) return Result.NOTHING;
        Set<Long> people = new TreeSet<>();
        for (PointsChange c : changes) if (c instanceof Give give) people.add(give.person());
        List<PointsChange> all = LevelUps.with(changes, book.of(people), loyalty);
        return new Result(List.of(), List.of(), List.of(), FlowChanges.points(all));
    }

    private void award(long person, Event event, List<Event> history, List<PointsChange> changes) {
        for (PointsRule rule : loyalty.rules()) {
            if (rule.on() != event.type() || !silent(rule, event, history)) continue;
            long points = rule.money() ? rule.points() * worth.applyAsLong(event) : rule.points();
            if (points != 0)
                changes.add(
                        new Give(
                                person,
                                Kind.EARNED,
                                rule.key(),
                                rule.key() + "@" + event.position(),
                                points,
                                event.occurredAt(),
                                event.position(),
                                event.batch()));
        }
        for (Badge badge : loyalty.badges())
            if (badge.on() == event.type() && count(event.type(), history) >= badge.times())
                changes.add(badge(person, badge.key(), event.occurredAt()));
    }

    /** A badge as a line. */
    public static Give badge(long person, String badge, Instant at) {
        return new Give(person, Kind.BADGE, badge, "badge/" + badge + "/" + person, 0, at, 0, 0);
    }

    private static long count(EventType type, List<Event> history) {
        return history.stream().filter(e -> e.type() == type).count();
    }

    /** Whether the event ends a silence of its type that was long enough; the first one doesn't. */
    private static boolean silent(PointsRule rule, Event event, List<Event> history) {
        if (rule.silence() == null) return true;
        Instant last = null;
        for (Event e : history)
            if (e.type() == event.type()
                    && e.position() != event.position()
                    && !e.occurredAt().isAfter(event.occurredAt())) last = e.occurredAt();
        return last != null
                && !last.plusMillis(rule.silence().millis()).isAfter(event.occurredAt());
    }
}
