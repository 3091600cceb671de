package embudo.domain.watch;

import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.domain.flow.Task;

import java.util.List;
import java.util.Set;

/** What is written together with changes of alerts. */
public record Follows(
        List<NewCommand> commands, List<NewEvent> facts, List<Begun> begun, List<Met> met) {
    public static final Follows NOTHING = new Follows(List.of(), List.of(), List.of(), List.of());

    public Follows {
        commands = List.copyOf(commands);
        facts = List.copyOf(facts);
        begun = List.copyOf(begun);
        met = List.copyOf(met);
    }

    /**
     * An action's first state.
     *
     * @param task to make with it, null for none; the step is kept with its id
     */
    public record Begun(AlertStep step, Task task) {}

    /**
     * Of whom a rule began to hold, and of whom it ceased to.
     *
     * @param alert that tells of the fresh ones; 0 when they are no news
     */
    public record Met(String rule, Set<Long> fresh, Set<Long> gone, long alert) {
        public Met {
            fresh = Set.copyOf(fresh);
            gone = Set.copyOf(gone);
        }
    }

    public boolean none() {
        return equals(NOTHING);
    }
}
