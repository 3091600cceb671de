package embudo.outbox;

import embudo.domain.NewCommand;

import java.util.List;

/**
 * What would leave, shown before it does. {@code planned} says for each subject what exactly would
 * go and whether it is held back, with the reason as a message key. {@code title} is a message key
 * too.
 */
public record Dispatch(
        String connector, String operation, String target, String title, List<Planned> planned) {
    public Dispatch {
        planned = List.copyOf(planned);
    }

    /** One action: send when {@code hold} is null, otherwise held back for that reason. */
    public record Planned(String subject, NewCommand command, String hold) {}

    public List<NewCommand> sendable() {
        return planned.stream().filter(p -> p.hold() == null).map(Planned::command).toList();
    }

    public long held() {
        return planned.stream().filter(p -> p.hold() != null).count();
    }
}
