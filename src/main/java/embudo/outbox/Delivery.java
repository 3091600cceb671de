package embudo.outbox;

import embudo.domain.Command;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.plugins.Plugins;
import embudo.spi.Connector;
import embudo.spi.NotDelivered;
import embudo.spi.Operation.Repeat;
import embudo.spi.Receipt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Puts one command on the wire and judges the answer. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

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
        Repeat repeat;
        Connector connector;
        try {
            repeat = plugins.repeat(command.connector(), command.operation());
            connector = plugins.connector(command.connector());
        } catch (Problem e) {
            return Verdict.of(e);
        } catch (RuntimeException e) {
            // Settings or secrets could not be read: nothing has left, so another try is safe.
            LOG.error("connector {} could not be opened", command.connector(), e);
            Receipt notYet = new Receipt.Refused(e.getClass().getSimpleName(), false);
            return Verdict.of(notYet, Repeat.IDEMPOTENT, tries, ticker.now(), pace);
        }
        try {
            Receipt receipt =
                    connector.send(
                            new embudo.spi.Command(
                                    command.operation(), command.key(), command.body()));
            return Verdict.of(receipt, repeat, tries, ticker.now(), pace);
        } catch (NotDelivered e) {
            return Verdict.of(e, repeat, tries, ticker.now(), pace);
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
