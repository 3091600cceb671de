package embudo.connectors.mail;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Collection;
import java.util.Optional;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocketFactory;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509TrustManager;

/**
 * Whose certificates are believed: those of the authorities that Java knows and of one file, for
 * servers that sign for themselves. Names are checked all the same.
 *
 * @param factory null for what Java believes by itself
 * @param fault why the file can't be used, null when it can
 */
record Trust(SSLSocketFactory factory, String fault) {
    private static final Trust USUAL = new Trust(null, null);

    /**
     * @param file certificates in PEM or DER, empty for none
     */
    static Trust of(Optional<String> file) {
        if (file.isEmpty()) return USUAL;
        try (InputStream in = Files.newInputStream(Path.of(file.get()))) {
            return new Trust(
                    factory(CertificateFactory.getInstance("X.509").generateCertificates(in)),
                    null);
        } catch (IOException | GeneralSecurityException | InvalidPathException e) {
            return new Trust(null, file.get() + ": " + e.getClass().getSimpleName());
        }
    }

    private static SSLSocketFactory factory(Collection<? extends Certificate> own)
            throws IOException, GeneralSecurityException {
        if (own.isEmpty()) throw new IOException("no certificate");
        KeyStore all = KeyStore.getInstance(KeyStore.getDefaultType());
        all.load(null, null);
        int n = 0;
        for (TrustManager manager : managers(null))
            if (manager instanceof X509TrustManager known)
                for (X509Certificate c : known.getAcceptedIssuers())
                    all.setCertificateEntry("known" + n++, c);
        for (Certificate c : own) all.setCertificateEntry("own" + n++, c);
        SSLContext context = SSLContext.getInstance("TLS");
        context.init(null, managers(all), null);
        return context.getSocketFactory();
    }

    private static TrustManager[] managers(KeyStore anchors) throws GeneralSecurityException {
        TrustManagerFactory factory =
                TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        factory.init(anchors);
        return factory.getTrustManagers();
    }
}
