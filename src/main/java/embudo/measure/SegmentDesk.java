package embudo.measure;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Folded;
import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.domain.Segments;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Makes, changes and compares segments. Membership is written before a change returns. */
public final class SegmentDesk {
    private static final int LONGEST_ID = 60;
    private static final int LONGEST_NAME = 200;
    private final SegmentBook book;
    private final Segments own;
    private final Audience audience;
    private final SegmentKeeper keeper;
    private final Ticker ticker;

    public SegmentDesk(
            SegmentBook book,
            Segments own,
            Audience audience,
            SegmentKeeper keeper,
            Ticker ticker) {
        this.book = book;
        this.own = own;
        this.audience = audience;
        this.keeper = keeper;
        this.ticker = ticker;
    }

    /** How two segments lie to each other, in people. */
    public record Overlap(long first, long second, long both, long either) {}

    public SegmentBook book() {
        return book;
    }

    /** Who it holds of by the segment's own rule or list. */
    public Condition condition(String id) {
        return new Condition.InSegment(book.get(id).id());
    }

    /**
     * A new segment by rule.
     *
     * @throws Problem when the name is taken, or the rule can't be read or leads back to itself
     */
    public Segment create(String name, String rule, Actor actor) {
        Fields fields = audience.fields();
        Condition condition = Conditions.read(rule, fields).orThrow();
        String id = freshId(named(name, null));
        book.check(condition, id, fields);
        return save(id, name, Segment.Kind.RULE, Conditions.print(condition), actor);
    }

    /** A new list with these people on it. */
    public Segment create(String name, Set<Long> people, Actor actor) {
        Segment made = save(freshId(named(name, null)), name, Segment.Kind.LIST, "", actor);
        own.move(made.id(), people, Set.of(), ticker.now(), actor);
        return made;
    }

    /**
     * Another name or rule for an own segment.
     *
     * @throws Problem as {@link #create}, and when the segment came with the product
     */
    public Segment change(String id, String name, String rule, Actor actor) {
        SegmentBook.Definition before = ours(id);
        named(name, id);
        if (before.kind() == Segment.Kind.LIST) return save(id, name, before.kind(), "", actor);
        Fields fields = audience.fields();
        Condition condition = Conditions.read(rule, fields).orThrow();
        book.check(condition, id, fields);
        return save(id, name, Segment.Kind.RULE, Conditions.print(condition), actor);
    }

    /**
     * Puts one state of an own segment in the place of another, for taking changes back and making
     * them again; null stands for none.
     *
     * @param people whom to put on the list, when it is one
     * @throws Problem when it is no longer as {@code from}, or as {@link #delete}
     */
    public void replace(Segment from, Segment to, Set<Long> people, Actor actor) {
        String id = (from == null ? to : from).id();
        if (!Objects.equals(own.byId(id).orElse(null), from))
            throw new Problem("measure.segment.since", id);
        if (to == null) {
            delete(id, actor);
            return;
        }
        save(to, actor);
        if (to.kind() == Segment.Kind.LIST) own.move(id, people, Set.of(), ticker.now(), actor);
    }

    /**
     * Removes an own segment.
     *
     * @throws Problem when it came with the product or others name it
     */
    public void delete(String id, Actor actor) {
        ours(id);
        List<String> users = new ArrayList<>();
        for (Segment other : own.all())
            if (!other.id().equals(id) && Conditions.segments(rule(other)).contains(id))
                users.add(other.name());
        if (!users.isEmpty())
            throw new Problem("measure.segment.used", id, String.join(", ", users));
        own.delete(id, ticker.now(), actor);
        keeper.forget(id);
    }

    /** Puts people on a list and takes others from it. */
    public void move(String id, Set<Long> enter, Set<Long> leave, Actor actor) {
        if (ours(id).kind() != Segment.Kind.LIST) throw new Problem("measure.segment.rule", id);
        own.move(id, enter, leave, ticker.now(), actor);
    }

    /** An own segment as it is kept. */
    public Segment own(String id) {
        return own.byId(id).orElseThrow(() -> new Problem("measure.segment.unknown", id));
    }

    /** Who is on a list as it was written. */
    public Set<Long> listed(String id) {
        return own.members(id);
    }

    /** Writes down who is in a segment by rule as of now. */
    public void catchUp(String id) {
        SegmentBook.Definition definition = book.get(id);
        if (definition.kind() == Segment.Kind.RULE) keeper.refresh(definition);
    }

    /** Since when people are in it, as last written. */
    public Map<Long, Instant> since(String id) {
        return own.since(id);
    }

    /** Its size at the end of each of the last days, oldest first, as it was written. */
    public List<Long> sizes(String id, int days) {
        List<Instant> moments = new ArrayList<>();
        for (int back = days - 1; back >= 0; back--)
            moments.add(ticker.now().minus(Duration.ofDays(back)));
        return own.sizes(id, moments);
    }

    public Overlap overlap(String first, String second) {
        Set<Long> one = audience.people(condition(first));
        Set<Long> other = audience.people(condition(second));
        Set<Long> both = new HashSet<>(one);
        both.retainAll(other);
        return new Overlap(
                one.size(), other.size(), both.size(), one.size() + other.size() - both.size());
    }

    private Condition rule(Segment segment) {
        Condition read = Conditions.read(segment.rule(), audience.fields()).condition();
        return read == null ? Condition.NOBODY : read;
    }

    private SegmentBook.Definition ours(String id) {
        SegmentBook.Definition known = book.get(id);
        if (known.shipped()) throw new Problem("measure.segment.shipped", id);
        return known;
    }

    private Segment save(String id, String name, Segment.Kind kind, String rule, Actor actor) {
        return save(new Segment(id, name.strip(), kind, rule, ticker.now()), actor);
    }

    private Segment save(Segment segment, Actor actor) {
        own.save(segment, actor);
        if (segment.kind() == Segment.Kind.RULE) keeper.refresh(book.get(segment.id()));
        return segment;
    }

    /** A name nobody else has. */
    private String named(String name, String except) {
        String wanted = name.strip();
        if (wanted.isEmpty() || wanted.length() > LONGEST_NAME)
            throw new Problem("measure.segment.name", LONGEST_NAME);
        for (SegmentBook.Definition other : book.all())
            if (!other.id().equals(except)
                    && other.name().values().stream().anyMatch(wanted::equalsIgnoreCase))
                throw new Problem("measure.segment.taken", wanted);
        return wanted;
    }

    /** Made of the name, so that rules that name the segment can be read. */
    private String freshId(String name) {
        String base = Folded.of(name).replaceAll("[^a-z0-9]+", "_").replaceAll("^_+|_+$", "");
        if (base.isEmpty() || !Character.isLetter(base.charAt(0))) base = "segment_" + base;
        String stem = base.substring(0, Math.min(base.length(), LONGEST_ID));
        Set<String> taken = new HashSet<>();
        for (SegmentBook.Definition d : book.all()) taken.add(d.id());
        String id = stem;
        for (int n = 2; taken.contains(id); n++) id = stem + "_" + n;
        return id;
    }
}
