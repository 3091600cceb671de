package embudo.connectors.mail;

import embudo.spi.Arrival;

import jakarta.mail.Address;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.internet.MimeMessage;

import org.eclipse.angus.mail.dsn.DeliveryStatus;
import org.eclipse.angus.mail.dsn.MultipartReport;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Date;
import java.util.Locale;
import java.util.Optional;

/**
 * Tells what a mail in the mailbox says about one of ours: a delivery status notification (RFC
 * 3464), a reply, or a wish to leave. Others say nothing.
 */
final class Incoming {
    private Incoming() {}

    static Optional<Arrival> read(Message mail, Instant now) throws MessagingException {
        if (!(mail instanceof MimeMessage mime)) return Optional.empty();
        Date sent = mime.getSentDate();
        Instant at = sent == null ? now : sent.toInstant();
        String id = mime.getMessageID();
        String source = id == null ? "mail " + at + " " + mime.getSubject() : id;
        if (mime.isMimeType("multipart/report")) return report(mime, source, at);
        String from = address(mime.getFrom());
        Optional<String> leaves = Leaving.askedBy(mime.getSubject());
        if (leaves.isPresent())
            return Optional.of(new Arrival.Unsubscribed(source, leaves.get(), from, at));
        return automatic(mime)
                ? Optional.empty()
                : answered(mime).map(key -> new Arrival.Replied(source, key, from, at));
    }

    /** The message it answers: the nearest of ours. */
    private static Optional<String> answered(MimeMessage mime) throws MessagingException {
        Optional<String> direct = MessageId.keyIn(mime.getHeader("In-Reply-To", " "));
        return direct.isPresent() ? direct : MessageId.keyIn(mime.getHeader("References", " "));
    }

    /** Holiday notices and the like are nobody's reply (RFC 3834). */
    private static boolean automatic(MimeMessage mime) throws MessagingException {
        String said = mime.getHeader("Auto-Submitted", null);
        return said != null && !said.strip().toLowerCase(Locale.ROOT).startsWith("no");
    }

    private static Optional<Arrival> report(MimeMessage mime, String source, Instant at)
            throws MessagingException {
        try {
            if (!(mime.getContent() instanceof MultipartReport report)
                    || !(report.getReport() instanceof DeliveryStatus status))
                return Optional.empty();
            String key = key(report, status).orElse("");
            for (int i = 0; i < status.getRecipientDSNCount(); i++) {
                InternetHeaders about = status.getRecipientDSN(i);
                String to = recipient(about);
                String action = value(about, "Action").toLowerCase(Locale.ROOT);
                if (action.equals("failed"))
                    return Optional.of(
                            new Arrival.Bounced(
                                    source,
                                    key,
                                    to,
                                    at,
                                    Answers.noSuchAddress(value(about, "Status")),
                                    reason(about)));
                if (action.equals("delivered"))
                    return Optional.of(new Arrival.Delivered(source, key, to, at));
            }
            return Optional.empty();
        } catch (IOException e) {
            // A report that can't be taken apart says nothing that could be relied on.
            return Optional.empty();
        }
    }

    /** By the name given with the envelope, else by the message or its headers, sent back. */
    private static Optional<String> key(MultipartReport report, DeliveryStatus status)
            throws MessagingException, IOException {
        Optional<String> named =
                MessageId.keyIn(status.getMessageDSN().getHeader("Original-Envelope-Id", null));
        if (named.isPresent()) return named;
        MimeMessage returned = report.getReturnedMessage();
        if (returned != null) return MessageId.keyIn(returned.getHeader("Message-ID", null));
        return lastPart(report);
    }

    /** Servers send headers back in many types; whatever it is called, it is text. */
    private static Optional<String> lastPart(Multipart report)
            throws MessagingException, IOException {
        if (report.getCount() < 3) return Optional.empty();
        try (InputStream text = report.getBodyPart(report.getCount() - 1).getInputStream()) {
            return MessageId.keyIn(
                    new String(text.readNBytes(100_000), java.nio.charset.StandardCharsets.UTF_8));
        }
    }

    private static String recipient(InternetHeaders about) {
        String original = value(about, "Original-Recipient");
        String whole = original.isEmpty() ? value(about, "Final-Recipient") : original;
        return whole.replaceFirst("^[^;]*;", "").replaceAll("[<>\\s]", "").toLowerCase(Locale.ROOT);
    }

    private static String reason(InternetHeaders about) {
        String said = value(about, "Diagnostic-Code").replaceFirst("^[^;]*;", "");
        return Answers.tidy((value(about, "Status") + " " + said).strip());
    }

    private static String value(InternetHeaders headers, String name) {
        String value = headers.getHeader(name, null);
        return value == null ? "" : value.strip();
    }

    private static String address(Address[] from) {
        return from != null && from.length > 0 && from[0] instanceof InternetAddress one
                ? String.valueOf(one.getAddress()).toLowerCase(Locale.ROOT)
                : "";
    }
}
