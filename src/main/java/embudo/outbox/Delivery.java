package embudo.outbox;

import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.plugins.Plugins;
import embudo.spi.Connector;
import embudo.spi.NotDelivered;
import embudo.spi.Operation.Repeat;
import embudo.spi.Receipt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Puts one command on the wire and judges the answer. */
final class Delivery {
    private static final Logger LOG = LoggerFactory.getLogger(Delivery.class);

    private final Plugins plugins;
    private final Ticker ticker;
    private final Pace pace;
    private final Recipients recipients;

    Delivery(Plugins plugins, Ticker ticker, Pace pace, Recipients recipients) {
        this.plugins = plugins;
        this.ticker = ticker;
        this.pace = pace;
        this.recipients = recipients;
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
        Optional<Mail> mail = Mail.of(command, plugins.json());
        Optional<Reason> against = mail.flatMap(m -> recipients.against(command.person(), m.to()));
        if (against.isPresent()) return Verdict.suppressed(against.get());
        Optional<String> body = recipients.body(command);
        if (body.isEmpty()) return Verdict.suppressed(Reason.of("outbox.suppressed.over"));
        try {
            Receipt receipt =
                    connector.send(
                            new embudo.spi.Command(command.operation(), command.key(), body.get()));
            if (mail.isPresent() && receipt instanceof Receipt.Undeliverable u)
                recipients.dead(mail.get().to(), u.reason());
            return Verdict.of(receipt, repeat, tries, ticker.now(), pace);
        } catch (NotDelivered e) {
            return Verdict.of(e, repeat, tries, ticker.now(), pace);
        }
    }

    /**
     * What a verdict on a mail says of its person. A platform that sends in our place tells by
     * itself what it sent; a mail server does not.
     */
    List<NewEvent> facts(Command command, Verdict verdict) {
        EventType type =
                verdict.state() == State.SENT
                        ? EventType.EMAIL_SENT
                        : verdict.undeliverable() ? EventType.EMAIL_BOUNCED : null;
        if (type == null || command.person() == 0) return List.of();
        if (!"smtp".equals(plugins.connector(command.connector()).address().getScheme()))
            return List.of();
        return Mail.of(command, plugins.json()).stream()
                .map(m ->
                        fact(command, type, "outbox", ticker.now())
                                .withPayload(type == EventType.EMAIL_SENT ? m.subject() : null))
                .toList();
    }

    /** Something that happened to a command's person by mail, once for each source. */
    static NewEvent fact(Command command, EventType type, String source, Instant at) {
        EventKey key = new EventKey("mail", source + "|" + type.key() + "|" + command.key());
        return NewEvent.of(key, command.person(), type, at).withChannel(Channel.EMAIL);
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
