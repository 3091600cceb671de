package embudo.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.spi.Arrival;
import embudo.spi.News;
import embudo.spi.NotDelivered;

import jakarta.mail.Flags;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Properties;

/** What comes back, read from a real mailbox over IMAP. */
class MailboxTest {
    private static final String ID = "<embudo.wf_12_3.0123456789abcdef@embudo.example>";
    private GreenMail server;
    private GreenMailUser box;

    @BeforeEach
    void start() {
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        server.start();
        box = server.setUser("equipo@embudo.example", "equipo", "geheim");
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Mail mail() {
        return new Setup(1)
                .with("imap_host", "127.0.0.1")
                .with("imap_port", server.getImap().getPort())
                .with("imap_security", "none")
                .with("imap_user", "equipo")
                .with("imap_password", "geheim")
                .open();
    }

    private void arrives(String text) throws Exception {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        box.deliver(
                new MimeMessage(
                        Session.getInstance(new Properties()), new ByteArrayInputStream(bytes)));
    }

    /** A delivery status notification after RFC 3464; {@code envelope} may be empty. */
    private static String report(String action, String status, String envelope, String returned) {
        return """
        From: MAILER-DAEMON@mx.nube.example
        To: equipo@embudo.example
        Message-ID: <dsn-1@mx.nube.example>
        Date: Thu, 19 Nov 2026 16:00:00 +0100
        Subject: Undelivered Mail Returned to Sender
        Auto-Submitted: auto-replied
        MIME-Version: 1.0
        Content-Type: multipart/report; report-type=delivery-status; boundary="B"

        --B
        Content-Type: text/plain

        I'm sorry.
        --B
        Content-Type: message/delivery-status

        Reporting-MTA: dns; mx.nube.example
        %sArrival-Date: Thu, 19 Nov 2026 15:59:58 +0100

        Final-Recipient: rfc822; Ana@nube.example
        Action: %s
        Status: %s
        Diagnostic-Code: smtp; 550 %s <ana@nube.example>: no such user

        --B
        Content-Type: %s

        From: equipo@embudo.example
        To: ana@nube.example
        Message-ID: %s
        Subject: Hola

        --B--
        """
                .formatted(
                        envelope.isEmpty() ? "" : "Original-Envelope-Id: " + envelope + "\n",
                        action,
                        status,
                        status,
                        returned,
                        envelope.isEmpty() ? ID : "<other@else.example>");
    }

    @Test
    void aBounceNamesTheMessageTheRecipientAndWhetherItIsForGood() throws Exception {
        arrives(report("failed", "5.1.1", "", "text/rfc822-headers"));
        assertThat(mail().read("").arrivals())
                .containsExactly(
                        new Arrival.Bounced(
                                "<dsn-1@mx.nube.example>",
                                "wf_12_3",
                                "ana@nube.example",
                                Instant.parse("2026-11-19T15:00:00Z"),
                                true,
                                "5.1.1 550 5.1.1 <…>: no such user"));
    }

    @Test
    void aFullMailboxIsNoDeadAddress() throws Exception {
        arrives(report("failed", "5.2.2", "", "message/rfc822"));
        assertThat(mail().read("").arrivals())
                .singleElement()
                .satisfies(a -> {
                    assertThat(a.key()).isEqualTo("wf_12_3");
                    assertThat(((Arrival.Bounced) a).permanent()).isFalse();
                });
    }

    @Test
    void theNameGivenWithTheEnvelopeIsEnough() throws Exception {
        arrives(report("failed", "5.1.1", "embudo.wf_7_1.0123456789abcdef", "message/rfc822"));
        assertThat(mail().read("").arrivals())
                .singleElement()
                .satisfies(a -> assertThat(a.key()).isEqualTo("wf_7_1"));
    }

    @Test
    void wordOfDeliveryIsTakenAndADelayIsNot() throws Exception {
        arrives(report("delivered", "2.0.0", "", "text/rfc822-headers"));
        arrives(report("delayed", "4.4.1", "", "text/rfc822-headers"));
        assertThat(mail().read("").arrivals())
                .singleElement()
                .isInstanceOf(Arrival.Delivered.class);
    }

    private static String answer(String more) {
        return """
        From: Ana <ANA@nube.example>
        To: equipo@embudo.example
        Message-ID: <r1@nube.example>
        Date: Thu, 19 Nov 2026 16:00:00 +0100
        %s

        Gracias.
        """
                .formatted(more);
    }

    @Test
    void anAnswerNamesWhatItAnswers() throws Exception {
        arrives(answer("Subject: Re: Hola\nIn-Reply-To: " + ID));
        arrives(answer("Subject: Re: Hola\nReferences: <x@y.example> " + ID));
        arrives(answer("Subject: Re: Hola\nAuto-Submitted: auto-replied\nIn-Reply-To: " + ID));
        arrives(answer("Subject: Something else"));
        assertThat(mail().read("").arrivals())
                .hasSize(2)
                .allSatisfy(a -> {
                    assertThat(a).isInstanceOf(Arrival.Replied.class);
                    assertThat(a.key()).isEqualTo("wf_12_3");
                    assertThat(a.address()).isEqualTo("ana@nube.example");
                });
    }

    @Test
    void aWishToLeaveIsReadFromTheSubjectWePut() throws Exception {
        arrives(answer("Subject: unsubscribe wf_12_3"));
        arrives(answer("Subject: how do I unsubscribe"));
        assertThat(mail().read("").arrivals())
                .containsExactly(
                        new Arrival.Unsubscribed(
                                "<r1@nube.example>",
                                "wf_12_3",
                                "ana@nube.example",
                                Instant.parse("2026-11-19T15:00:00Z")));
    }

    @Test
    void itGoesOnWhereItStoppedAndLeavesTheMailboxAsItWas() throws Exception {
        arrives(answer("Subject: Re\nIn-Reply-To: " + ID));
        News first = mail().read("");
        assertThat(first.arrivals()).hasSize(1);
        assertThat(mail().read(first.cursor()).arrivals()).isEmpty();
        arrives(answer("Subject: Re\nIn-Reply-To: " + ID));
        News second = mail().read(first.cursor());
        assertThat(second.arrivals()).hasSize(1);
        assertThat(mail().read("999:" + 999).arrivals())
                .as("another life of the folder")
                .hasSize(2);
        assertThat(server.getReceivedMessages())
                .allMatch(m -> {
                    try {
                        return !m.isSet(Flags.Flag.SEEN);
                    } catch (jakarta.mail.MessagingException e) {
                        throw new IllegalStateException(e);
                    }
                });
    }

    @Test
    void aMailboxThatCannotBeReachedSaysSo() {
        Mail mail = mail();
        server.stop();
        assertThatThrownBy(() -> mail.read(""))
                .isInstanceOf(NotDelivered.NotSent.class)
                .hasMessageStartingWith("IMAP 127.0.0.1");
    }
}
