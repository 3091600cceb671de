package embudo.ui.outgoing;

import embudo.domain.Command.State;

import java.util.Map;
import java.util.Set;

/** Which actions to list. */
public enum OutgoingFilter {
    /** A person must decide. */
    OPEN(Set.of(State.FAILED, State.UNCERTAIN)),
    WAITING(Set.of(State.WAITING, State.SENDING)),
    SENT(Set.of(State.SENT, State.DELIVERED)),
    HELD(Set.of(State.SUPPRESSED, State.DISCARDED, State.REHEARSED));

    private final Set<State> states;

    OutgoingFilter(Set<State> states) {
        this.states = states;
    }

    Set<State> states() {
        return states;
    }

    long count(Map<State, Long> counts) {
        return states.stream().mapToLong(s -> counts.getOrDefault(s, 0L)).sum();
    }

    /** Last part of its message key. */
    public String key() {
        return name().toLowerCase(java.util.Locale.ROOT);
    }
}
