package embudo.learn.data;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** SHA-256 over a sequence of values; lengths are hashed too, so that borders count. */
final class Fingerprint {
    private final MessageDigest digest;

    Fingerprint() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    Fingerprint add(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        digest.update(ByteBuffer.allocate(4).putInt(0, bytes.length));
        digest.update(bytes);
        return this;
    }

    Fingerprint add(double value) {
        digest.update(ByteBuffer.allocate(8).putLong(0, Double.doubleToLongBits(value)));
        return this;
    }

    Fingerprint add(double[] values) {
        ByteBuffer bytes = ByteBuffer.allocate(8 * values.length);
        for (double value : values) bytes.putLong(Double.doubleToLongBits(value));
        digest.update(bytes.flip());
        return this;
    }

    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
