package embudo.connectors.mail;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The Message-ID of a command: its key and a digest of what it says, so that the same command has
 * the same one at every try, and another workspace with the same key another.
 */
final class MessageId {
    private static final int DIGEST_BYTES = 8;
    private static final Pattern FORM =
            Pattern.compile("\\bembudo\\.([A-Za-z0-9_-]{1,200})\\.[0-9a-f]{16}\\b");

    private MessageId() {}

    /**
     * @param domain of the sender's address
     */
    static String of(String key, String body, String domain) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest((key + "\0" + body).getBytes(StandardCharsets.UTF_8));
            return "<embudo."
                    + key.replaceAll("[^A-Za-z0-9_-]", "-")
                    + "."
                    + HexFormat.of().formatHex(digest, 0, DIGEST_BYTES)
                    + "@"
                    + domain
                    + ">";
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-256", e);
        }
    }

    /** The part before the domain. */
    static String name(String id) {
        return id.substring(1, id.indexOf('@'));
    }

    /** The first of our keys that a text names, such as a header or a returned message. */
    static Optional<String> keyIn(String text) {
        if (text == null) return Optional.empty();
        Matcher id = FORM.matcher(text);
        return id.find() ? Optional.of(id.group(1)) : Optional.empty();
    }
}
