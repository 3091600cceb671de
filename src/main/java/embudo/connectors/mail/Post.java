package embudo.connectors.mail;

import embudo.spi.NotDelivered;
import embudo.spi.Receipt;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.smtp.SMTPMessage;

import java.time.Instant;
import java.util.Deque;
import java.util.concurrent.ConcurrentLinkedDeque;

/** Hands messages to the mail server, each by itself, over connections that are kept open. */
final class Post {
    private final Server server;
    private final Session session;
    private final Letter letter;
    private final String returnPath;
    private final Deque<Wire> idle = new ConcurrentLinkedDeque<>();

    /**
     * @param returnPath where servers send what they can't deliver
     */
    Post(Server server, Letter.Sender sender, String returnPath, Leaving leaving) {
        this.server = server;
        this.returnPath = returnPath;
        session = Session.getInstance(server.properties());
        letter = new Letter(session, sender, leaving);
    }

    /** Logs in and takes leave. */
    Receipt check() {
        if (server.obstacle().isPresent()) return server.obstacle().get();
        try (Wire wire = connect()) {
            return new Receipt.Accepted(Answers.tidy(wire.getLastServerResponse()));
        } catch (MessagingException e) {
            return Answers.connecting(e, server.host());
        }
    }

    Receipt send(Message message, Instant now) {
        if (server.obstacle().isPresent()) return server.obstacle().get();
        SMTPMessage mime;
        try {
            mime = envelope(letter.of(message, now));
        } catch (AddressException e) {
            return new Receipt.Undeliverable("no mail address");
        } catch (MessagingException e) {
            return new Receipt.Refused(String.valueOf(e.getMessage()), true);
        }
        Wire wire;
        try {
            wire = wire();
        } catch (MessagingException e) {
            return Answers.connecting(e, server.host());
        }
        return send(mime, wire);
    }

    private Receipt send(SMTPMessage mime, Wire wire) {
        boolean good = false;
        try {
            wire.fresh();
            if (wire.supportsExtension("DSN")) named(mime);
            wire.sendMessage(mime, mime.getAllRecipients());
            good = true;
            return new Receipt.Accepted(Answers.tidy(wire.getLastServerResponse()));
        } catch (MessagingException e) {
            if (wire.unanswered())
                throw new NotDelivered.MayHaveArrived(server.host() + ": no answer", e);
            return Answers.sending(e, server.host());
        } finally {
            if (good) idle.push(wire);
            else shut(wire);
        }
    }

    /** What servers hear beside the message: where to send it back. */
    private SMTPMessage envelope(MimeMessage mime) throws MessagingException {
        SMTPMessage addressed = new SMTPMessage(mime);
        addressed.setEnvelopeFrom(returnPath);
        return addressed;
    }

    /** Asks for word when it can't be delivered, under a name that comes back with the word. */
    private static void named(SMTPMessage mime) throws MessagingException {
        mime.setNotifyOptions(SMTPMessage.NOTIFY_FAILURE);
        mime.setReturnOption(SMTPMessage.RETURN_HDRS);
        mime.setMailExtension("ENVID=" + MessageId.name(mime.getMessageID()));
    }

    /** An open connection that still answers, or a new one. */
    private Wire wire() throws MessagingException {
        for (Wire kept = idle.poll(); kept != null; kept = idle.poll())
            if (kept.isConnected()) return kept;
            else shut(kept);
        return connect();
    }

    private Wire connect() throws MessagingException {
        Wire wire = new Wire(session);
        try {
            wire.connect(server.host(), server.port(), server.user(), server.password());
            return wire;
        } catch (MessagingException e) {
            shut(wire);
            throw e;
        }
    }

    private static void shut(Wire wire) {
        try {
            wire.close();
        } catch (MessagingException e) {
            // Taking leave of a server that is gone: nothing hangs on it.
            return;
        }
    }

    void close() {
        for (Wire kept = idle.poll(); kept != null; kept = idle.poll()) shut(kept);
    }
}
