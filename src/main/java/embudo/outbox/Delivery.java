package embudo.outbox;

import embudo.domain.Command;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.plugins.Plugins;
import embudo.spi.NotDelivered;
import embudo.spi.Operation.Repeat;

/** Puts one command on the wire and judges the answer. */
final class Delivery {
    private final Plugins plugins;
    private final Ticker ticker;
    private final Pace pace;

    Delivery(Plugins plugins, Ticker ticker, Pace pace) {
        this.plugins = plugins;
        this.ticker = ticker;
        this.pace = pace;
    }

    Verdict attempt(Command command) {
        int tries = command.attempts() + 1;
        try {
            Repeat repeat = plugins.repeat(command.connector(), command.operation());
            var connector = plugins.connector(command.connector());
            try {
                var receipt =
                        connector.send(
                                new embudo.spi.Command(
                                        command.operation(), command.key(), command.body()));
                return Verdict.of(receipt, repeat, tries, ticker.now(), pace);
            } catch (NotDelivered e) {
                return Verdict.of(e, repeat, tries, ticker.now(), pace);
            }
        } catch (Problem e) {
            return Verdict.of(e);
        }
    }

    /** What the death of the previous process means for a command that was on the wire. */
    Verdict afterCrash(Command command) {
        try {
            return Verdict.interrupted(
                    plugins.repeat(command.connector(), command.operation()), ticker.now());
        } catch (Problem unknownConnector) {
            // Nobody can say any more whether a second try is safe.
            return Verdict.interrupted(Repeat.UNSAFE, ticker.now());
        }
    }
}
