package embudo.flow;

import embudo.catalog.condition.Span;
import embudo.domain.ContactField;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Map;

/** Something a step wants done; whoever runs the machine does it. */
public sealed interface Effect {
    /**
     * @param key idempotency key: the same for the same visit of the same case
     */
    record Message(String key, String channel, String template, Map<String, String> with)
            implements Effect {}

    /**
     * A command for the outside; {@code key} as for messages.
     *
     * @param figures of the person, which go along
     */
    record Order(
            String key,
            String action,
            String channel,
            Map<String, String> with,
            Map<String, BigDecimal> figures)
            implements Effect {}

    /** The command with this key is tried again, if it has failed. */
    record Again(String key) implements Effect {}

    record NewTask(String kind, String title, String priority, String assignee, Instant dueAt)
            implements Effect {}

    record SetField(ContactField field, String value) implements Effect {}

    record SetList(String segment, boolean on) implements Effect {}

    /** Lets the person enter another workflow; with {@code join} the case waits for its end. */
    record Enter(String workflow, boolean join) implements Effect {}

    /** Puts off what the person waits for in another workflow. */
    record Hold(String workflow, Span span) implements Effect {}

    /**
     * A line for the points ledger; {@code key} as for messages.
     *
     * @param points null for what the rule of this name gives
     */
    record Award(String key, String reason, Long points) implements Effect {}

    record GiveBadge(String badge) implements Effect {}

    /** Takes the person out of another workflow. */
    record Leave(String workflow) implements Effect {}
}
