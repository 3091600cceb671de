package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** While one process holds the workspace, commands of another are answered by it. */
class ForwardingTest {
    /** Relative and therefore short: a socket's address has little room. */
    private final Path workspace = Path.of("target", "f" + ProcessHandle.current().pid());

    private final Path files = workspace.resolve("files");

    private record Said(int exit, String out, String err) {}

    private Said run(String... args) {
        List<String> all =
                new ArrayList<>(List.of("--workspace", workspace.toString(), "--lang", "es"));
        all.addAll(List.of(args));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                Main.run(
                        all,
                        files.toAbsolutePath(),
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8));
        return new Said(
                exit, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void importAndReportWorkThroughTheHolder() throws Exception {
        Files.createDirectories(files);
        SeasonFiles.contacts(files, 1);
        try (Lifecycle holder = new Lifecycle(workspace, Ticker.system(), Program::new)) {
            holder.wiring();
            Said imported = run("--json", "import", "contacts-1.csv");
            assertThat(imported.exit).as(imported.err).isZero();
            assertThat(new ObjectMapper().readTree(imported.out).get("new").asInt())
                    .isEqualTo(SeasonFiles.PEOPLE);
            assertThat(holder.wiring().store().contacts().count())
                    .as("the holder did it")
                    .isEqualTo(SeasonFiles.PEOPLE);
            Said reported = run("report", "executive-summary", "--out", "summary.pdf");
            assertThat(reported.exit).as(reported.err).isZero();
            assertThat(files.resolve("summary.pdf")).isNotEmptyFile();
            Said mistaken = run("import", "missing.csv");
            assertThat(mistaken.exit).isEqualTo(1);
            assertThat(mistaken.err).contains("missing.csv");
            assertThat(run("import").exit).isEqualTo(2);
        }
        // Nobody holds it any more: the same command opens the workspace itself.
        Said leads = run("--json", "leads", "--limit", "1");
        assertThat(new ObjectMapper().readTree(leads.out).get("total").asInt())
                .isEqualTo(SeasonFiles.PEOPLE);
    }
}
