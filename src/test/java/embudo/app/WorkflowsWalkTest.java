package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.kernel.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Workflows at the command line: a file is checked, rehearsed, published and run. */
class WorkflowsWalkTest {
    private static final String FOLLOW_UP =
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
            """;

    @TempDir Path folder;
    private AtWork work;

    @BeforeEach
    void open() {
        work = new AtWork(folder, Instant.parse("2026-11-19T13:32:00Z"));
        work.file(
                "people.csv",
                List.of(
                        "Email,First Name,Last Name",
                        "ana@sol.example,Ana,Ruiz",
                        "bea@sol.example,Bea,Sanz",
                        "carla@sol.example,Carla,Mena"));
        json("import", "people.csv", "--kind", "contacts");
        work.file("follow_up.yaml", List.of(FOLLOW_UP));
    }

    @AfterEach
    void close() {
        work.close();
    }

    private JsonNode json(String... args) {
        return work.json(args);
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
        work.pass(Duration.ofHours(2));
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
    void aFaultIsSaidWithItsPlaceInBothLanguages() {
        work.file("follow_up.yaml", List.of(FOLLOW_UP.replace("for: 2h", "for: a while")));
        assertThat(work.refused(Language.EN, "workflow", "validate", "follow_up.yaml"))
                .contains("follow_up.yaml:9:", "a while", "Write 30m");
        assertThat(work.refused(Language.ES, "workflow", "publish", "follow_up.yaml"))
                .contains("follow_up.yaml:9:", "no es una duración");
    }

    @Test
    void shippedOnesAreListedNotRunningAndSequencesApart() {
        JsonNode all = json("workflow", "list").get("workflows");
        assertThat(all.findValuesAsText("state")).isNotEmpty().containsOnly("draft");
        assertThat(json("sequence", "list").get("sequences").findValuesAsText("key"))
                .containsExactly("cold_leads", "hot_leads", "warm_leads");
        assertThat(work.refused(Language.EN, "sequence", "enrol", "hot_leads", "ana@sol.example"))
                .contains("Publish");
        json("workflow", "publish", "hot_leads");
        assertThat(json("sequence", "enrol", "hot_leads", "ana@sol.example").get("entered").asInt())
                .isEqualTo(1);
        json("workflow", "pause", "hot_leads");
        assertThat(json("workflow", "show", "hot_leads").get("state").asText()).isEqualTo("paused");
    }
}
