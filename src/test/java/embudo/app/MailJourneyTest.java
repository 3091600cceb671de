package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.catalog.workflow.Workflow;
import embudo.cli.Services;
import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.domain.flow.Task;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/**
 * Registration, reminders, attendance, tiered follow-up and a task, by the shipped workflows on a
 * clock of the test's own and with real mails: what counts is what the mail server got.
 */
class MailJourneyTest {
    /** A Thursday, 10:00 in Madrid. */
    private static final Instant START = Instant.parse("2026-11-19T09:00:00Z");

    private static final Instant WEBINAR = Instant.parse("2026-11-24T17:00:00Z");
    private static final Instant ENDS = WEBINAR.plus(Duration.ofMinutes(90));
    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(START);
    private final Ticker ticker = now::get;
    private GreenMail server;
    private Lifecycle life;
    private Wiring wiring;
    private Services services;

    @BeforeEach
    void open() {
        server =
                new GreenMail(
                        new ServerSetup[] {
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                            new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                        });
        server.start();
        server.setUser("equipo@embudo.example", "equipo", "geheim");
        life = new Lifecycle(folder.resolve("workspace"), ticker, Program::new);
        wiring = life.wiring();
        services = wiring.commandServices();
        services.connectors()
                .configure(
                        "mail",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", String.valueOf(server.getSmtp().getPort()),
                                "security", "none",
                                "from", "equipo@embudo.example",
                                "unsubscribe_mail", "equipo@embudo.example",
                                "imap_host", "127.0.0.1",
                                "imap_port", String.valueOf(server.getImap().getPort()),
                                "imap_security", "none",
                                "imap_user", "equipo",
                                "imap_password", "geheim"),
                        Actor.COMMAND);
        services.settings().put("contact.quiet", "off", Actor.COMMAND);
        // The CRM and chat are somebody else's: what goes there is not looked at here.
        for (String workflow : List.of("webinar_registration", "post_webinar")) publish(workflow);
    }

    @AfterEach
    void close() {
        life.close();
        server.stop();
    }

    private void publish(String key) {
        Workflow workflow = services.flow().book().get(key);
        services.flow().publish(workflow, false, Actor.COMMAND);
    }

    private void batch(Consumer<ImportSession> work) {
        try (ImportSession in = services.imports().open("contacts", "t", "0", Actor.COMMAND)) {
            work.accept(in);
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    private long person(String name) {
        long[] id = {0};
        batch(in ->
                id[0] =
                        in.addContact(
                                Map.of(
                                        ContactField.EMAIL,
                                        name + "@lago.example",
                                        ContactField.FIRST_NAME,
                                        name),
                                Map.of()));
        return id[0];
    }

    /** Lets time pass as the window does: cases go on, mails leave, the mailbox is read. */
    private void until(Instant end) {
        step();
        while (now.get().isBefore(end)) {
            Instant hour = now.get().plus(Duration.ofHours(1));
            Instant next = hour.isBefore(end) ? hour : end;
            Instant wake = wiring.store().cases().nextWake(Set.of()).orElse(next);
            now.set(wake.isAfter(now.get()) && wake.isBefore(next) ? wake : next);
            step();
        }
    }

    private void step() {
        wiring.settle();
        services.outbox().drain(Progress.NONE);
        services.news().read();
        wiring.settle();
    }

    /** Recipient, subject's template and moment of what the server got, in its order. */
    private List<String> got(String name) throws Exception {
        List<String> got = new ArrayList<>();
        for (MimeMessage m : server.getReceivedMessages())
            if (goesTo(name, m)) got.add(m.getSubject() + " @ " + m.getSentDate().toInstant());
        return got;
    }

    private String subject(String template) {
        return services.flow()
                .book()
                .catalogue()
                .templates()
                .get(template)
                .fill(
                        embudo.kernel.Language.ES,
                        Map.of("webinar_title", "IA para pymes", "webinar_time", "18:00 (CET)")
                                ::get)
                .get("subject");
    }

    private void arrives(String text) throws Exception {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        server.getUserManager()
                .getUserByEmail("equipo@embudo.example")
                .deliver(
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(bytes)));
    }

    private Map<Long, List<Command.State>> mails() {
        Map<Long, List<Command.State>> states = new HashMap<>();
        for (Command c : services.commands().page(0, Set.of(), 0, 1_000).rows())
            if (c.connector().equals("mail"))
                states.computeIfAbsent(c.person(), p -> new ArrayList<>()).addFirst(c.state());
        return states;
    }

    @Test
    void fromRegistrationToACallWithRealMails() throws Exception {
        int[] webinar = {0};
        batch(in -> webinar[0] = in.webinar("w1", "IA para pymes", WEBINAR, 90, "zoom"));
        long eager = person("eager");
        long quiet = person("quiet");
        for (long p : List.of(eager, quiet))
            batch(in ->
                    in.registration(
                            new Registration(webinar[0], p, now.get(), "approved", Channel.EMAIL)));
        until(WEBINAR);
        assertThat(got("eager"))
                .containsExactly(
                        subject("webinar_welcome") + " @ " + START,
                        subject("webinar_reminder_24h") + " @ " + WEBINAR.minusSeconds(86_400),
                        subject("webinar_reminder_1h") + " @ " + WEBINAR.minusSeconds(3_600));

        now.set(ENDS);
        for (long p : List.of(eager, quiet))
            batch(in ->
                    in.presence(
                            webinar[0],
                            p,
                            new Presence.Session(
                                    WEBINAR,
                                    WEBINAR.plus(Duration.ofMinutes(p == eager ? 85 : 5)))));
        for (EventType deed : List.of(EventType.CHAT, EventType.QUESTION, EventType.POLL))
            wiring.store()
                    .journal()
                    .append(
                            Actor.COMMAND,
                            List.of(
                                    NewEvent.of(null, eager, deed, ENDS)
                                            .withWebinar(webinar[0], 30)));
        until(ENDS.plus(Duration.ofHours(30)));
        assertThat(got("eager").getLast())
                .isEqualTo(subject("high_engagement_follow_up") + " @ " + ENDS.plusSeconds(7_200));
        assertThat(got("quiet").getLast())
                .isEqualTo(subject("low_engagement_follow_up") + " @ " + ENDS.plusSeconds(86_400));
        assertThat(got("eager")).hasSize(4);
        List<Task> tasks = services.flow().cases().tasks(false, 0, 10).rows();
        assertThat(tasks)
                .singleElement()
                .satisfies(task -> assertThat(task.person()).isEqualTo(eager));
        assertThat(mails().get(eager)).hasSize(4).containsOnly(Command.State.SENT);
    }

    @Test
    void whatComesBackChangesWhatHappensNext() throws Exception {
        int[] webinar = {0};
        batch(in -> webinar[0] = in.webinar("w1", "IA para pymes", WEBINAR, 90, "zoom"));
        Map<String, Long> people = new HashMap<>();
        for (String name : List.of("gone", "left", "kind")) people.put(name, person(name));
        for (long p : people.values())
            batch(in ->
                    in.registration(
                            new Registration(webinar[0], p, now.get(), "approved", Channel.EMAIL)));
        until(START.plus(Duration.ofHours(2)));
        String gone = id("gone");
        arrives(
                """
                From: MAILER-DAEMON@mx.lago.example
                Message-ID: <dsn@mx.lago.example>
                MIME-Version: 1.0
                Content-Type: multipart/report; report-type=delivery-status; boundary="B"

                --B
                Content-Type: text/plain

                no
                --B
                Content-Type: message/delivery-status

                Reporting-MTA: dns; mx.lago.example

                Final-Recipient: rfc822; gone@lago.example
                Action: failed
                Status: 5.1.1

                --B
                Content-Type: text/rfc822-headers

                Message-ID: %s

                --B--
                """
                        .formatted(gone));
        arrives(
                "From: left@lago.example\nMessage-ID: <u@lago.example>\nSubject: unsubscribe %s\n\nx"
                        .formatted(key("left")));
        arrives(
                "From: kind@lago.example\nMessage-ID: <r@lago.example>\nSubject: Re\nIn-Reply-To: %s\n\nx"
                        .formatted(id("kind")));
        until(WEBINAR);
        assertThat(got("gone")).as("a dead address gets nothing more").hasSize(1);
        assertThat(got("left")).as("who leaves gets nothing more").hasSize(1);
        assertThat(got("kind")).hasSize(3);
        assertThat(mails().get(people.get("gone")))
                .startsWith(Command.State.FAILED)
                .endsWith(Command.State.SUPPRESSED);
        assertThat(mails().get(people.get("left"))).containsExactly(Command.State.DELIVERED);
        assertThat(mails().get(people.get("kind"))).startsWith(Command.State.DELIVERED);
        assertThat(types(people.get("gone"))).contains(EventType.EMAIL_BOUNCED);
        assertThat(types(people.get("left"))).contains(EventType.UNSUBSCRIBED);
        assertThat(types(people.get("kind")))
                .contains(EventType.EMAIL_SENT, EventType.EMAIL_REPLIED);
        // Once read is read, however often the mailbox is looked at.
        services.settings().put("connector.mail.read", null, Actor.COMMAND);
        services.news().read();
        assertThat(types(people.get("kind")).stream().filter(EventType.EMAIL_REPLIED::equals))
                .hasSize(1);
        assertThat(services.suppressions().lift("gone@lago.example", Actor.COMMAND)).isTrue();
    }

    @Test
    void aTrialMailReachesItsAddressAndNobodysStatistics() throws Exception {
        services.commands()
                .open(
                        "outbox.title.trial",
                        List.of(
                                services.drafting()
                                        .probe()
                                        .copy(
                                                "warm_lead_guide",
                                                embudo.kernel.Language.ES,
                                                "yo@embudo.example")),
                        false,
                        Actor.COMMAND);
        services.outbox().drain(Progress.NONE);
        assertThat(got("yo")).hasSize(1);
        // The mail may be there before its receipt is kept.
        await().untilAsserted(() ->
                assertThat(wiring.store().journal().position())
                        .as("only the receipt")
                        .isEqualTo(1));
    }

    private String id(String name) throws Exception {
        for (MimeMessage m : server.getReceivedMessages())
            if (goesTo(name, m)) return m.getMessageID();
        throw new AssertionError("no mail to " + name);
    }

    private static boolean goesTo(String name, MimeMessage m) throws Exception {
        return m.getAllRecipients() != null
                && m.getAllRecipients()[0].toString().contains(name + "@");
    }

    private String key(String name) throws Exception {
        return id(name).split("\\.")[1];
    }

    private List<EventType> types(long person) {
        List<EventType> types = new ArrayList<>();
        wiring.store()
                .journal()
                .read(
                        0,
                        10_000,
                        block -> {
                            for (int i = 0; i < block.size; i++)
                                if (block.identity[i] == person)
                                    types.add(EventType.ofCode(block.type[i]));
                        });
        return types;
    }
}
