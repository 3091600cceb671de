package embudo.connectors.mail;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a recipient leaves: headers for one click (RFC 2369, RFC 8058) and a line in the mail.
 *
 * @param url page of the sender, null for none; {@code {key}} in it stands for the message's key
 * @param mailbox null for none
 */
record Leaving(String url, String mailbox) {
    private static final String SUBJECT = "unsubscribe ";
    private static final Pattern ASKED =
            Pattern.compile(
                    "\\s*(?:(?:re|fwd?|rv):\\s*)?unsubscribe\\s+([A-Za-z0-9_-]{1,200})\\s*",
                    Pattern.CASE_INSENSITIVE);
    private static final Map<String, String> LINE =
            Map.of(
                    "en", "No more mails like this one: ",
                    "es", "Para no recibir más correos como este: ");

    /** Header names and values in order; none when there is no way to leave. */
    Map<String, String> headers(String key) {
        List<String> ways = new ArrayList<>();
        if (url != null) ways.add("<" + page(key) + ">");
        if (mailbox != null) ways.add("<" + mail(key) + ">");
        if (ways.isEmpty()) return Map.of();
        String all = String.join(", ", ways);
        return url == null
                ? Map.of("List-Unsubscribe", all)
                : Map.of(
                        "List-Unsubscribe",
                        all,
                        "List-Unsubscribe-Post",
                        "List-Unsubscribe=One-Click");
    }

    /** The line below a marketing mail; empty when there is no way to leave. */
    Optional<String> line(String key, String language) {
        if (url == null && mailbox == null) return Optional.empty();
        return Optional.of(
                LINE.getOrDefault(language, LINE.get("es"))
                        + (url == null ? mail(key) : page(key)));
    }

    /** The key of the message whose recipient asks to leave by this subject. */
    static Optional<String> askedBy(String subject) {
        Matcher asked = ASKED.matcher(subject == null ? "" : subject);
        return asked.matches() ? Optional.of(asked.group(1)) : Optional.empty();
    }

    private String page(String key) {
        return url.replace("{key}", URLEncoder.encode(key, StandardCharsets.UTF_8));
    }

    private String mail(String key) {
        return "mailto:" + mailbox + "?subject=" + SUBJECT.strip() + "%20" + key;
    }
}
