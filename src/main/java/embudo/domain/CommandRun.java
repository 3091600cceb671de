package embudo.domain;

import java.time.Instant;
import java.util.Map;

/** Commands sent together by one decision, with how many stand in each state. */
public record CommandRun(
        long id,
        String title,
        String connector,
        String operation,
        boolean dryRun,
        Instant at,
        Map<Command.State, Long> states) {
    public CommandRun {
        states = Map.copyOf(states);
    }
}
