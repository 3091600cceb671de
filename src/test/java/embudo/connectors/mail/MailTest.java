package embudo.connectors.mail;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.spi.Command;
import embudo.spi.Receipt;

import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.internet.MimeMessage;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.component.VEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.List;

/** Mails as a real mail server receives them. */
class MailTest {
    private GreenMail server;

    @BeforeEach
    void start() {
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private Setup setup() {
        return new Setup(server.getSmtp().getPort());
    }

    private static Command command(String key, String more) {
        return new Command(
                "message.send",
                key,
                """
                {"type":"message.send","timestamp":"2026-11-19T15:50:00Z","data":{\
                "channel":"email","to":"ana@nube.example","name":"Ana Peñasco","language":"es",\
                "subject":"Mañana: señales & ruido","text":"Hola, Ana:\\n\\nNos vemos <mañana>.\\n\\n\
                https://embudo.example/sala?a=1&b=2."%s}}\
                """
                        .formatted(more));
    }

    @Test
    void aMessageArrivesAsPlainTextAndHtml() throws Exception {
        Receipt receipt = setup().open().send(command("wf_7_3", ""));
        assertThat(receipt).isInstanceOf(Receipt.Accepted.class);
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getSubject()).isEqualTo("Mañana: señales & ruido");
        assertThat(mail.getFrom()[0])
                .hasToString("=?UTF-8?Q?Equipo_=C3=91and=C3=BA?= <equipo@embudo.example>");
        assertThat(mail.getSentDate()).isEqualTo(Setup.NOW);
        List<Part> parts = leaves(mail);
        assertThat(parts)
                .extracting(p -> p.getContentType().replaceAll(";.*", ""))
                .containsExactly("text/plain", "text/html");
        assertThat(text(parts.get(0))).startsWith("Hola, Ana:").contains("<mañana>");
        assertThat(text(parts.get(1)))
                .contains("<p>Hola, Ana:</p>", "&lt;mañana&gt;")
                .contains("<a href=\"https://embudo.example/sala?a=1&amp;b=2\">");
    }

    @Test
    void everyTryOfACommandHasTheSameIdAndAnotherTextAnother() throws Exception {
        Mail mail = setup().open();
        mail.send(command("wf_7_3", ""));
        setup().open().send(command("wf_7_3", ""));
        mail.send(command("wf_7_3", ",\"service\":true"));
        List<String> ids = new ArrayList<>();
        for (MimeMessage m : server.getReceivedMessages()) ids.add(m.getMessageID());
        assertThat(ids.get(0)).isEqualTo(ids.get(1)).endsWith("@embudo.example>");
        assertThat(ids.get(2)).isNotEqualTo(ids.get(0));
        assertThat(MessageId.keyIn(ids.get(0))).contains("wf_7_3");
    }

    /** RFC 2369 and RFC 8058. */
    @Test
    void recipientsCanLeaveWithOneClick() throws Exception {
        Setup setup =
                setup().with("unsubscribe_url", "https://embudo.example/baja?k={key}")
                        .with("unsubscribe_mail", "baja@embudo.example");
        setup.open().send(command("wf_7_3", ""));
        setup.open().send(command("wf_7_4", ",\"service\":true"));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe", null).replaceAll("\\s+", " "))
                .isEqualTo(
                        "<https://embudo.example/baja?k=wf_7_3>,"
                                + " <mailto:baja@embudo.example?subject=unsubscribe%20wf_7_3>");
        assertThat(mail.getHeader("List-Unsubscribe-Post", null))
                .isEqualTo("List-Unsubscribe=One-Click");
        assertThat(text(leaves(mail).getFirst()))
                .contains("no recibir más correos")
                .contains("https://embudo.example/baja?k=wf_7_3");
        MimeMessage service = server.getReceivedMessages()[1];
        assertThat(service.getHeader("List-Unsubscribe")).isNull();
        assertThat(text(leaves(service).getFirst())).doesNotContain("baja");
    }

