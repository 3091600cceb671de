package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.app.Deaths;
import embudo.domain.Command;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Task;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/** Kills the process while people go through a workflow: no step is lost and none is done twice. */
class FlowKillTest {
    private static final int FEW = 8;

    /** Rounds that a process does on average before it is killed. */
    private static final int ROUNDS = 2;

    @TempDir Path folder;
    private final int asked = Integer.getInteger("embudo.kills", FEW);
    private final int kills = asked > FEW ? asked : 2;
    private final int people = asked > FEW ? 2_000 : 300;

    /** So many that there is work left at the last kill. */
    private final int eachMinute = Math.clamp(people / (ROUNDS * kills), 1, 20);

    @Test
    void afterKillsEveryStepWasDoneExactlyOnce() throws Exception {
        Path workspace = folder.resolve("ws");
        prepare(workspace);
        Random random = new Random(20261119);
        int hit = 0;
        while (hit < kills
                && kill(workspace, 1 + random.nextInt(2 * ROUNDS - 1), random.nextInt(60))) hit++;
        assertThat(hit).as(Files.readString(folder.resolve("errors"))).isGreaterThan(kills * 3 / 4);
        try (Workshop shop = new Workshop(workspace, FlowKillWorker.resume(workspace))) {
            assertThat(shop.store.cases().page("chain", Set.of(), 0, 1).total())
                    .as("killed on the way")
                    .isPositive();
            FlowKillWorker.work(shop, people, eachMinute, false);
            check(shop);
            Deaths.note("FlowKillTest", hit, 0, "steps", 5L * people, 0);
        }
    }

    private void prepare(Path workspace) {
        try (Workshop shop = new Workshop(workspace, FlowKillWorker.START)) {
            for (int i = 1; i <= people; i++) shop.person("p" + i, Map.of());
            shop.publish(
                    shop.draft(
                            "chain",
                            "once: ever",
                            "steps:",
                            "  - {id: first, do: trigger_webhook, with: {event: first}}",
                            "  - {id: rest, wait: {for: 3m}}",
                            "  - {id: mail, do: send_email, with: {template: webinar_welcome}}",
                            "  - {id: rest_again, wait: {for: 4m}}",
                            "  - {id: call, do: create_task, with: {kind: call}}",
                            "  - {id: list, do: add_to_list, with: {list: chained}}",
                            "  - {id: last_rest, wait: {for: 2m}}",
                            "  - {id: last, do: trigger_webhook, with: {event: last}}"));
        }
    }

    /**
     * Kills a while after so many rounds of work.
     *
     * @return false when the process came to the end before
     */
    private boolean kill(Path workspace, int rounds, int millis) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx400m",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FlowKillWorker.class.getName(),
                                workspace.toString(),
                                String.valueOf(people),
                                String.valueOf(eachMinute))
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        try (BufferedReader said = process.inputReader()) {
            int seen = 0;
            String line = said.readLine();
            while (line != null && (!line.startsWith("at ") || ++seen < rounds))
                line = said.readLine();
            boolean ended = line == null || process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
            return !ended;
        }
    }

    private void check(Workshop shop) {
        List<Case> cases = shop.store.cases().page("chain", Set.of(), 0, 10_000).rows();
        assertThat(cases).hasSize(people).allMatch(c -> c.status() == Case.Status.DONE);
        assertThat(cases.stream().map(Case::person).distinct()).hasSize(people);
        for (Case c : cases)
            assertThat(
                            shop.store.cases().log(c.id()).stream()
                                    .filter(l ->
                                            l.what() == LogLine.What.SENT
                                                    || l.what() == LogLine.What.DID)
                                    .map(LogLine::step))
                    .containsExactly("first", "mail", "call", "list", "last");
        List<Command> commands = shop.commands();
        assertThat(commands).hasSize(3 * people);
        assertThat(commands.stream().map(Command::key).distinct()).hasSize(3 * people);
        Map<Long, Long> perPerson =
                commands.stream()
                        .collect(Collectors.groupingBy(Command::person, Collectors.counting()));
        assertThat(perPerson).hasSize(people).allSatisfy((p, n) -> assertThat(n).isEqualTo(3));
        List<Task> tasks = shop.store.cases().tasks(true, 0, 10_000).rows();
        assertThat(tasks).hasSize(people);
        assertThat(new HashSet<>(tasks.stream().map(Task::person).toList())).hasSize(people);
        assertThat(shop.store.segments().members("chained")).hasSize(people);
    }
}
