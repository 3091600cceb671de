package embudo.ui.kit;

import embudo.domain.Command;

/** The tone in which a sent command's state is shown. */
public final class SendTone {
    private SendTone() {}

    public static Tone of(Command.State state) {
        return switch (state) {
            case SENT, DELIVERED, REHEARSED -> Tone.SUCCESS;
            case FAILED -> Tone.DANGER;
            case UNCERTAIN, SUPPRESSED -> Tone.WARNING;
            case SENDING -> Tone.INFO;
            case WAITING, DISCARDED -> Tone.NEUTRAL;
        };
    }
}
