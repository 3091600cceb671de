package embudo.domain;

import embudo.domain.flow.FlowChanges;

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
    record Result(
            List<Score> scores,
            List<NewEvent> derived,
            List<NewCommand> commands,
            FlowChanges flow) {
        public static final Result NOTHING = new Result(List.of(), List.of(), List.of());

        /** Without changes of workflows. */
        public Result(List<Score> scores, List<NewEvent> derived, List<NewCommand> commands) {
            this(scores, derived, commands, FlowChanges.NONE);
        }

        public Result {
            scores = List.copyOf(scores);
            derived = List.copyOf(derived);
            commands = List.copyOf(commands);
        }
    }
}
