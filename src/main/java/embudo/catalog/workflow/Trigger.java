package embudo.catalog.workflow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Span;
import embudo.domain.EventType;

import java.time.DayOfWeek;
import java.time.LocalTime;

/** What lets people enter a workflow; any one of its triggers is enough. */
public sealed interface Trigger {
    /**
     * Something happened to the person.
     *
     * @param where what must hold of the event, in terms of the event fields
     * @param fresh an event older than this when it becomes known starts nothing, so that the
     *     import of an old file writes to nobody
     * @param minutes only events of webinars planned to last longer; 0 for all events
     */
    record OnEvent(EventType type, Condition where, Span fresh, int minutes) implements Trigger {}

    /**
     * A time relative to each webinar.
     *
     * @param end counted from its end, otherwise from its start
     * @param offset negative before it
     * @param who whom it lets in
     * @param minutes only webinars planned to last longer
     */
    record OnWebinar(boolean end, Span offset, Who who, int minutes, Missed missed)
            implements Trigger {}

    /** Which part of a webinar's people. */
    enum Who {
        /** Registered and not cancelled. */
        REGISTERED,
        ATTENDED,
        /** Registered, not cancelled, and did not attend. */
        ABSENT
    }

    /**
     * A time of day in the workspace's zone, for everybody the audience holds of. A time that the
     * change to summer time leaves out is that much later; one that happens twice is the first.
     *
     * @param weekday null for every day
     * @param day of the month, 0 for every day
     */
    record OnTime(LocalTime at, DayOfWeek weekday, int day, Condition audience, Missed missed)
            implements Trigger {}

    /**
     * Times of a clock on the wall in the workspace's zone, for everybody the audience holds of.
     */
    record OnCron(Cron cron, Condition audience, Missed missed) implements Trigger {}

    /** The condition begins to hold of the person; whoever it holds of already does not enter. */
    record OnBecoming(Condition condition) implements Trigger {}
}
