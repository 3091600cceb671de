package embudo.connectors.mail;

import jakarta.activation.DataHandler;
import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import jakarta.mail.util.ByteArrayDataSource;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

/** Makes the MIME message of a command: plain text and HTML, an invitation, attachments. */
final class Letter {
    private static final String UTF_8 = StandardCharsets.UTF_8.name();
    private final Session session;
    private final Sender sender;
    private final Leaving leaving;

    /** Who writes. {@code replyTo} is null for the sender's own address. */
    record Sender(String address, String name, String replyTo) {
        String domain() {
            return address.substring(address.indexOf('@') + 1);
        }
    }

    Letter(Session session, Sender sender, Leaving leaving) {
        this.session = session;
        this.sender = sender;
        this.leaving = leaving;
    }

    /**
     * @throws MessagingException when an address is none
     */
    MimeMessage of(Message message, Instant now) throws MessagingException {
        String id = MessageId.of(message.key(), message.body(), sender.domain());
        MimeMessage mime =
                new MimeMessage(session) {
                    @Override
                    protected void updateMessageID() throws MessagingException {
                        setHeader("Message-ID", id);
                    }
                };
        mime.setFrom(address(sender.address(), sender.name()));
        if (sender.replyTo() != null) mime.setReplyTo(InternetAddress.parse(sender.replyTo()));
        mime.setRecipient(
                jakarta.mail.Message.RecipientType.TO, address(message.to(), message.name()));
        mime.setSubject(message.subject().replaceAll("\\p{Cntrl}+", " "), UTF_8);
        mime.setSentDate(Date.from(now));
        mime.setHeader("X-Mailer", "Embudo");
        if (!message.service())
            for (var header : leaving.headers(message.key()).entrySet())
                mime.setHeader(header.getKey(), header.getValue());
        mime.setContent(parts(message, now));
        mime.saveChanges();
        return mime;
    }

    private MimeMultipart parts(Message message, Instant now) throws MessagingException {
        String text = message.service() ? message.text() : withLine(message);
        MimeMultipart ways = new MimeMultipart("alternative");
        ways.addBodyPart(part(text, "plain"));
        String html =
                message.html() == null ? HtmlBody.of(text, message.language()) : message.html();
        ways.addBodyPart(part(html, "html"));
        if (message.invitation() != null) {
            String calendar =
                    message.invitation()
                            .calendar(now, sender.address(), sender.name(), message.to());
            ways.addBodyPart(
                    file(
                            null,
                            "text/calendar; method=REQUEST; charset=UTF-8",
                            calendar.getBytes(StandardCharsets.UTF_8)));
        }
        if (message.attachments().isEmpty()) return ways;
        MimeBodyPart body = new MimeBodyPart();
        body.setContent(ways);
        MimeMultipart all = new MimeMultipart("mixed", body);
        for (Message.Attachment file : message.attachments())
            all.addBodyPart(file(file.name(), file.type(), file.bytes()));
        return all;
    }

    private String withLine(Message message) {
        return leaving.line(message.key(), message.language())
                .map(line -> message.text().stripTrailing() + "\n\n" + line + "\n")
                .orElse(message.text());
    }

    private static BodyPart part(String text, String kind) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setText(text, UTF_8, kind);
        return part;
    }

    private static BodyPart file(String name, String type, byte[] bytes) throws MessagingException {
        MimeBodyPart part = new MimeBodyPart();
        part.setDataHandler(new DataHandler(new ByteArrayDataSource(bytes, type)));
        if (name == null) return part;
        try {
            part.setFileName(jakarta.mail.internet.MimeUtility.encodeText(name, UTF_8, null));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        part.setDisposition(jakarta.mail.Part.ATTACHMENT);
        return part;
    }

    private static InternetAddress address(String address, String name) throws MessagingException {
        try {
            InternetAddress whole = new InternetAddress(address, name, UTF_8);
            whole.validate();
            return whole;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
