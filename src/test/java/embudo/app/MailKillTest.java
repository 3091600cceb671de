package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.flow.Case;
import embudo.kernel.Ticker;

import jakarta.mail.internet.MimeMessage;

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

/**
 * Kills the program while workflows send mail: at random moments, and every second time right after
 * the mail server took a message and before the program heard so. What counts is what the server
 * got: no letter twice, none lost, and those nobody can know about shown as uncertain.
 */
class MailKillTest {
    private static final int LONG_RUN = 20;
    private static final int ON_THE_WIRE = 4;

    @TempDir Path folder;
    private final int kills = Victim.kills(8);
    private final int people = kills > LONG_RUN ? 2_000 : 200;

    @Test
    void noLetterGoesTwiceAndNoneIsLost() throws Exception {
        try (DeadlyServer server = new DeadlyServer()) {
            Path workspace = folder.resolve("workspace");
            prepare(workspace, server);
            Random random = new Random(20261121);
            int done = 0;
            int room = Math.max(1, people / kills);
            while (done < kills && server.taken() < 2 * people - ON_THE_WIRE) {
                Process victim = Victim.start(folder, MailKillTarget.class, workspace, people);
                int more = 1 + random.nextInt(room);
                if (!server.kill(victim, more, done % 2 == 1, random.nextInt(40))) break;
                done++;
            }
            assertThat(done)
                    .as(Files.readString(folder.resolve("victim.log")))
                    .isGreaterThan(kills * 3 / 4);
            try (Lifecycle life = new Lifecycle(workspace, Ticker.system(), Program::new)) {
                MailKillTarget.work(life.wiring(), people);
                check(life.wiring(), server, done);
            }
        }
    }

    private void prepare(Path workspace, DeadlyServer server) {
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
            server.take(services);
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

    private void check(Wiring wiring, DeadlyServer server, int done) throws Exception {
        Map<String, Integer> got = new HashMap<>();
        for (MimeMessage message : server.letters())
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
                .containsAll(server.unheard().stream().map(id -> id.split("\\.")[1]).toList());
        assertThat(uncertain.size())
                .as("only what was on the wire is uncertain")
                .isLessThanOrEqualTo(done * ON_THE_WIRE);
        List<Case> cases =
                wiring.store().cases().page("two_letters", Set.of(), 0, 2 * people).rows();
        assertThat(cases).hasSize(people).allMatch(c -> c.status() == Case.Status.DONE);
        assertThat(wiring.store().cases().tasks(true, 0, 1).total()).isEqualTo(people);
        Deaths.note(
                "MailKillTest",
                done,
                server.unheard().size(),
                "letters",
                commands.size(),
                uncertain.size());
    }
}
