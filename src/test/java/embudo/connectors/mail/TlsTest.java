package embudo.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.spi.Command;
import embudo.spi.Receipt;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.file.Files;
import java.nio.file.Path;

/** Encrypted lines to a real mail server whose certificate signs for itself. */
@Timeout(60)
class TlsTest {
    private static final Command COMMAND =
            new Command(
                    "message.send",
                    "wf_1_1",
                    "{\"data\":{\"to\":\"ana@nube.example\",\"subject\":\"s\",\"text\":\"t\"}}");
    @TempDir Path folder;
    private GreenMail server;
    private SelfSigned own;

    @BeforeEach
    void start() throws Exception {
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTPS),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        server.start();
        server.setUser("equipo@embudo.example", "equipo", "geheim");
        own = SelfSigned.in(folder, "localhost", "ip:127.0.0.1");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private TlsDoor door(SelfSigned shows, boolean later) {
        return new TlsDoor(shows.context(), server.getSmtp().getPort(), later);
    }

    private static Setup at(int port, String security) {
        return new Setup(port)
                .with("security", security)
                .with("user", "equipo")
                .with("password", "geheim");
    }

    private void blocked(Receipt receipt, Receipt.Why why) {
        assertThat(receipt).isInstanceOf(Receipt.Blocked.class);
        assertThat(((Receipt.Blocked) receipt).why()).as(receipt.toString()).isEqualTo(why);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void aCertificateThatIsTrustedByItsFileCarriesTheMail(String security) throws Exception {
        try (TlsDoor door = door(own, security.equals("starttls"))) {
            Mail mail = at(door.port(), security).with("certificate", own.pem()).open();
            assertThat(mail.check()).isInstanceOf(Receipt.Accepted.class);
            assertThat(mail.send(COMMAND)).isInstanceOf(Receipt.Accepted.class);
            mail.close();
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(door.heard())
                    .as("nothing but this in the open")
                    .isSubsetOf("EHLO", "STARTTLS", "gone");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"starttls", "tls"})
    void oneThatNobodyVouchesForCarriesNothing(String security) throws Exception {
        try (TlsDoor door = door(own, security.equals("starttls"))) {
            blocked(at(door.port(), security).open().send(COMMAND), Receipt.Why.CERTIFICATE);
            assertThat(door.heard()).doesNotContain("AUTH", "MAIL");
        }
    }

    @Test
    void aTrustedOneOfAnotherNameCarriesNothing() throws Exception {
        SelfSigned other = SelfSigned.in(folder, "mail.nube.example", "dns:mail.nube.example");
        try (TlsDoor door = door(other, false)) {
            Setup setup = at(door.port(), "tls").with("certificate", other.pem());
            blocked(setup.open().send(COMMAND), Receipt.Why.CERTIFICATE);
        }
    }

    /** The server's own encrypted door, with the certificate that it ships. */
    @Test
    void theServersOwnDoorIsRefusedUnlessItsCertificateIsTrusted() throws Exception {
        int port = server.getSmtps().getPort();
        blocked(at(port, "tls").open().send(COMMAND), Receipt.Why.CERTIFICATE);
        blocked(
                at(port, "tls").with("certificate", own.pem()).open().send(COMMAND),
                Receipt.Why.CERTIFICATE);
    }

    @Test
    void aWrongPasswordOverAGoodLineIsTheLogin() throws Exception {
        try (TlsDoor door = door(own, true)) {
            Setup setup =
                    at(door.port(), "starttls")
                            .with("certificate", own.pem())
                            .with("password", "falsch");
            blocked(setup.open().send(COMMAND), Receipt.Why.LOGIN);
            assertThat(setup.open().check().toString()).doesNotContain("falsch");
        }
    }

    @Test
    void aServerThatSpeaksNoEncryptionIsNotSpokenTo() throws Exception {
        int port = server.getSmtp().getPort();
        blocked(at(port, "starttls").open().send(COMMAND), Receipt.Why.ENCRYPTION);
        blocked(at(port, "tls").open().send(COMMAND), Receipt.Why.ENCRYPTION);
    }

    @Test
    void theMailboxIsReadOverAnEncryptedLineToo() throws Exception {
        try (TlsDoor door = new TlsDoor(own.context(), server.getImap().getPort(), false)) {
            Setup setup =
                    new Setup(server.getSmtp().getPort())
                            .with("imap_host", "127.0.0.1")
                            .with("imap_port", door.port())
                            .with("imap_user", "equipo")
                            .with("imap_password", "geheim");
            blocked(setup.open().check(), Receipt.Why.CERTIFICATE);
            assertThat(setup.with("certificate", own.pem()).open().check())
                    .isEqualTo(new Receipt.Accepted("IMAP: INBOX"));
        }
    }

    @Test
    void aFileThatIsNoCertificateSaysWhichFile() throws Exception {
        Path file = Files.writeString(folder.resolve("notes.txt"), "no certificate");
        Receipt receipt = at(1, "tls").with("certificate", file).open().send(COMMAND);
        blocked(receipt, Receipt.Why.CERTIFICATE);
        assertThat(receipt.toString()).contains("notes.txt");
        blocked(
                at(1, "tls").with("certificate", folder.resolve("gone")).open().check(),
                Receipt.Why.CERTIFICATE);
    }
}
