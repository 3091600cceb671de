package embudo.catalog.measure;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Operand;
import embudo.domain.EventType;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** What measures are made of. */
public final class Measures {
    private static final Set<Dimension> PERSON =
            Set.of(
                    Dimension.SEGMENT,
                    Dimension.INDUSTRY,
                    Dimension.COMPANY_SIZE,
                    Dimension.COUNTRY,
                    Dimension.BAND);

    private Measures() {}

    /** Every leaf once, in order. */
    public static Set<Measure.Leaf> leaves(Measure measure) {
        Set<Measure.Leaf> leaves = new LinkedHashSet<>();
        walk(
                measure,
                m -> {
                    if (m instanceof Measure.Leaf leaf) leaves.add(leaf);
                });
        return leaves;
    }

    /** The measure and all its parts. */
    public static void walk(Measure measure, Consumer<Measure> visitor) {
        visitor.accept(measure);
        switch (measure) {
            case Measure.Sum(List<Measure.Term> terms) -> terms.forEach(t -> walk(t.of(), visitor));
            case Measure.Ratio(Measure top, Measure by) -> {
                walk(top, visitor);
                walk(by, visitor);
            }
            case Measure.Change(Measure of) -> walk(of, visitor);
            default -> {}
        }
    }

    /** What the whole can be split by: what all of its leaves can. */
    public static Set<Dimension> splits(Measure measure) {
        EnumSet<Dimension> all = EnumSet.allOf(Dimension.class);
        Set<Measure.Leaf> leaves = leaves(measure);
        for (Measure.Leaf leaf : leaves) all.retainAll(splits(leaf));
        return leaves.isEmpty() ? EnumSet.noneOf(Dimension.class) : all;
    }

    private static Set<Dimension> splits(Measure.Leaf leaf) {
        return switch (leaf) {
            case Measure.Events e -> EnumSet.allOf(Dimension.class);
            case Measure.Seats(Measure.Seat seat, Window window) ->
                    switch (seat) {
                        case ORDERS, REVENUE -> with(Dimension.CHANNEL);
                        case SECTIONS, SECTIONS_SEEN ->
                                with(Dimension.CHANNEL, Dimension.WEBINAR, Dimension.SECTION);
                        default -> with(Dimension.CHANNEL, Dimension.WEBINAR);
                    };
            case Measure.Daily(Measure.Column column, Window window) ->
                    column.ads()
                            ? EnumSet.of(Dimension.CHANNEL, Dimension.CAMPAIGN)
                            : EnumSet.of(Dimension.CHANNEL, Dimension.DEVICE);
            case Measure.Rows rows -> EnumSet.of(Dimension.CHANNEL);
            case Measure.Cohort cohort -> with(Dimension.CHANNEL);
            case Measure.Webinars webinars -> EnumSet.of(Dimension.WEBINAR);
            case Measure.Missing missing -> EnumSet.allOf(Dimension.class);
        };
    }

    private static Set<Dimension> with(Dimension... more) {
        EnumSet<Dimension> all = EnumSet.copyOf(PERSON);
        all.addAll(List.of(more));
        return all;
    }

    /** True for figures of people: those a condition on people can filter and drill into. */
    public static boolean ofPeople(Measure.Leaf leaf) {
        return leaf instanceof Measure.Events
                || leaf instanceof Measure.Seats
                || leaf instanceof Measure.Cohort;
    }

    /** Types of events a leaf can't do without: of each list at least one must be on record. */
    public static List<List<EventType>> needs(Measure.Leaf leaf) {
        List<List<EventType>> needs = new ArrayList<>();
        switch (leaf) {
            case Measure.Events e -> needs.add(e.types());
            case Measure.Seats(Measure.Seat seat, Window window) ->
                    needs.add(
                            switch (seat) {
                                case REGISTERED ->
                                        List.of(EventType.REGISTERED, EventType.ATTENDED);
                                case ORDERS, REVENUE -> List.of(EventType.PURCHASE);
                                default -> List.of(EventType.ATTENDED);
                            });
            case Measure.Cohort c -> {
                if (!c.first().isEmpty()) needs.add(c.first());
                if (c.sum() instanceof Operand.Aggregate a) needs.add(a.types());
                aggregates(c.where(), needs);
            }
            default -> {}
        }
        return needs;
    }

    private static void aggregates(Condition where, List<List<EventType>> into) {
        switch (where) {
            case Condition.All(List<Condition> parts) -> parts.forEach(p -> aggregates(p, into));
            case Condition.Any(List<Condition> parts) -> parts.forEach(p -> aggregates(p, into));
            case Condition.Not(Condition part) -> aggregates(part, into);
            case Condition.Compare c -> aggregate(c.operand(), into);
            case Condition.In c -> aggregate(c.operand(), into);
            case Condition.Between c -> aggregate(c.operand(), into);
            case Condition.Known c -> aggregate(c.operand(), into);
            default -> {}
        }
    }

    private static void aggregate(Operand operand, List<List<EventType>> into) {
        if (operand instanceof Operand.Aggregate a) into.add(a.types());
    }
}
