package embudo.ui.send;

import embudo.domain.Command;
import embudo.outbox.Dispatch;

/**
 * One line of the dialog: an action as planned, and once it was submitted what became of it. {@code
 * command} is null before, and for held ones; {@code hold} is a message key, null for what goes.
 */
public record SendItem(String subject, String body, String hold, String key, Command command) {

    static SendItem of(Dispatch.Planned planned) {
        return new SendItem(
                planned.subject(),
                planned.command().body(),
                planned.hold(),
                planned.command().key(),
                null);
    }

    SendItem with(Command now) {
        return new SendItem(subject, body, hold, key, now);
    }

    public boolean held() {
        return hold != null;
    }

    /** True when a person must decide what becomes of it. */
    public boolean open() {
        return command != null
                && (command.state() == Command.State.FAILED
                        || command.state() == Command.State.UNCERTAIN);
    }
}
