package embudo.app;

import embudo.kernel.Ticker;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Runs commands as a person of {@link MachineLanguageTest} would, on whatever machine this is, and
 * writes all that they answer to {@code answers}. Arguments: a folder, a file of commands, one a
 * line.
 */
final class MachineLanguageTarget {
    private MachineLanguageTarget() {}

    public static void main(String[] args) throws Exception {
        Main.numbers();
        Path folder = Path.of(args[0]);
        List<Map<String, Object>> all = new ArrayList<>();
        Ticker now = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));
        try (Lifecycle life = new Lifecycle(folder.resolve("workspace"), now, Program::new)) {
            for (String line : Files.readAllLines(Path.of(args[1]))) {
                Prompt.Answer answer = new Prompt(life, folder).run(line.split(" "));
                all.add(
                        Map.of(
                                "command", line,
                                "exit", answer.exit(),
                                "said", answer.err(),
                                "answer", answer.json()));
            }
        }
        Prompt.JSON.writeValue(folder.resolve("answers").toFile(), all);
    }
}
