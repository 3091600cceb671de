package embudo.flow;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Operand;
import embudo.domain.Command;
import embudo.domain.Event;
import embudo.domain.Webinar;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** What a step asks about one person. */
public interface Facts {
    boolean holds(Condition condition);

    /** Whether a condition on events holds of one. */
    boolean holds(Condition where, Event event);

    /** The person's own zone, the workspace's when it is unknown. */
    ZoneId zone();

    /**
     * May be written to by this channel: has an address or number, has not refused it and has not
     * left.
     */
    boolean reachable(String channel);

    /** When workflows sent messages to the person in the last week at least, ascending. */
    List<Instant> sent();

    /** Empty for a webinar that nobody knows, such as 0. */
    Optional<Webinar> webinar(int id);

    /** A figure of the person, NaN when it is unknown. */
    double number(Operand figure);

    /** Who looks after the person, empty for nobody. */
    String owner();

    /** What became of a command of the person's cases; empty when there is none. */
    Optional<Command.State> command(String key);

    /** The hour within a day of a moment, or that moment, when the person opens mails best. */
    Instant best(Instant from);

    /** The first moment at or after this one at which the team works. */
    Instant working(Instant from);

    /** The end of the first working day after a moment. */
    Instant nextWorkingDay(Instant from);
}
