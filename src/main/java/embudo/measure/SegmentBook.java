package embudo.measure;

import embudo.catalog.SegmentRule;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.domain.Segment;
import embudo.domain.Segments;
import embudo.kernel.Language;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** All segments there are, shipped and own, by one kind of definition. Thread-safe. */
public final class SegmentBook {
    private final List<SegmentRule> shipped;
    private final Segments own;

    public SegmentBook(List<SegmentRule> shipped, Segments own) {
        this.shipped = List.copyOf(shipped);
        this.own = own;
    }

    /**
     * A segment.
     *
     * @param rule its condition's text, empty for a list
     * @param shipped one that came with the product: it can't be changed
     */
    public record Definition(
            String id,
            Map<Language, String> name,
            Map<Language, String> description,
            Segment.Kind kind,
            String rule,
            boolean shipped) {
        public Definition {
            name = Map.copyOf(name);
            description = Map.copyOf(description);
        }
    }

    /** Own ones first, by name. */
    public List<Definition> all() {
        List<Definition> all = new ArrayList<>();
        for (Segment segment : own.all()) all.add(of(segment));
        for (SegmentRule rule : shipped) all.add(of(rule));
        return all;
    }

    /**
     * @throws Problem when there is none
     */
    public Definition get(String id) {
        for (SegmentRule rule : shipped) if (rule.key().equals(id)) return of(rule);
        return own.byId(id)
                .map(SegmentBook::of)
                .orElseThrow(() -> new Problem("measure.segment.unknown", id));
    }

    /** The name of a segment, its id when there is none. */
    public String name(String id, Language language) {
        for (Definition d : all()) if (d.id().equals(id)) return d.name().get(language);
        return id;
    }

    /** The name of a segment that is shipped, the id of any other; reads nothing. */
    public String shippedName(String id, Language language) {
        for (SegmentRule rule : shipped)
            if (rule.key().equals(id)) return rule.name().get(language);
        return id;
    }

    /**
     * Follows the segments a condition names.
     *
     * @param within the segment whose rule it is or will be, null for none
     * @throws Problem when one is not there or leads back to itself
     */
    public void check(Condition condition, String within, Fields fields) {
        walk(condition, within == null ? List.of() : List.of(within), fields);
    }

    private void walk(Condition condition, List<String> path, Fields fields) {
        for (String id : Conditions.segments(condition)) {
            List<String> longer = new ArrayList<>(path);
            longer.add(id);
            if (path.contains(id))
                throw new Problem("measure.segment.cycle", String.join(" → ", longer));
            Definition definition = get(id);
            if (definition.kind() == Segment.Kind.RULE)
                walk(Conditions.read(definition.rule(), fields).orThrow(), longer, fields);
        }
    }

    /** How people are in it. */
    PeopleScope.Membership membership(String id, Fields fields) {
        Definition definition = get(id);
        return definition.kind() == Segment.Kind.LIST
                ? new PeopleScope.Membership(null, own.members(id))
                : new PeopleScope.Membership(
                        Conditions.read(definition.rule(), fields).orThrow(), null);
    }

    private static Definition of(SegmentRule r) {
        return new Definition(
                r.key(),
                r.name(),
                r.description(),
                Segment.Kind.RULE,
                Conditions.print(r.where()),
                true);
    }

    private static Definition of(Segment s) {
        return new Definition(
                s.id(),
                Map.of(Language.EN, s.name(), Language.ES, s.name()),
                Map.of(),
                s.kind(),
                s.rule(),
                false);
    }
}
