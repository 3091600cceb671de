package embudo.store;

import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Set;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The workspace's secret key: 256 random bits in the file {@code key}, readable by its owner only.
 * Keys for single purposes are derived from it. A workspace with data but without its key is
 * refused, never given a new one (C83).
 */
public final class Keyring {
    private static final String FILE = "key";
    private static final Set<String> DATA = Set.of("embudo.mv.db", "secrets.properties");
    private final byte[] master;

    private Keyring(byte[] master) {
        this.master = master;
    }

    /**
     * Reads the key of a workspace, or makes one where there is no data yet.
     *
     * @throws Problem when the key is missing or unreadable although there is data
     */
    public static Keyring open(Path workspace) {
        Path file = workspace.resolve(FILE);
        try {
            Files.createDirectories(workspace);
            if (!Files.exists(file)) {
                for (String data : DATA)
                    if (Files.exists(workspace.resolve(data)))
                        throw new Problem("store.key.missing", file);
                create(file);
            }
            byte[] key = HexFormat.of().parseHex(Files.readString(file).strip());
            if (key.length != 32) throw new Problem("store.key.damaged", file);
            return new Keyring(key);
        } catch (IllegalArgumentException e) {
            throw new Problem(e, "store.key.damaged", file);
        } catch (IOException e) {
            throw new Problem(e, "store.key.unreadable", file);
        }
    }

    private static void create(Path file) throws IOException {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        boolean posix = Files.getFileStore(file.getParent()).supportsFileAttributeView("posix");
        try {
            if (posix)
                Files.createFile(
                        file,
                        PosixFilePermissions.asFileAttribute(
                                PosixFilePermissions.fromString("rw-------")));
            else Files.createFile(file);
        } catch (FileAlreadyExistsException e) {
            return;
        }
        SafeFile.force(
                file,
                HexFormat.of().formatHex(key).getBytes(StandardCharsets.US_ASCII),
                StandardOpenOption.WRITE);
    }

    /** A 256-bit key for one purpose. */
    byte[] derive(String purpose) {
        return hmac(master, purpose);
    }

    private static byte[] hmac(byte[] key, String text) {
        return mac(key).doFinal(text.getBytes(StandardCharsets.UTF_8));
    }

    static Mac mac(byte[] key) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return mac;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
