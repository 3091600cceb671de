package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.flow.Case;
import embudo.kernel.Ticker;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Kills the program while workflows send mail: at random moments, and every second time right after
 * the mail server took a message and before the program heard so. What counts is what the server
 * got: no letter twice, none lost, and those nobody can know about shown as uncertain.
 */
class MailKillTest {
    private static final int LONG_RUN = 20;
    private static final int ON_THE_WIRE = 4;

    @TempDir Path folder;
    private final int kills = Integer.getInteger("embudo.kills", 8);
    private final int people = kills > LONG_RUN ? 2_000 : 200;
    private final AtomicInteger taken = new AtomicInteger();
    private final AtomicReference<Process> victim = new AtomicReference<>();
    private final Set<String> betweenTakenAndHeard = new HashSet<>();
    private volatile int killAt = Integer.MAX_VALUE;
    private volatile boolean exactly;
    private volatile CountDownLatch reached = new CountDownLatch(1);
    private GreenMail server;

    @AfterEach
    void stop() {
        if (server != null) server.stop();
    }

    @Test
    void noLetterGoesTwiceAndNoneIsLost() throws Exception {
        listen();
        Path workspace = folder.resolve("workspace");
        prepare(workspace);
        Random random = new Random(20261121);
        int done = 0;
        for (int i = 0; i < kills && taken.get() < 2 * people - ON_THE_WIRE; i++) {
            kill(workspace, random, i % 2 == 1, 2 * people / kills);
            done++;
        }
        try (Lifecycle life = new Lifecycle(workspace, Ticker.system(), Program::new)) {
            Wiring wiring = life.wiring();
            MailKillTarget.work(wiring, people);
            check(wiring, done);
        }
    }

    /** The server's own word that a message is in its hands, given before the sender hears it. */
    private void listen() {
        server = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        server.start();
        server.getUserManager()
                .setMessageDeliveryHandler((message, to) -> {
                    GreenMailUser user = server.getUserManager().getUserByEmail(to.getEmail());
                    if (user == null)
                        user =
                                server.getUserManager()
                                        .createUser(to.getEmail(), to.getEmail(), "x");
                    if (taken.incrementAndGet() >= killAt) here(message.getMessage());
                    return user;
                });
    }

    private synchronized void here(MimeMessage message) throws MessagingException {
        Process running = victim.get();
        if (exactly && running != null) {
            victim.set(null);
            end(running);
            betweenTakenAndHeard.add(message.getMessageID());
        }
        reached.countDown();
    }

    private static void end(Process process) {
        process.destroyForcibly();
        process.onExit().join();
    }

    private void prepare(Path workspace) {
        try (Lifecycle life = new Lifecycle(workspace, Ticker.system(), Program::new)) {
            Wiring wiring = life.wiring();
            embudo.cli.Services services = wiring.commandServices();
            try (ImportSession in =
                    services.imports().open("contacts", "people", "0", Actor.COMMAND)) {
                for (int i = 1; i <= people; i++)
                    in.addContact(
                            Map.of(
                                    ContactField.EMAIL, "p" + i + "@lago.example",
                                    ContactField.FIRST_NAME, "P" + i),
                            Map.of());
                in.publish(new ImportBatch.Counts(0, 0, 0, 0, 0, 0), "{}");
            }
            services.connectors()
                    .configure(
                            "mail",
                            Map.of(
                                    "host", "127.0.0.1",
                                    "port", String.valueOf(server.getSmtp().getPort()),
                                    "security", "none",
                                    "from", "equipo@embudo.example"),
                            Actor.COMMAND);
            Workflow workflow =
                    services.flow()
                            .book()
                            .draft(
                                    MailKillTarget.WORKFLOW + ".yaml",
                                    """
                                    key: two_letters
                                    name: {en: A, es: B}
                                    description: {en: C, es: D}
                                    once: ever
                                    steps:
                                      - {id: first, do: send_email, with: {template: webinar_welcome}}
                                      - {id: call, do: create_task, with: {kind: call}}
                                      - {id: second, do: send_email, with: {template: webinar_reminder_1h}}
                                    """);
            services.flow().publish(workflow, false, Actor.COMMAND);
        }
    }

    /**
     * @param taking kill the very moment a message is taken, else a while after one was
     */
    private void kill(Path workspace, Random random, boolean taking, int room) throws Exception {
        reached = new CountDownLatch(1);
        exactly = taking;
        killAt = taken.get() + 1 + random.nextInt(Math.max(1, room));
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                MailKillTarget.class.getName(),
                                workspace.toString(),
                                String.valueOf(people))
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("victim.log").toFile())
                        .start();
        victim.set(process);
        while (!reached.await(100, TimeUnit.MILLISECONDS) && process.isAlive()) Thread.onSpinWait();
        if (!taking) process.waitFor(random.nextInt(40), TimeUnit.MILLISECONDS);
        victim.set(null);
        end(process);
        killAt = Integer.MAX_VALUE;
        if (reached.getCount() > 0)
            throw new AssertionError(
                    "nothing was sent: " + Files.readString(folder.resolve("victim.log")));
    }

    private void check(Wiring wiring, int done) throws Exception {
        Map<String, Integer> got = new HashMap<>();
        for (MimeMessage message : server.getReceivedMessages())
            got.merge(message.getMessageID(), 1, Integer::sum);
        assertThat(got.values()).as("no letter twice").allMatch(n -> n == 1);
        List<Command> commands = wiring.store().commands().page(0, Set.of(), 0, 3 * people).rows();
        assertThat(commands).as("two letters for each").hasSize(2 * people);
        assertThat(commands)
                .extracting(Command::state)
                .containsOnly(Command.State.SENT, Command.State.UNCERTAIN);
        Set<String> arrived = new HashSet<>();
        for (String id : got.keySet()) arrived.add(id.split("\\.")[1]);
        List<Command> uncertain = new ArrayList<>();
        for (Command c : commands)
            if (c.state() == Command.State.UNCERTAIN) uncertain.add(c);
            else assertThat(arrived).as("sent means the server has it").contains(c.key());
        assertThat(uncertain.stream().map(Command::key))
                .as("taken, and the program could not know")
                .containsAll(betweenTakenAndHeard.stream().map(id -> id.split("\\.")[1]).toList());
        assertThat(uncertain.size())
                .as("only what was on the wire is uncertain")
                .isLessThanOrEqualTo(done * ON_THE_WIRE);
        List<Case> cases =
                wiring.store().cases().page("two_letters", Set.of(), 0, 2 * people).rows();
        assertThat(cases).hasSize(people).allMatch(c -> c.status() == Case.Status.DONE);
        assertThat(wiring.store().cases().tasks(true, 0, 1).total()).isEqualTo(people);
        Files.writeString(
                Path.of("target", "mail-kills.txt"),
                "kills %d, after acceptance %d, letters %d, at the server %d, twice 0, uncertain %d, of these at the server %d%n"
                        .formatted(
                                done,
                                betweenTakenAndHeard.size(),
                                commands.size(),
                                got.size(),
                                uncertain.size(),
                                uncertain.stream().filter(c -> arrived.contains(c.key())).count()));
    }
}
