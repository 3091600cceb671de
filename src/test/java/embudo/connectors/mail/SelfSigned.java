package embudo.connectors.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.List;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

/**
 * A certificate made for one test alone, which signs for itself.
 *
 * @param context of a server that shows it
 * @param pem the certificate as a file
 */
public record SelfSigned(SSLContext context, Path pem) {
    private static final char[] PASSWORD = "changeit".toCharArray();

    /**
     * @param alternative as keytool writes it, such as {@code ip:127.0.0.1}
     */
    public static SelfSigned in(Path folder, String name, String alternative)
            throws IOException, GeneralSecurityException, InterruptedException {
        Path store = folder.resolve(name + ".p12");
        Path pem = folder.resolve(name + ".pem");
        String keys = store.toString();
        keytool(folder, "-genkeypair", "-keyalg", "EC", "-dname", "CN=" + name)
                .with("-ext", "san=" + alternative, "-keystore", keys)
                .run();
        keytool(folder, "-exportcert", "-rfc", "-file", pem.toString())
                .with("-keystore", keys)
                .run();
        KeyStore loaded = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(store)) {
            loaded.load(in, PASSWORD);
        }
        KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
        managers.init(loaded, PASSWORD);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(managers.getKeyManagers(), null, null);
        return new SelfSigned(context, pem);
    }

    private record Keytool(Path folder, List<String> line) {
        Keytool with(String... more) {
            line.addAll(List.of(more));
            return this;
        }

        void run() throws IOException, InterruptedException {
            Path log = folder.resolve("keytool.log");
            int exit =
                    new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(log.toFile())
                            .start()
                            .waitFor();
            if (exit != 0) throw new AssertionError(Files.readString(log));
        }
    }

    private static Keytool keytool(Path folder, String... args) {
        List<String> line = new ArrayList<>();
        line.add(Path.of(System.getProperty("java.home"), "bin", "keytool").toString());
        line.addAll(List.of(args));
        return new Keytool(folder, line)
                .with("-alias", "server", "-storetype", "PKCS12", "-storepass", "changeit");
    }
}
