package embudo.connectors.mail;

import embudo.spi.Context;
import embudo.spi.Receipt;

import java.net.URI;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/**
 * One end of a mail account: where it is, how it is encrypted, who logs in.
 *
 * @param protocol {@code smtp} or {@code imap}
 * @param user null for a server that asks for nobody
 */
record Server(
        String protocol,
        String host,
        int port,
        Safety safety,
        String user,
        String password,
        Trust trust) {
    private static final String CONNECT_MILLIS = "10000";

    /** A server may think long about a message; giving up early makes it uncertain. */
    private static final String ANSWER_MILLIS = "180000";

    private static final Pattern HERE = Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[?::1]?");

    /** How the line is encrypted. */
    enum Safety {
        /** Begins plain; nothing is said before it is encrypted. */
        STARTTLS,
        TLS,
        NONE;

        static Safety of(String text) {
            return valueOf(text.toUpperCase(java.util.Locale.ROOT));
        }
    }

    static Server outgoing(Context context) {
        Safety safety = Safety.of(context.setting(MailFactory.SECURITY).orElse("starttls"));
        return new Server(
                "smtp",
                context.setting(MailFactory.HOST).orElseThrow(),
                port(context, MailFactory.PORT, safety == Safety.TLS ? 465 : 587),
                safety,
                context.setting(MailFactory.USER).orElse(null),
                context.secret(MailFactory.PASSWORD).orElse(null),
                Trust.of(context.setting(MailFactory.CERTIFICATE)));
    }

    /** Empty when the account's mailbox is not read. */
    static Optional<Server> incoming(Context context) {
        Safety safety = Safety.of(context.setting(MailFactory.IMAP_SECURITY).orElse("tls"));
        return context.setting(MailFactory.IMAP_HOST)
                .map(host ->
                        new Server(
                                "imap",
                                host,
                                port(
                                        context,
                                        MailFactory.IMAP_PORT,
                                        safety == Safety.TLS ? 993 : 143),
                                safety,
                                context.setting(MailFactory.IMAP_USER)
                                        .or(() -> context.setting(MailFactory.USER))
                                        .orElse(""),
                                context.secret(MailFactory.IMAP_PASSWORD)
                                        .or(() -> context.secret(MailFactory.PASSWORD))
                                        .orElse(""),
                                Trust.of(context.setting(MailFactory.CERTIFICATE))));
    }

    private static int port(Context context, String key, int usual) {
        return context.setting(key).map(Integer::parseInt).orElse(usual);
    }

    /** Why nothing may be said to it as it is set up; empty when it may. */
    Optional<Receipt.Blocked> obstacle() {
        // Over an open line to another machine, passwords and mails could be read.
        if (safety == Safety.NONE && !HERE.matcher(host).matches())
            return Optional.of(new Receipt.Blocked(Receipt.Why.ENCRYPTION, host + ": none"));
        return Optional.ofNullable(trust.fault())
                .map(fault -> new Receipt.Blocked(Receipt.Why.CERTIFICATE, fault));
    }

    URI address() {
        return URI.create(protocol + "://" + host + ":" + port);
    }

    Properties properties() {
        Properties all = new Properties();
        String head = "mail." + protocol + ".";
        all.put("mail.transport.protocol", "smtp");
        all.put("mail.store.protocol", "imap");
        all.put(head + "host", host);
        all.put(head + "port", String.valueOf(port));
        all.put(head + "auth", String.valueOf(user != null));
        all.put(head + "ssl.enable", String.valueOf(safety == Safety.TLS));
        all.put(head + "ssl.checkserveridentity", "true");
        if (trust.factory() != null) all.put(head + "ssl.socketFactory", trust.factory());
        all.put(head + "ssl.protocols", "TLSv1.3 TLSv1.2");
        all.put(head + "starttls.enable", String.valueOf(safety == Safety.STARTTLS));
        all.put(head + "starttls.required", String.valueOf(safety == Safety.STARTTLS));
        all.put(head + "connectiontimeout", CONNECT_MILLIS);
        all.put(head + "timeout", ANSWER_MILLIS);
        all.put(head + "writetimeout", ANSWER_MILLIS);
        all.put("mail.smtp.quitwait", "false");
        all.put("mail.mime.address.strict", "true");
        all.put("mail.mime.charset", "UTF-8");
        return all;
    }
}
