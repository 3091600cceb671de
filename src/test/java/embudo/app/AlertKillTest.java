package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.cli.Services;
import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Settings;
import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;
import embudo.watch.NoticeSettings;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Kills the program while alerts are raised and mailed, every second time right after the mail
 * server took a notice: whoever is to be told of a campaign is told once, or the notice is shown as
 * uncertain.
 */
class AlertKillTest {
    private static final String RULE = "Campaign returns too little";
    private static final List<String> TEAM = List.of("one@embudo.example", "two@embudo.example");
    private static final int ON_THE_WIRE = 4;

    @TempDir Path folder;

    @Test
    void nobodyIsToldTwiceAndNobodyIsForgotten() throws Exception {
        int kills = Victim.kills(4);
        Random random = new Random(20261122);
        Path workspace = folder.resolve("workspace");
        AtomicReference<Instant> now = new AtomicReference<>(Instant.parse("2026-11-19T05:59:00Z"));
        try (DeadlyServer server = new DeadlyServer()) {
            try (Lifecycle life = new Lifecycle(workspace, now::get, Program::new)) {
                arm(life.wiring().commandServices(), server);
            }
            for (int i = 0; i < kills; i++) {
                Process victim = Victim.start(folder, AlertKillTarget.class, workspace);
                assertThat(
                                server.kill(
                                        victim,
                                        1 + random.nextInt(8),
                                        i % 2 == 1,
                                        random.nextInt(60)))
                        .as(Files.readString(folder.resolve("victim.log")))
                        .isTrue();
            }
            try (Lifecycle life = new Lifecycle(workspace, now::get, Program::new)) {
                int last = AlertKillTarget.round(life.wiring());
                AlertKillTarget.work(life.wiring(), last, now);
                check(life.wiring(), server, last, kills);
            }
        }
    }

    private static void arm(Services services, DeadlyServer server) {
        services.settings().put(Settings.LANGUAGE, "en", Actor.COMMAND);
        server.take(services);
        NoticeSettings notices = services.watch().settings();
        notices.put(
                NoticeSettings.recipientsKey(Severity.HIGH),
                String.join(", ", TEAM),
                Actor.COMMAND);
        notices.put(NoticeSettings.armedKey(NoticeChannel.EMAIL), "true", Actor.COMMAND);
    }

    private static void check(Wiring wiring, DeadlyServer server, int last, int kills)
            throws MessagingException {
        Map<String, Integer> ids = new HashMap<>();
        Map<String, Integer> told = new HashMap<>();
        Set<String> keys = new HashSet<>();
        for (MimeMessage letter : server.letters()) {
            ids.merge(letter.getMessageID(), 1, Integer::sum);
            keys.add(key(letter.getMessageID()));
            if (letter.getSubject().contains(RULE))
                told.merge(
                        letter.getAllRecipients()[0] + " " + letter.getSubject(), 1, Integer::sum);
        }
        assertThat(ids.values()).as("no letter twice").allMatch(n -> n == 1);
        assertThat(told.values()).as("nobody told twice").allMatch(n -> n == 1);

        List<Command> commands =
                wiring.store().commands().page(0, Set.of(), 0, Integer.MAX_VALUE).rows();
        assertThat(commands)
                .extracting(Command::state)
                .containsOnly(Command.State.SENT, Command.State.UNCERTAIN);
        List<Command> uncertain =
                commands.stream().filter(c -> c.state() == Command.State.UNCERTAIN).toList();
        assertThat(uncertain.stream().map(Command::key))
                .as("taken, and the program could not know")
                .containsAll(server.unheard().stream().map(AlertKillTest::key).toList());
        assertThat(uncertain.size()).isLessThanOrEqualTo(kills * ON_THE_WIRE);

        long missing = 0;
        for (int round = 0; round <= last; round++)
            for (int i = 0; i < AlertKillTarget.EACH_ROUND; i++)
                for (String to : TEAM) {
                    String campaign = AlertKillTarget.name(round, i);
                    boolean heard =
                            told.keySet().stream()
                                    .anyMatch(t -> t.startsWith(to) && t.endsWith(campaign));
                    if (!heard) missing++;
                }
        assertThat(missing)
                .as("not told, and shown as uncertain")
                .isEqualTo(
                        uncertain.stream()
                                .filter(c -> c.body().contains(RULE) && !keys.contains(c.key()))
                                .count());
        Deaths.note(
                "AlertKillTest",
                kills,
                server.unheard().size(),
                "letters",
                commands.size(),
                uncertain.size());
    }

    private static String key(String messageId) {
        return messageId.split("\\.")[1];
    }
}
