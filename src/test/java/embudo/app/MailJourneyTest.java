package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.Command;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.Presence;
import embudo.domain.Registration;
import embudo.domain.flow.Task;
import embudo.kernel.Progress;

import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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
    private MailHouse house;

    @BeforeEach
    void open() {
        house = new MailHouse(folder.resolve("workspace"), START);
        // The CRM and chat are somebody else's: what goes there is not looked at here.
        for (String workflow : List.of("webinar_registration", "post_webinar"))
            house.publish(workflow);
    }

    @AfterEach
    void close() {
        house.close();
    }

    /** Subject and moment of what the server got for somebody, in its order. */
    private List<String> got(String name) throws Exception {
        List<String> got = new ArrayList<>();
        for (MimeMessage m : house.letters(name))
            got.add(m.getSubject() + " @ " + m.getSentDate().toInstant());
        return got;
    }

    private String subject(String template) {
        return house.services()
                .flow()
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

    private Map<Long, List<Command.State>> mails() {
        Map<Long, List<Command.State>> states = new HashMap<>();
        for (Command c : house.services().commands().page(0, Set.of(), 0, 1_000).rows())
            if (c.connector().equals("mail"))
                states.computeIfAbsent(c.person(), p -> new ArrayList<>()).addFirst(c.state());
        return states;
    }

    @Test
    void fromRegistrationToACallWithRealMails() throws Exception {
        int[] webinar = {0};
        house.batch(in -> webinar[0] = in.webinar("w1", "IA para pymes", WEBINAR, 90, "zoom"));
        long eager = house.person("eager");
        long quiet = house.person("quiet");
        for (long p : List.of(eager, quiet))
            house.batch(in ->
                    in.registration(
                            new Registration(
                                    webinar[0], p, house.now(), "approved", Channel.EMAIL)));
        house.until(WEBINAR);
        assertThat(got("eager"))
                .containsExactly(
                        subject("webinar_welcome") + " @ " + START,
                        subject("webinar_reminder_24h") + " @ " + WEBINAR.minusSeconds(86_400),
                        subject("webinar_reminder_1h") + " @ " + WEBINAR.minusSeconds(3_600));

        house.at(ENDS);
        for (long p : List.of(eager, quiet))
            house.batch(in ->
                    in.presence(
                            webinar[0],
                            p,
                            new Presence.Session(
                                    WEBINAR,
                                    WEBINAR.plus(Duration.ofMinutes(p == eager ? 85 : 5)))));
        for (EventType deed : List.of(EventType.CHAT, EventType.QUESTION, EventType.POLL))
            house.wiring()
                    .store()
                    .journal()
                    .append(
                            Actor.COMMAND,
                            List.of(
                                    NewEvent.of(null, eager, deed, ENDS)
                                            .withWebinar(webinar[0], 30)));
        house.until(ENDS.plus(Duration.ofHours(30)));
        assertThat(got("eager").getLast())
                .isEqualTo(subject("high_engagement_follow_up") + " @ " + ENDS.plusSeconds(7_200));
        assertThat(got("quiet").getLast())
                .isEqualTo(subject("low_engagement_follow_up") + " @ " + ENDS.plusSeconds(86_400));
        assertThat(got("eager")).hasSize(4);
        List<Task> tasks = house.services().flow().cases().tasks(false, 0, 10).rows();
        assertThat(tasks)
                .singleElement()
                .satisfies(task -> assertThat(task.person()).isEqualTo(eager));
        assertThat(mails().get(eager)).hasSize(4).containsOnly(Command.State.SENT);
    }

    @Test
    void whatComesBackChangesWhatHappensNext() throws Exception {
        int[] webinar = {0};
        house.batch(in -> webinar[0] = in.webinar("w1", "IA para pymes", WEBINAR, 90, "zoom"));
        Map<String, Long> people = new HashMap<>();
        for (String name : List.of("gone", "left", "kind")) people.put(name, house.person(name));
        for (long p : people.values())
            house.batch(in ->
                    in.registration(
                            new Registration(
                                    webinar[0], p, house.now(), "approved", Channel.EMAIL)));
        house.until(START.plus(Duration.ofHours(2)));
        String gone = house.id("gone");
        house.arrives(
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
        house.arrives(
                "From: left@lago.example\nMessage-ID: <u@lago.example>\nSubject: unsubscribe %s\n\nx"
                        .formatted(house.key("left")));
        house.arrives(
                "From: kind@lago.example\nMessage-ID: <r@lago.example>\nSubject: Re\nIn-Reply-To: %s\n\nx"
                        .formatted(house.id("kind")));
        house.until(WEBINAR);
        assertThat(got("gone")).as("a dead address gets nothing more").hasSize(1);
        assertThat(got("left")).as("who leaves gets nothing more").hasSize(1);
        assertThat(got("kind")).hasSize(3);
        assertThat(mails().get(people.get("gone")))
                .startsWith(Command.State.FAILED)
                .endsWith(Command.State.SUPPRESSED);
        assertThat(mails().get(people.get("left"))).containsExactly(Command.State.DELIVERED);
        assertThat(mails().get(people.get("kind"))).startsWith(Command.State.DELIVERED);
        assertThat(house.types(people.get("gone"))).contains(EventType.EMAIL_BOUNCED);
        assertThat(house.types(people.get("left"))).contains(EventType.UNSUBSCRIBED);
        assertThat(house.types(people.get("kind")))
                .contains(EventType.EMAIL_SENT, EventType.EMAIL_REPLIED);
        // Once read is read, however often the mailbox is looked at.
        house.services().settings().put("connector.mail.read", null, Actor.COMMAND);
        house.services().news().read();
        assertThat(house.types(people.get("kind")).stream().filter(EventType.EMAIL_REPLIED::equals))
                .hasSize(1);
        assertThat(house.services().suppressions().lift("gone@lago.example", Actor.COMMAND))
                .isTrue();
    }

    @Test
    void aTrialMailReachesItsAddressAndNobodysStatistics() throws Exception {
        house.services()
                .commands()
                .open(
                        "outbox.title.trial",
                        List.of(
                                house.services()
                                        .drafting()
                                        .probe()
                                        .copy(
                                                "warm_lead_guide",
                                                embudo.kernel.Language.ES,
                                                "yo@embudo.example")),
                        false,
                        Actor.COMMAND);
        house.services().outbox().drain(Progress.NONE);
        assertThat(got("yo")).hasSize(1);
        // The mail may be there before its receipt is kept.
        await().untilAsserted(() ->
                assertThat(house.wiring().store().journal().position())
                        .as("only the receipt")
                        .isEqualTo(1));
    }
}
