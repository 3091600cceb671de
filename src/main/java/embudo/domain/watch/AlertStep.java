package embudo.domain.watch;

import java.time.Instant;
import java.util.List;
import java.util.Locale;

/**
 * What a raised alert sets going, and how far that is.
 *
 * @param task that asks for agreement, or is the action itself; 0 for none
 * @param detail the workflow to start, or the workflows paused, separated by commas
 */
public record AlertStep(
        long alert, What what, State state, long task, String detail, Instant changed) {
    /** Kinds of actions. */
    public enum What {
        /** Lets the people concerned into a workflow. */
        START,
        /** Holds the workflows that send mail, until somebody has seen the alert. */
        PAUSE,
        TASK;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** How far it is. */
    public enum State {
        /** A person must agree first. */
        ASKED,
        /** Decided, and not known to be done: done again after a crash. */
        WANTED,
        DONE,
        REFUSED,
        /** Taken back again, as the alert is seen or over. */
        OVER;

        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Workflows as they are kept. */
    public static String detail(List<String> workflows) {
        return String.join(",", workflows);
    }

    /** The same with other workflows that it holds. */
    public AlertStep holding(List<String> workflows, Instant at) {
        return new AlertStep(alert, what, state, task, detail(workflows), at);
    }

    public AlertStep to(State next, Instant at) {
        return new AlertStep(alert, what, next, task, detail, at);
    }
}
