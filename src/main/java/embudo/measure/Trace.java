package embudo.measure;

import embudo.domain.Channel;
import embudo.domain.Event;
import embudo.domain.EventType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One thing a person did that came through a known channel.
 *
 * @param campaign 0 for none
 */
public record Trace(
        long position, Instant at, EventType type, Channel channel, int campaign, long person) {
    /** The touches of one person's events, in order of time. */
    public static List<Trace> of(List<Event> history, long person) {
        List<Trace> touches = new ArrayList<>();
        for (Event e : history)
            if (e.type().weight() > 0 && e.channel() != Channel.NONE)
                touches.add(
                        new Trace(
                                e.position(),
                                e.occurredAt(),
                                e.type(),
                                e.channel(),
                                e.campaign(),
                                person));
        return touches;
    }

    /** Receives everything one person did, in order of time. */
    public interface Histories {
        void of(long person, List<Event> history);
    }

    /** Passes everybody who did anything, person by person; all at one position. */
    public static void each(ReadModel model, Histories sink) {
        model.ask(c -> {
            for (int person = 0; person < c.identities.size(); person++) {
                if (c.identities.owner(person) != person) continue;
                List<Event> history = new ArrayList<>();
                for (int row : c.history(person)) history.add(c.event(row));
                if (!history.isEmpty()) sink.of(c.identities.identity(person), history);
            }
            return null;
        });
    }
}
