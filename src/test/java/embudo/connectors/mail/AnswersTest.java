package embudo.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.spi.Command;
import embudo.spi.NotDelivered;
import embudo.spi.Receipt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.net.ServerSocket;
import java.nio.file.Path;

/** What servers answer, and what may be done next: the message must never go twice unasked. */
@Timeout(30)
class AnswersTest {
    private static final Command COMMAND =
            new Command(
                    "message.send",
                    "wf_1_1",
                    "{\"data\":{\"to\":\"ana@nube.example\",\"subject\":\"s\",\"text\":\"t\"}}");
    @TempDir Path folder;

    private static Setup at(ScriptedServer server) {
        return new Setup(server.port());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "RCPT | 550 5.1.1 <ana@nube.example> user unknown | Undeliverable",
                "RCPT | 550 5.1.10 no such recipient | Undeliverable",
                "RCPT | 550 5.7.1 relaying denied | Refused true",
                "RCPT | 452 4.2.2 mailbox full | Refused false",
                "RCPT | 450 4.7.1 greylisted | Refused false",
                "MAIL | 553 5.7.1 sender not yours | Blocked",
                "MAIL | 451 4.3.0 busy | RetryAfter",
                "MAIL | 552 5.3.4 too large | Refused true",
                "DATA | 554 5.7.0 no | Refused true",
                "DATA | 451 4.3.0 later | Refused false",
                ".    | 554 5.7.1 spam | Refused true",
                ".    | 451 4.7.1 try later | Refused false",
                ".    | 421 4.3.2 closing | RetryAfter",
                "HELLO | 421 too many connections | RetryAfter",
                "HELLO | 554 no service | Blocked",
            })
    void aServersCodeSaysWhatBecomesOfIt(String command, String reply, String outcome)
            throws Exception {
        try (ScriptedServer server = new ScriptedServer(null).on(command.strip(), reply)) {
            Receipt receipt = at(server).open().send(COMMAND);
            String said = receipt.getClass().getSimpleName();
            if (receipt instanceof Receipt.Refused r) said += " " + r.permanent();
            assertThat(said).isEqualTo(outcome);
            assertThat(receipt.toString()).doesNotContain("ana@");
        }
    }

    @ParameterizedTest
    @CsvSource({"HELLO", "EHLO", "MAIL", "RCPT", "DATA"})
    void aLineThatBreaksBeforeTheEndHasSentNothing(String command) throws Exception {
        try (ScriptedServer server = new ScriptedServer(null).on(command, ScriptedServer.HANG_UP)) {
            assertThatThrownBy(() -> at(server).open().send(COMMAND))
                    .isInstanceOf(NotDelivered.NotSent.class);
        }
    }

    @Test
    void aLineThatBreaksAfterTheEndMayHaveSentIt() throws Exception {
        try (ScriptedServer server = new ScriptedServer(null).on(".", ScriptedServer.HANG_UP)) {
            assertThatThrownBy(() -> at(server).open().send(COMMAND))
                    .isInstanceOf(NotDelivered.MayHaveArrived.class);
        }
    }

    @Test
    void aRefusedLoginBlocksTheAccountAndNotTheMessage() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(null).on("AUTH", "535 5.7.8 wrong credentials")) {
            Receipt receipt =
                    at(server).with("user", "u").with("password", "p").open().send(COMMAND);
            assertThat(receipt)
                    .isEqualTo(
                            new Receipt.Blocked(Receipt.Why.LOGIN, "535 5.7.8 wrong credentials"));
            assertThat(server.heard).doesNotContain("MAIL");
        }
    }

    @Test
    void nobodyThereIsNotSent() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }
        assertThatThrownBy(() -> new Setup(free).open().send(COMMAND))
                .isInstanceOf(NotDelivered.NotSent.class);
        assertThatThrownBy(() ->
                        new Setup(25)
                                .with("host", "no-such-host.invalid")
                                .with("security", "starttls")
                                .open()
                                .send(COMMAND))
                .isInstanceOf(NotDelivered.NotSent.class)
                .hasMessageContaining("no-such-host.invalid");
    }

    @Test
    void withoutTheEncryptionAskedForNothingIsSaid() throws Exception {
        try (ScriptedServer server = new ScriptedServer(null)) {
            assertThat(at(server).with("security", "starttls").open().send(COMMAND))
                    .isInstanceOf(Receipt.Blocked.class);
            assertThat(server.heard).doesNotContain("MAIL", "AUTH");
        }
    }

    @Test
    void aCertificateNobodyVouchesForBlocksTheAccount() throws Exception {
        try (ScriptedServer server =
                new ScriptedServer(SelfSigned.in(folder, "localhost", "ip:127.0.0.1").context())) {
            Receipt receipt = at(server).with("security", "starttls").open().send(COMMAND);
            assertThat(((Receipt.Blocked) receipt).why()).isEqualTo(Receipt.Why.CERTIFICATE);
            assertThat(server.heard).noneMatch(h -> h.startsWith("MAIL"));
        }
    }

    @Test
    void aConnectionIsKeptForTheNextMessage() throws Exception {
        try (ScriptedServer server = new ScriptedServer(null)) {
            Mail mail = at(server).open();
            mail.send(COMMAND);
            mail.send(COMMAND);
            mail.close();
            assertThat(server.heard.stream().filter("EHLO"::equals)).hasSize(1);
            assertThat(server.heard.stream().filter("."::equals)).hasSize(2);
        }
    }
}
