package embudo.store;

import embudo.kernel.Problem;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Locale;

import javax.crypto.AEADBadTagException;
import javax.crypto.Cipher;
import javax.crypto.Mac;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/**
 * The one way in which addresses, numbers and secrets are written down: AES-256-GCM with its own
 * nonce, bound to what the value is, after a version byte; beside it a keyed hash (HMAC-SHA-256) to
 * find the value by. Thread-safe.
 */
public final class Sealer {
    private static final int VERSION = 1;
    private static final int NONCE = Nonces.LENGTH;
    private static final int TAG_BITS = 128;

    /** What a value is; a sealed e-mail does not open as a phone number. */
    public enum Use {
        EMAIL,
        PHONE,
        SECRET,
        DRAFT,
        ERASURE;

        byte[] bytes() {
            return name().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.US_ASCII);
        }
    }

    private final SecretKeySpec key;
    private final Nonces nonces = new Nonces(new SecureRandom());
    private final ThreadLocal<Cipher> ciphers = ThreadLocal.withInitial(Sealer::gcm);
    private final ThreadLocal<Mac> macs;

    public Sealer(Keyring keyring) {
        key = new SecretKeySpec(keyring.derive("seal"), "AES");
        byte[] lookup = keyring.derive("lookup");
        macs = ThreadLocal.withInitial(() -> Keyring.mac(lookup));
    }

    /** Null stays null. */
    public byte[] seal(Use use, String text) {
        if (text == null) return null;
        byte[] nonce = nonces.next();
        try {
            Cipher cipher = cipher(Cipher.ENCRYPT_MODE, use, nonce, 0);
            byte[] plain = text.getBytes(StandardCharsets.UTF_8);
            byte[] sealed = new byte[1 + NONCE + plain.length + TAG_BITS / 8];
            sealed[0] = VERSION;
            System.arraycopy(nonce, 0, sealed, 1, NONCE);
            cipher.doFinal(plain, 0, plain.length, sealed, 1 + NONCE);
            return sealed;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * @throws Problem when the bytes were changed or sealed with another key
     */
    public String open(Use use, byte[] sealed) {
        if (sealed == null) return null;
        if (sealed.length < 1 + NONCE + TAG_BITS / 8 || sealed[0] != VERSION)
            throw new Problem("store.seal.broken");
        try {
            Cipher cipher = cipher(Cipher.DECRYPT_MODE, use, sealed, 1);
            return new String(
                    cipher.doFinal(sealed, 1 + NONCE, sealed.length - 1 - NONCE),
                    StandardCharsets.UTF_8);
        } catch (AEADBadTagException e) {
            throw new Problem(e, "store.seal.broken");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Keyed hash for finding a sealed value; null stays null. */
    public byte[] hash(Use use, String text) {
        if (text == null) return null;
        return macs.get().doFinal((use + "|" + text).getBytes(StandardCharsets.UTF_8));
    }

    public String sealText(Use use, String text) {
        return text == null ? null : Base64.getEncoder().encodeToString(seal(use, text));
    }

    public String openText(Use use, String sealed) {
        try {
            return sealed == null ? null : open(use, Base64.getDecoder().decode(sealed));
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "store.seal.broken");
        }
    }

    private Cipher cipher(int mode, Use use, byte[] nonce, int at) throws GeneralSecurityException {
        Cipher cipher = ciphers.get();
        cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce, at, NONCE));
        cipher.updateAAD(use.bytes());
        return cipher;
    }

    private static Cipher gcm() {
        try {
            return Cipher.getInstance("AES/GCM/NoPadding");
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
