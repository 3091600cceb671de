package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.catalog.sketch.SketchStep;
import embudo.catalog.sketch.Strokes;
import embudo.catalog.sketch.Tree;
import embudo.domain.flow.Case;
import embudo.kernel.Language;
import embudo.ui.FxTest;
import embudo.ui.builder.BuilderModel;
import embudo.ui.builder.BuilderScreen;
import embudo.ui.shell.Shell;

import javafx.scene.Node;
import javafx.scene.control.Button;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

/** A workflow from the first stroke to the first case, in the window and on the command line. */
@ExtendWith(FxTest.class)
class BuilderWalkTest {
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
    }

    @AfterEach
    void close() {
        work.close();
    }

    private JsonNode json(String... args) {
        return work.json(args);
    }

    private static void set(BuilderModel model, String step, String path, String value) {
        FxTest.run(() ->
                model.stroke(
                        s -> s.with(s.step(step).with(path, Tree.text(value))), t -> "changed"));
    }

    /** Three steps and a branch: drawn, taken back and done again, rehearsed, published, run. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void aWorkflowIsDrawnRehearsedPublishedAndACasePasses(Language language) {
        Wiring wiring = work.wiring();
        Shell shell = work.window(language);
        BuilderScreen screen = work.screen(BuilderScreen.class);
        BuilderModel model = screen.model();
        FxTest.run(() -> shell.openScreen("builder", "new"));
        AtWork.until(() -> screen.settled() && model.sketch().get() != null);
        AtWork.until(() -> model.sketch().get().key().equals("workflow"));
        assertThat(FxTest.on(() -> shell.root().lookup("#publish").isDisabled())).isTrue();

        FxTest.run(() -> {
            model.stroke(
                    s -> Strokes.insert(s, null, "", SketchStep.Kind.ACT, "mail"), t -> "mail");
            model.stroke(
                    s -> Strokes.insert(s, "mail", "next", SketchStep.Kind.WAIT, "rest"),
                    t -> "rest");
            model.stroke(
                    s -> Strokes.insert(s, "rest", "next", SketchStep.Kind.BRANCH, "who"),
                    t -> "who");
            model.stroke(
                    s -> Strokes.insert(s, "who", "branch.0.to", SketchStep.Kind.ACT, "call"),
                    t -> "call");
        });
        set(model, "mail", "do", "send_email");
        set(model, "mail", "with.template", "warm_lead_guide");
        set(model, "rest", "wait.for", "2h");
        set(model, "who", "branch.0.when", "email == 'ana@sol.example'");
        set(model, "call", "do", "create_task");
        set(model, "call", "with.kind", "follow_up_call");
        AtWork.until(screen::settled);
        assertThat(model.shown().get().looked().flaws()).isEmpty();

        FxTest.run(() -> shell.desk().edits().undo());
        AtWork.until(() -> !shell.desk().edits().busy() && screen.settled());
        AtWork.until(() -> !model.shown().get().looked().flaws().isEmpty());
        FxTest.run(() -> shell.desk().edits().redo());
        AtWork.until(() -> !shell.desk().edits().busy() && screen.settled());
        AtWork.until(() -> model.shown().get().looked().flaws().isEmpty());
        assertThat(json("workflow", "draft", "workflow").get("flaws")).isEmpty();
        assertThat(json("workflow", "list").findValuesAsText("key"))
                .as("a draft runs nowhere")
                .doesNotContain("workflow");

        FxTest.run(() -> {
            Node rehearse = shell.root().lookup("#rehearse");
            assertThat(rehearse.isDisabled()).isFalse();
            ((Button) rehearse).fire();
        });
        AtWork.until(screen::settled);
        AtWork.until(() -> model.rehearsed().get() != null);
        FxTest.run(() -> ((Button) shell.root().lookup("#publish")).fire());
        AtWork.until(() ->
                screen.settled()
                        && model.shown().get().published() != null
                        && !model.shown().get().opened().drafted());

        JsonNode entered =
                json("workflow", "run", "workflow", "ana@sol.example", "bea@sol.example");
        assertThat(entered.get("entered").asInt()).isEqualTo(2);
        work.pass(Duration.ofHours(2));
        json("tick");
        assertThat(wiring.store().cases().page("workflow", Set.of(), 0, 9).rows())
                .extracting(Case::status)
                .containsOnly(Case.Status.DONE);
        FxTest.run(model::refresh);
        AtWork.until(
                () -> screen.settled() && model.shown().get().came().getOrDefault("who", 0L) == 2);
        assertThat(model.shown().get().took())
                .containsEntry("who>call", 1L)
                .containsEntry("mail>rest", 2L);
        JsonNode who = json("workflow", "traffic", "workflow", "--step", "who", "--to", "call");
        assertThat(who.get("people")).hasSize(1);
    }

    /** Everything of the window is a command too. */
    @Test
    void draftsVersionsAndTestsAtTheCommandLine() {
        JsonNode plan = json("sequence", "plan", "warm_leads", "--mail", "mail_3", "--day", "4");
        assertThat(plan.findValuesAsText("day")).containsExactly("0", "4", "7", "14", "21");
        JsonNode diff = json("workflow", "diff", "warm_leads").get("changes");
        assertThat(diff).hasSize(1);
        assertThat(diff.get(0).get("field").asText()).isEqualTo("wait.for");
        assertThat(diff.get(0).get("to").asText()).isEqualTo("4d");
        assertThat(json("workflow", "history", "warm_leads").get("versions")).isEmpty();
        assertThat(
                        json("workflow", "simulate", "warm_leads", "--draft", "--where", "mailable")
                                .get("entered")
                                .asInt())
                .isEqualTo(3);
        json("workflow", "publish", "warm_leads");
        json("workflow", "publish", "warm_leads", "--draft");
        JsonNode versions = json("workflow", "history", "warm_leads").get("versions");
        assertThat(versions.findValuesAsText("number")).containsExactly("2", "1");
        String first = versions.get(1).get("version").asText();
        String second = versions.get(0).get("version").asText();
        assertThat(json("workflow", "diff", "warm_leads", first, second).get("changes")).hasSize(1);
        assertThat(json("workflow", "draft", "warm_leads").get("drafted").asBoolean()).isFalse();

        work.file("mine.yaml", List.of("# a note", "key: mine", "steps:", "  - id: a"));
        JsonNode kept = json("workflow", "draft", "--file", "mine.yaml");
        assertThat(kept.get("flaws")).isNotEmpty();
        assertThat(kept.get("text").asText()).as("as typed").startsWith("# a note");
        work.refused(Language.ES, "workflow", "publish", "mine", "--draft");
        json("workflow", "draft", "mine", "--discard");
        work.refused(Language.EN, "workflow", "draft", "mine");
        JsonNode copy = json("workflow", "draft", "hot_leads", "--copy");
        assertThat(copy.get("key").asText()).isEqualTo("hot_leads_2");
        assertThat(copy.get("text").asText()).contains("Copy of Hot");
    }

    /** What one person would get, word by word; nothing leaves until it is sent to oneself. */
    @Test
    void onePersonIsLedThroughADraft() {
        JsonNode lines = json("workflow", "test", "warm_leads", "ana@sol.example").get("lines");
        assertThat(lines.findValuesAsText("what"))
                .containsExactly(
                        "started", "sent", "waits", "sent", "waits", "sent", "waits", "sent",
                        "waits", "sent", "ended");
        assertThat(lines.get(1).get("text").asText()).contains("Ana");
        assertThat(json("command", "list").get("total").asInt()).isZero();
        assertThat(
                        json(
                                        "workflow",
                                        "test",
                                        "warm_leads",
                                        "ana@sol.example",
                                        "--send",
                                        "mail_3",
                                        "--address",
                                        "me@sol.example")
                                .get("to")
                                .asText())
                .isEqualTo("me@sol.example");
        JsonNode commands = json("command", "list");
        assertThat(commands.get("total").asInt()).isEqualTo(1);
        assertThat(wiringCases()).as("nobody's statistics").isZero();
    }

    private long wiringCases() {
        return work.wiring().store().cases().page("", Set.of(), 0, 1).total();
    }

    /** A draft survives the end of the program, apart from what is published. */
    @Test
    void aDraftIsThereAfterARestart() {
        json("sequence", "plan", "cold_leads", "--add", "--template", "cold_lead_steps");
        work.restart();
        JsonNode draft = json("workflow", "draft", "cold_leads");
        assertThat(draft.get("drafted").asBoolean()).isTrue();
        assertThat(draft.get("changes").asInt()).isPositive();
    }
}
