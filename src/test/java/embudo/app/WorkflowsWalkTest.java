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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

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

    /** S-NUR-05: four classes, four dimensions, four strategies; types of mails as in C48. */
    @Test
    void theProgrammeIsMapped() {
        JsonNode map = json("sequence", "map");
        List<String> said = new ArrayList<>();
        for (JsonNode of : map.get("classes"))
            for (JsonNode mail : of.get("mails"))
                said.add(
                        String.join(
                                " ",
                                of.get("class").asText(),
                                mail.get("day").asText(),
                                mail.get("content").asText(),
                                mail.get("strategy").asText()));
        assertThat(said)
                .containsExactly(
                        "hot_lead 0 premium_offer promotional",
                        "hot_lead 1 personal_consultation promotional",
                        "hot_lead 3 urgency_offer urgency",
                        "hot_lead 7 final_offer promotional",
                        "warm_lead 0 educational educational",
                        "warm_lead 3 social_proof social_proof",
                        "warm_lead 7 educational educational",
                        "warm_lead 14 promotional promotional",
                        "warm_lead 21 final_offer promotional",
                        "cold_lead 0 educational educational",
                        "cold_lead 7 educational educational",
                        "cold_lead 14 educational educational",
                        "cold_lead 21 educational educational",
                        "cold_lead 30 promotional promotional",
                        "unqualified 0 educational educational");
        assertThat(map.get("classes").findValuesAsText("days"))
                .containsExactly("7", "21", "30", "0");
        assertThat(map.get("dimensions").properties())
                .extracting(Map.Entry::getKey)
                .containsExactly("behavioural", "demographic", "psychographic", "technographic");
        assertThat(map.get("dimensions")).allMatch(fields -> !fields.isEmpty());
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
