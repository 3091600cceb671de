package embudo.ui.builder;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Workflows;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.sketch.Tree;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.kernel.Language;
import embudo.text.Texts;
import embudo.ui.charts.StepWords;
import embudo.ui.charts.TriggerWords;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;

/** Forms ask for what is declared, and what is given goes where it belongs. */
class FormsTest {
    private static final Workflows CATALOGUE = Catalog.load().workflows();
    private static final StepWords WORDS = new StepWords(CATALOGUE, (id, l) -> id);
    private static final StepForm FORMS = new StepForm(CATALOGUE, WORDS);

    private static List<Part> form(SketchStep step, Language language) {
        Sketch sketch = Sketch.empty("w", "A", "B").withSteps(List.of(step));
        return FORMS.of(sketch, step, CATALOGUE.shipped(), Texts.of(language));
    }

    private static Part.Field field(List<Part> parts, String path) {
        return parts.stream()
                .filter(p -> p instanceof Part.Field f && f.path().equals(path))
                .map(p -> (Part.Field) p)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no field " + path + " in " + parts));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void anActionsFormIsMadeOfItsDeclaredFields(Language language) {
        for (Action action : CATALOGUE.actions().values()) {
            SketchStep step =
                    SketchStep.of(SketchStep.Kind.ACT, "a", Step.END)
                            .with("do", Tree.text(action.key()));
            List<Part> parts = form(step, language);
            for (var declared : action.fields()) {
                Part.Field field = field(parts, "with." + declared.key());
                assertThat(field.label()).isEqualTo(declared.name().get(language));
                assertThat(field.change().with(step.body(), "x").word(field.path())).isEqualTo("x");
                assertThat(field.change().with(step.body(), "").at(field.path())).isNull();
            }
        }
    }

    /** Another action takes along only what it knows too. */
    @Test
    void anotherActionLeavesForeignValuesBehind() {
        SketchStep step =
                SketchStep.of(SketchStep.Kind.ACT, "a", Step.END)
                        .with("do", Tree.text("send_email"))
                        .with("with.template", Tree.text("warm_lead_guide"))
                        .with("with.invitation", Tree.text("webinar"));
        Tree.Block task =
                field(form(step, Language.EN), "do").change().with(step.body(), "create_task");
        assertThat(task.word("do")).isEqualTo("create_task");
        assertThat(task.at("with")).isNull();
        Tree.Block review =
                field(form(step, Language.EN), "do").change().with(step.body(), "request_review");
        assertThat(review.word("with.template")).isEqualTo("warm_lead_guide");
        assertThat(review.word("with.invitation")).isEmpty();
    }

    /** Whatever is said in a shipped workflow has its place in a form. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everythingThatShipsCanBeEditedInForms(Language language) {
        Texts texts = Texts.of(language);
        for (Workflow w : CATALOGUE.shipped()) {
            Sketch sketch = Sketch.of(w);
            for (SketchStep step : sketch.steps()) {
                List<Part> parts = FORMS.of(sketch, step, CATALOGUE.shipped(), texts);
                told(step.body(), "", parts, w.key() + "/" + step.id());
            }
            told(
                    sketch.head().with("key", null).with("systems", null),
                    "",
                    HeadForm.of(sketch, texts),
                    w.key());
        }
    }

    private static void told(Tree tree, String path, List<Part> parts, String where) {
        boolean asked =
                parts.stream().anyMatch(p -> p instanceof Part.Field f && f.path().equals(path));
        if (asked && !(tree instanceof Tree.Block)) return;
        switch (tree) {
            case Tree.Leaf leaf -> assertThat(asked).as("%s: %s", where, path).isTrue();
            case Tree.Row row -> {
                for (int i = 0; i < row.items().size(); i++)
                    told(row.items().get(i), path + "." + i, parts, where);
            }
            case Tree.Block block ->
                    block.entries()
                            .forEach((key, value) ->
                                    told(
                                            value,
                                            path.isEmpty() ? key : path + "." + key,
                                            parts,
                                            where));
        }
    }

    @Test
    void aTriggerOfAnotherKindIsSoundAtOnce() {
        for (String kind : TriggerWords.KINDS) {
            Sketch sketch = Sketch.empty("w", "A", "B");
            Tree.Block head =
                    sketch.head().with("triggers", new Tree.Row(List.of(HeadForm.fresh(kind))));
            Sketch with =
                    sketch.withHead(head)
                            .withSteps(
                                    List.of(SketchStep.of(SketchStep.Kind.WAIT, "rest", Step.END)));
            assertThat(
                            CATALOGUE
                                    .look(
                                            "w",
                                            embudo.catalog.sketch.Yaml.write(with.tree()),
                                            embudo.catalog.condition.Fields.standard(),
                                            List.of())
                                    .flaws())
                    .as(kind)
                    .isEmpty();
            assertThat(TriggerWords.all(with, WORDS, Texts.of(Language.ES))).isNotBlank();
        }
    }
}