    @Test
    void withoutAPageThereIsNoOneClick() throws Exception {
        setup().with("unsubscribe_mail", "baja@embudo.example").open().send(command("k", ""));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("List-Unsubscribe", null)).startsWith("<mailto:");
        assertThat(mail.getHeader("List-Unsubscribe-Post")).isNull();
    }

    @Test
    void bouncesGoToTheirOwnAddress() throws Exception {
        setup().with("return_path", "rebotes@embudo.example").open().send(command("k", ""));
        MimeMessage mail = server.getReceivedMessages()[0];
        assertThat(mail.getHeader("Return-Path", null)).isEqualTo("<rebotes@embudo.example>");
    }

    @Test
    void attachmentsArriveByteForByte() throws Exception {
        setup().open()
                .send(
                        command(
                                "k",
                                ",\"attachments\":[{\"name\":\"guía.pdf\",\"type\":"
                                        + "\"application/pdf\",\"base64\":\"AP8KDQ==\"}]"));
        List<Part> parts = leaves(server.getReceivedMessages()[0]);
        Part file = parts.getLast();
        assertThat(jakarta.mail.internet.MimeUtility.decodeText(file.getFileName()))
                .isEqualTo("guía.pdf");
        assertThat(file.getInputStream().readAllBytes()).containsExactly(0, 255, 10, 13);
    }

    /** S-INT-23; the reader is ical4j, which knows nothing of our writer. */
    @Test
    void anInvitationIsACalendarEntryInTheRecipientsZone() throws Exception {
        setup().open()
                .send(
                        command(
                                "k",
                                ",\"invitation\":{\"uid\":\"webinar-7@embudo\",\"title\":"
                                        + "\"Señales; ruido, y más\",\"starts\":"
                                        + "\"2026-10-24T16:00:00Z\",\"ends\":\"2026-10-24T17:15:00Z\","
                                        + "\"zone\":\"America/New_York\"}"));
        Part part = leaves(server.getReceivedMessages()[0]).getLast();
        assertThat(part.getContentType()).contains("text/calendar").contains("method=REQUEST");
        String text = text(part);
        assertThat(text.lines())
                .allMatch(line -> line.getBytes(StandardCharsets.UTF_8).length <= 75);
        Calendar calendar = new CalendarBuilder().build(new StringReader(text));
        calendar.validate();
        VEvent event = (VEvent) calendar.getComponent("VEVENT").orElseThrow();
        Temporal starts = event.getDateTimeStart().getDate();
        assertThat(ZonedDateTime.from(starts).toLocalDateTime()).hasToString("2026-10-24T12:00");
        assertThat(Instant.from(starts)).isEqualTo("2026-10-24T16:00:00Z");
        assertThat(event.getSummary().getValue()).isEqualTo("Señales; ruido, y más");
        assertThat(event.getUid().orElseThrow().getValue()).isEqualTo("webinar-7@embudo");
    }

    @Test
    void aMessageThatLacksSomethingIsRefusedInWords() {
        Receipt receipt =
                setup().open()
                        .send(new Command("message.send", "k", "{\"data\":{\"to\":\"a@b.c\"}}"));
        assertThat(receipt).isEqualTo(new Receipt.Refused("the message has no 'subject'", true));
    }

    @Test
    void checkingLogsInAtBothServersAndSendsNothing() {
        server.setUser("equipo@embudo.example", "equipo", "geheim");
        Setup setup =
                setup().with("imap_host", "127.0.0.1")
                        .with("imap_security", "none")
                        .with("imap_port", server.getImap().getPort())
                        .with("user", "equipo")
                        .with("password", "geheim");
        assertThat(setup.open().check()).isEqualTo(new Receipt.Accepted("IMAP: INBOX"));
        assertThat(setup.with("password", "wrong").open().check())
                .isInstanceOf(Receipt.Blocked.class);
        assertThat(server.getReceivedMessages()).isEmpty();
    }

    @Test
    void anOpenLineToAnotherMachineIsNotUsed() {
        assertThat(setup().with("host", "mail.embudo.example").open().send(command("k", "")))
                .isInstanceOf(Receipt.Blocked.class);
    }

    private static List<Part> leaves(Part part) throws Exception {
        List<Part> all = new ArrayList<>();
        if (part.getContent() instanceof Multipart many)
            for (int i = 0; i < many.getCount(); i++) all.addAll(leaves(many.getBodyPart(i)));
        else all.add(part);
        return all;
    }

    private static String text(Part part) throws Exception {
        return GreenMailUtil.getBody(part).isEmpty()
                ? ""
                : new String(part.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
}
