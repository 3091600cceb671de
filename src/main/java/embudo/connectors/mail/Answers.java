package embudo.connectors.mail;

import embudo.spi.NotDelivered;
import embudo.spi.Receipt;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;

import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;

import java.io.IOException;
import java.security.cert.CertPathBuilderException;
import java.security.cert.CertificateException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.net.ssl.SSLException;

/** What a mail server's answers mean (RFC 5321 codes, RFC 3463 enhanced codes). */
final class Answers {
    /** A server that wants to be left alone says so for all mails, not for one. */
    private static final Duration PAUSE = Duration.ofMinutes(1);

    private static final int TOO_LARGE = 552;
    private static final Pattern CODE = Pattern.compile("(?:^|response:)\\s*([45]\\d\\d)\\b");
    private static final Pattern ENHANCED =
            Pattern.compile("\\b([245])\\.(\\d{1,3})\\.(\\d{1,3})\\b");
    private static final Pattern ADDRESS = Pattern.compile("<?[^\\s<>@]+@[^\\s<>@]+>?");

    private Answers() {}

    /** Nothing has been said about any message yet. */
    static Receipt connecting(MessagingException e, String host) {
        String words = words(e);
        if (e instanceof AuthenticationFailedException) {
            int code = code(words);
            return code / 100 == 4
                    ? new Receipt.RetryAfter(PAUSE, words)
                    : new Receipt.Blocked(Receipt.Why.LOGIN, words);
        }
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof SSLException) return unsafe(t, host);
        if (words.contains("STARTTLS"))
            return new Receipt.Blocked(Receipt.Why.ENCRYPTION, host + ": STARTTLS");
        int code = code(words);
        if (code / 100 == 4) return new Receipt.RetryAfter(PAUSE, words);
        if (code / 100 == 5) return new Receipt.Blocked(words);
        throw new NotDelivered.NotSent(host + ": " + cause(e), e);
    }

    private static Receipt unsafe(Throwable e, String host) {
        for (Throwable t = e; t != null; t = t.getCause())
            if (t instanceof CertificateException || t instanceof CertPathBuilderException)
                return new Receipt.Blocked(
                        Receipt.Why.CERTIFICATE, host + ": " + tidy(t.getMessage()));
        return new Receipt.Blocked(Receipt.Why.ENCRYPTION, host + ": " + tidy(e.getMessage()));
    }

    /** The server did not take the message. */
    static Receipt sending(MessagingException e, String host) {
        for (Exception at = e; at != null; at = next(at)) {
            if (at instanceof SMTPAddressFailedException to && to.getReturnCode() >= 400)
                return recipient(to.getReturnCode(), tidy(to.getMessage()));
            if (at instanceof SMTPSenderFailedException from && from.getReturnCode() >= 400)
                return sender(from.getReturnCode(), tidy(from.getMessage()));
        }
        if (e instanceof SMTPSendFailedException said && said.getReturnCode() >= 400) {
            String words = tidy(said.getMessage());
            String command = String.valueOf(said.getCommand());
            if (command.startsWith("MAIL")) return sender(said.getReturnCode(), words);
            if (said.getReturnCode() == 421) return new Receipt.RetryAfter(PAUSE, words);
            return new Receipt.Refused(words, said.getReturnCode() / 100 == 5);
        }
        // The line broke before the message had ended, so no server keeps it.
        throw new NotDelivered.NotSent(host + ": " + cause(e), e);
    }

    private static Receipt recipient(int code, String words) {
        if (code / 100 != 5) return new Receipt.Refused(words, false);
        return noSuchAddress(words)
                ? new Receipt.Undeliverable(words)
                : new Receipt.Refused(words, true);
    }

    private static Receipt sender(int code, String words) {
        if (code == TOO_LARGE) return new Receipt.Refused(words, true);
        return code / 100 == 5 ? new Receipt.Blocked(words) : new Receipt.RetryAfter(PAUSE, words);
    }

    /** Subject 1 of permanent enhanced codes is the address; 5.2.1 a mailbox that was closed. */
    static boolean noSuchAddress(String status) {
        Matcher code = ENHANCED.matcher(status);
        return code.find()
                && code.group(1).equals("5")
                && (code.group(2).equals("1") && !code.group(3).matches("[78]")
                        || code.group(2).equals("2") && code.group(3).equals("1"));
    }

    private static Exception next(Exception e) {
        return e instanceof MessagingException m ? m.getNextException() : null;
    }

    private static String words(MessagingException e) {
        return tidy(String.valueOf(e.getMessage()));
    }

    private static String cause(MessagingException e) {
        return Optional.ofNullable(e.getNextException())
                .filter(IOException.class::isInstance)
                .map(x -> x.getClass().getSimpleName())
                .orElseGet(() -> words(e));
    }

    private static int code(String words) {
        Matcher code = CODE.matcher(words);
        return code.find() ? Integer.parseInt(code.group(1)) : 0;
    }

    /** On one line and without addresses, which are personal. */
    static String tidy(String words) {
        return words == null
                ? ""
                : ADDRESS.matcher(words.replaceAll("\\s+", " ").strip()).replaceAll("<…>");
    }
}
