package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.cli.Invocation;
import embudo.kernel.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Workflows at the command line: a file is checked, rehearsed, published and run. */
class WorkflowsWalkTest {
    @TempDir Path folder;
    private final AtomicReference<Instant> now =
            new AtomicReference<>(Instant.parse("2026-11-19T13:32:00Z"));
    private Lifecycle life;
    private String errors;

    @BeforeEach
    void open() throws IOException {
        life = new Lifecycle(folder.resolve("workspace"), now::get, Program::new);
        Files.write(
                folder.resolve("people.csv"),
                List.of(
                        "Email,First Name,Last Name",
                        "ana@sol.example,Ana,Ruiz",
                        "bea@sol.example,Bea,Sanz",
                        "carla@sol.example,Carla,Mena"));
        json("import", "people.csv", "--kind", "contacts");
        Files.writeString(
                folder.resolve("follow_up.yaml"),
                """
                key: follow_up
                name: {en: Follow-up, es: Seguimiento}
                description: {en: Writes and calls., es: Escribe y llama.}
                steps:
                  - id: mail
                    do: send_email
                    with: {template: warm_lead_guide}
                  - id: rest
                    wait: {for: 2h}
                  - id: call
                    do: create_task
                    with: {kind: follow_up_call, priority: high}
                """);
    }

    @AfterEach
    void close() {
        life.close();
    }

    private int run(ByteArrayOutputStream out, Language language, String... args) {
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                life.run(
                        new Invocation(life.workspace(), language, true, List.of(args)),
                        folder,
                        new PrintStream(out, true, StandardCharsets.UTF_8),
                        new PrintStream(err, true, StandardCharsets.UTF_8),
                        () -> false);
        errors = err.toString(StandardCharsets.UTF_8);
        return exit;
    }

    private JsonNode json(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, Language.EN, args)).as(() -> errors).isZero();
        try {
            return new ObjectMapper().readTree(out.toString(StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new AssertionError(out.toString(StandardCharsets.UTF_8), e);
        }
    }

    @Test
    void aFileIsCheckedRehearsedPublishedAndRun() {
        assertThat(json("workflow", "validate", "follow_up.yaml").get("steps").asInt())
                .isEqualTo(3);
        JsonNode rehearsed =
                json(
                        "workflow",
                        "simulate",
                        "follow_up.yaml",
                        "--where",
                        "mailable",
                        "--days",
                        "2");
        assertThat(rehearsed.get("entered").asInt()).isEqualTo(3);
        assertThat(rehearsed.get("messages").asInt()).isEqualTo(3);
        assertThat(rehearsed.at("/tasks/follow_up_call").asInt()).isEqualTo(3);
        assertThat(json("command", "list").get("total").asInt()).as("nothing left").isZero();

        assertThat(json("workflow", "publish", "follow_up.yaml").get("state").asText())
                .isEqualTo("running");
        assertThat(json("workflow", "run", "follow_up", "ana@sol.example").get("entered").asInt())
                .isEqualTo(1);
        assertThat(json("workflow", "run", "follow_up", "ana@sol.example").get("entered").asInt())
                .as("once at a time")
                .isZero();
        JsonNode commands = json("command", "list");
        assertThat(commands.get("total").asInt()).isEqualTo(1);
        assertThat(json("task", "list").get("total").asInt()).isZero();
        now.set(now.get().plus(Duration.ofHours(2)));
        assertThat(json("tick").get("tasks").asInt()).isEqualTo(1);
        JsonNode task = json("task", "list").at("/tasks/0");
        assertThat(task.get("kind").asText()).isEqualTo("follow_up_call");
        assertThat(task.get("name").asText()).isEqualTo("Ana Ruiz");
        // The next business day after a Thursday, at six in Madrid.
        assertThat(task.get("due").asText()).isEqualTo("2026-11-20T17:00:00Z");
        json("task", "done", task.get("id").asText());
        assertThat(json("task", "list").get("total").asInt()).isZero();
        JsonNode log = json("workflow", "runs", "--case", task.get("case").asText()).get("log");
        assertThat(log.findValuesAsText("what"))
                .containsExactly("started", "sent", "waits", "did", "ended");
    }

    @Test
    void aFaultIsSaidWithItsPlaceInBothLanguages() throws IOException {
        Path file = folder.resolve("follow_up.yaml");
        Files.writeString(file, Files.readString(file).replace("for: 2h", "for: a while"));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(run(out, Language.EN, "workflow", "validate", "follow_up.yaml")).isEqualTo(1);
        assertThat(errors).contains("follow_up.yaml:9:", "a while", "Write 30m");
        assertThat(run(out, Language.ES, "workflow", "publish", "follow_up.yaml")).isEqualTo(1);
        assertThat(errors).contains("follow_up.yaml:9:", "no es una duración");
    }

    @Test
    void shippedOnesAreListedNotRunningAndSequencesApart() {
        JsonNode all = json("workflow", "list").get("workflows");
        assertThat(all.findValuesAsText("state")).isNotEmpty().containsOnly("draft");
        assertThat(json("sequence", "list").get("sequences").findValuesAsText("key"))
                .containsExactly("cold_leads", "hot_leads", "warm_leads");
        assertThat(
                        run(
                                new ByteArrayOutputStream(),
                                Language.EN,
                                "sequence",
                                "enrol",
                                "hot_leads",
                                "ana@sol.example"))
                .isEqualTo(1);
        assertThat(errors).contains("Publish");
        json("workflow", "publish", "hot_leads");
        assertThat(json("sequence", "enrol", "hot_leads", "ana@sol.example").get("entered").asInt())
                .isEqualTo(1);
        json("workflow", "pause", "hot_leads");
        assertThat(json("workflow", "show", "hot_leads").get("state").asText()).isEqualTo("paused");
    }
}
