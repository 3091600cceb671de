package embudo.domain;

import java.util.List;

/**
 * One station of the line that follows the journal. A stage is a function: it is handed the news
 * after its cursor and returns what should be written; result and cursor are committed together, so
 * that after a crash the same news are handed over again and nothing is written twice. A stage
 * ignores facts that it derived itself.
 */
public interface Stage {
    /** Stable name of the cursor. */
    String name();

    Result handle(List<EventBlock> news);

    /** What a stage wants written. */
    record Result(List<Score> scores, List<NewEvent> derived, List<NewCommand> commands) {
        public static final Result NOTHING = new Result(List.of(), List.of(), List.of());

        public Result {
            scores = List.copyOf(scores);
            derived = List.copyOf(derived);
            commands = List.copyOf(commands);
        }
    }
}
