package embudo.catalog.condition;

import embudo.domain.EventType;

import java.util.List;

/** What a comparison looks at. */
public sealed interface Operand {
    /** A declared field, by key; those of the workspace's own begin with {@link Fields#CUSTOM}. */
    record Of(String field) implements Operand {}

    /**
     * A figure of the person's events.
     *
     * @param types at least one
     * @param window only events this long before now, null for all
     * @param where what must hold of an event, in terms of the event fields
     */
    record Aggregate(Kind kind, List<EventType> types, Span window, Condition where)
            implements Operand {
        public Aggregate {
            types = List.copyOf(types);
        }
    }

    /** How events are folded into one value. */
    enum Kind {
        /** How many. */
        COUNT,
        /** Sum of the amounts, in the unit of {@link Amount}. */
        SUM,
        /** When the latest happened, unknown without any. */
        LAST,
        /** When the first happened, unknown without any. */
        FIRST
    }
}
