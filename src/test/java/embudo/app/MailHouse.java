package embudo.app;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.cli.Services;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.NewEvent;
import embudo.kernel.Progress;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/** The program on a clock of the test's own, with a mail server that takes and brings its mails. */
final class MailHouse implements AutoCloseable {
    private final AtomicReference<Instant> now;
    private final GreenMail server =
            new GreenMail(
                    new ServerSetup[] {
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP),
                        new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_IMAP)
                    });
    private final Lifecycle life;

    MailHouse(Path workspace, Instant start) {
        now = new AtomicReference<>(start);
        server.start();
        server.setUser("equipo@embudo.example", "equipo", "geheim");
        life = new Lifecycle(workspace, now::get, Program::new);
        services()
                .connectors()
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
        services().settings().put("contact.quiet", "off", Actor.COMMAND);
    }

    Wiring wiring() {
        return life.wiring();
    }

    Services services() {
        return life.wiring().commandServices();
    }

    void publish(String key) {
        services().flow().publish(services().flow().book().get(key), false, Actor.COMMAND);
    }

    Instant now() {
        return now.get();
    }

    void at(Instant moment) {
        now.set(moment);
    }

    void batch(Consumer<ImportSession> work) {
        try (ImportSession in = services().imports().open("contacts", "t", "0", Actor.COMMAND)) {
            work.accept(in);
            in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
        }
    }

    long person(String name) {
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

    void happens(List<NewEvent> events) {
        wiring().store().journal().append(Actor.COMMAND, events);
    }

    /** Lets time pass as the window does: cases go on, mails leave, the mailbox is read. */
    void until(Instant end) {
        step();
        while (now().isBefore(end)) {
            Instant hour = now().plus(Duration.ofHours(1));
            Instant next = hour.isBefore(end) ? hour : end;
            Instant wake = wiring().store().cases().nextWake(Set.of()).orElse(next);
            at(wake.isAfter(now()) && wake.isBefore(next) ? wake : next);
            step();
        }
    }

    void step() {
        wiring().settle();
        services().outbox().drain(Progress.NONE);
        services().news().read();
        wiring().settle();
    }

    /** What the server got for somebody, in its order. */
    List<MimeMessage> letters(String name) throws MessagingException {
        List<MimeMessage> letters = new ArrayList<>();
        for (MimeMessage m : server.getReceivedMessages())
            if (m.getAllRecipients() != null
                    && m.getAllRecipients()[0].toString().contains(name + "@")) letters.add(m);
        return letters;
    }

    /** The Message-ID of the first one to somebody. */
    String id(String name) throws MessagingException {
        return letters(name).getFirst().getMessageID();
    }

    /** The key of its action. */
    String key(String name) throws MessagingException {
        return id(name).split("\\.")[1];
    }

    /** Somebody writes to the team's mailbox. */
    void arrives(String text) throws MessagingException {
        byte[] bytes = text.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        server.getUserManager()
                .getUserByEmail("equipo@embudo.example")
                .deliver(
                        new MimeMessage(
                                Session.getInstance(new Properties()),
                                new ByteArrayInputStream(bytes)));
    }

    /** What the journal has of somebody. */
    List<EventType> types(long person) {
        List<EventType> types = new ArrayList<>();
        wiring().store()
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

    @Override
    public void close() {
        life.close();
        server.stop();
    }
}
