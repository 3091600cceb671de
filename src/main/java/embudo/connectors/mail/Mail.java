package embudo.connectors.mail;

import embudo.spi.Command;
import embudo.spi.Connector;
import embudo.spi.Context;
import embudo.spi.News;
import embudo.spi.Receipt;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A mail account that is set up. */
final class Mail implements Connector {
    private final Context context;
    private final Server outgoing;
    private final Post post;
    private final Optional<Mailbox> mailbox;

    Mail(Context context) {
        this.context = context;
        outgoing = Server.outgoing(context);
        String from = context.setting(MailFactory.FROM).orElseThrow();
        post =
                new Post(
                        outgoing,
                        new Letter.Sender(
                                from,
                                context.setting(MailFactory.FROM_NAME).orElse(from),
                                context.setting(MailFactory.REPLY_TO).orElse(null)),
                        context.setting(MailFactory.RETURN_PATH).orElse(from),
                        new Leaving(
                                context.setting(MailFactory.UNSUBSCRIBE_URL).orElse(null),
                                context.setting(MailFactory.UNSUBSCRIBE_MAIL).orElse(null)));
        mailbox =
                Server.incoming(context)
                        .map(server ->
                                new Mailbox(
                                        server,
                                        context.setting(MailFactory.IMAP_FOLDER).orElse("INBOX")));
    }

    @Override
    public URI address() {
        return outgoing.address();
    }

    @Override
    public int perMinute() {
        return context.setting(MailFactory.PER_MINUTE).map(Integer::parseInt).orElse(0);
    }

    /** Logs in at both servers and sends nothing. */
    @Override
    public Receipt check() {
        Receipt out = post.check();
        if (!(out instanceof Receipt.Accepted) || mailbox.isEmpty()) return out;
        return mailbox.get().check();
    }

    @Override
    public Receipt send(Command command) {
        Message message;
        try {
            message = Message.of(command, context.json());
        } catch (IllegalArgumentException e) {
            return new Receipt.Refused(e.getMessage(), true);
        }
        return post.send(message, context.now());
    }

    @Override
    public News read(String cursor) {
        return mailbox.map(m -> m.read(cursor, context.now()))
                .orElseGet(() -> new News(List.of(), cursor, false));
    }

    @Override
    public void close() {
        post.close();
    }
}
