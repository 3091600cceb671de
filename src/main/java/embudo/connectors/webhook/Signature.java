package embudo.connectors.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.regex.Pattern;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The symmetric signature of Standard Webhooks 1.0.0: HMAC-SHA256 over id, timestamp and body. The
 * secret is 24 to 64 bytes, in Base64 after {@code whsec_}.
 */
final class Signature {
    static final Pattern SECRET =
            Pattern.compile(
                    "whsec_(?:[A-Za-z0-9+/]{4}){8,21}(?:[A-Za-z0-9+/]{2}==|[A-Za-z0-9+/]{3}=)?");

    private static final String PREFIX = "whsec_";
    private static final String HMAC = "HmacSHA256";
    private static final int FRESH_BYTES = 32;

    private final SecretKeySpec key;

    /**
     * @throws IllegalArgumentException when the secret does not have its form
     */
    Signature(String secret) {
        if (!SECRET.matcher(secret).matches())
            throw new IllegalArgumentException("the signing secret does not have its form");
        key =
                new SecretKeySpec(
                        Base64.getDecoder().decode(secret.substring(PREFIX.length())), HMAC);
    }

    /** A new random secret of 32 bytes. */
    static String freshSecret() {
        byte[] bytes = new byte[FRESH_BYTES];
        new SecureRandom().nextBytes(bytes);
        return PREFIX + Base64.getEncoder().encodeToString(bytes);
    }

    /** The header's value for one message; {@code seconds} since the epoch. */
    String of(String id, long seconds, String body) {
        try {
            Mac mac = Mac.getInstance(HMAC);
            mac.init(key);
            byte[] sum = mac.doFinal(signed(id, seconds, body).getBytes(StandardCharsets.UTF_8));
            return "v1," + Base64.getEncoder().encodeToString(sum);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every JDK has " + HMAC, e);
        }
    }

    /** An id with a full stop could shift the parts, so there is none. */
    static String signed(String id, long seconds, String body) {
        if (id.indexOf('.') >= 0) throw new IllegalArgumentException("a full stop in id " + id);
        return id + "." + seconds + "." + body;
    }
}
