package embudo.watch;

import embudo.domain.Command;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.kernel.Ticker;

import java.util.Optional;

/** The last look at a notice before it leaves: offline, hours may lie between. */
public final class Leaving {
    private final AlertBook book;
    private final Ticker ticker;

    public Leaving(AlertBook book, Ticker ticker) {
        this.book = book;
        this.ticker = ticker;
    }

    /**
     * What the command should say by now: late notices name the moment they are about. Empty when
     * its alert is over, seen or muted meanwhile, so that it must not leave any more. Commands that
     * are no notices stay as they are.
     */
    public Optional<String> body(Command command) {
        if (!command.key().startsWith("alert")) return Optional.of(command.body());
        Optional<Long> raisedBy = NoticeKey.raisedBy(command.key());
        if (raisedBy.isPresent()) {
            Optional<Alert> alert = book.byId(raisedBy.get());
            boolean news =
                    alert.isPresent()
                            && alert.get().state() == Alert.State.NEW
                            && !alert.get().muted(ticker.now());
            if (!news) return Optional.empty();
        }
        boolean late = Lateness.late(command.createdAt(), ticker.now());
        return Optional.of(NoticeBody.leaving(command.body(), late));
    }
}
