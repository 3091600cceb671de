package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Command;
import embudo.domain.flow.Case;
import embudo.domain.flow.LogLine;
import embudo.domain.flow.Task;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.BufferedReader;
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
    private static final int PEOPLE = 300;

    @TempDir Path folder;

    @Test
    void afterKillsEveryStepWasDoneExactlyOnce() throws Exception {
        Path workspace = folder.resolve("ws");
        prepare(workspace);
        Random random = new Random(20261119);
        int kills = Math.max(2, Integer.getInteger("embudo.kills", 8) / 3);
        for (int i = 0; i < kills; i++) kill(workspace, random.nextInt(400));
        try (Workshop shop = new Workshop(workspace, FlowKillWorker.resume(workspace))) {
            assertThat(shop.store.cases().page("chain", Set.of(), 0, 1).total())
                    .as("killed on the way")
                    .isPositive();
            FlowKillWorker.work(shop, PEOPLE, false);
            check(shop);
        }
    }

    private static void prepare(Path workspace) {
        try (Workshop shop = new Workshop(workspace, FlowKillWorker.START)) {
            for (int i = 1; i <= PEOPLE; i++) shop.person("p" + i, Map.of());
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

    /** Kills once the process is at work, a random while later. */
    private void kill(Path workspace, int millis) throws Exception {
        Process process =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xmx400m",
                                "-cp",
                                System.getProperty("java.class.path"),
                                FlowKillWorker.class.getName(),
                                workspace.toString(),
                                String.valueOf(PEOPLE))
                        .redirectError(folder.resolve("errors").toFile())
                        .start();
        try (BufferedReader said = process.inputReader()) {
            for (String line = said.readLine(); line != null; line = said.readLine())
                if (line.startsWith("at ")) break;
            process.waitFor(millis, TimeUnit.MILLISECONDS);
            process.destroyForcibly().waitFor();
        }
    }

    private static void check(Workshop shop) {
        List<Case> cases = shop.store.cases().page("chain", Set.of(), 0, 10_000).rows();
        assertThat(cases).hasSize(PEOPLE).allMatch(c -> c.status() == Case.Status.DONE);
        assertThat(cases.stream().map(Case::person).distinct()).hasSize(PEOPLE);
        for (Case c : cases)
            assertThat(
                            shop.store.cases().log(c.id()).stream()
                                    .filter(l ->
                                            l.what() == LogLine.What.SENT
                                                    || l.what() == LogLine.What.DID)
                                    .map(LogLine::step))
                    .containsExactly("first", "mail", "call", "list", "last");
        List<Command> commands = shop.commands();
        assertThat(commands).hasSize(3 * PEOPLE);
        assertThat(commands.stream().map(Command::key).distinct()).hasSize(3 * PEOPLE);
        Map<Long, Long> perPerson =
                commands.stream()
                        .collect(Collectors.groupingBy(Command::person, Collectors.counting()));
        assertThat(perPerson).hasSize(PEOPLE).allSatisfy((p, n) -> assertThat(n).isEqualTo(3));
        List<Task> tasks = shop.store.cases().tasks(true, 0, 10_000).rows();
        assertThat(tasks).hasSize(PEOPLE);
        assertThat(new HashSet<>(tasks.stream().map(Task::person).toList())).hasSize(PEOPLE);
        assertThat(shop.store.segments().members("chained")).hasSize(PEOPLE);
    }
}
