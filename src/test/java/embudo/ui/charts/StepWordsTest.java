package embudo.ui.charts;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.Workflows;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.ActionField;
import embudo.catalog.workflow.Workflow;
import embudo.kernel.Language;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.util.List;
import java.util.Set;

/** What stands in the boxes of workflows is words, not keys. */
class StepWordsTest {
    private static final Workflows ALL = Catalog.load().workflows();
    private final StepWords words = new StepWords(ALL, (id, l) -> id);

    private String box(String workflow, String step, Language language) {
        Workflow found =
                ALL.shipped().stream()
                        .filter(w -> w.key().equals(workflow))
                        .findFirst()
                        .orElseThrow();
        return words.about(Sketch.of(found).step(step), Texts.of(language));
    }

    @Test
    void aTaskSaysItsKindPriorityAndDayInBothLanguages() {
        assertThat(box("post_webinar", "call", Language.ES))
                .isEqualTo("llamada de seguimiento · alta · siguiente día laborable");
        assertThat(box("post_webinar", "call", Language.EN))
                .isEqualTo("follow-up call · high · next working day");
        assertThat(box("churn_prevention", "saved", Language.ES)).isEqualTo("clientes fieles");
    }

    /** Values that a person writes freely, such as a status, stay as they were written. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void noDeclaredFieldOfAShippedWorkflowSaysAKey(Language language) {
        Set<String> free = Set.of("value", "template", "field", "workflow");
        for (Workflow w : ALL.shipped())
            for (SketchStep step : Sketch.of(w).steps()) {
                Action action = ALL.actions().get(step.body().word("do"));
                for (ActionField field :
                        action == null ? List.<ActionField>of() : action.fields()) {
                    String value = step.body().word("with." + field.key());
                    if (value.contains("_") && !free.contains(field.key()))
                        assertThat(field.values())
                                .as("%s %s %s", w.key(), step.id(), field.key())
                                .containsKey(value);
                }
                assertThat(words.about(step, Texts.of(language)))
                        .as("%s %s", w.key(), step.id())
                        .doesNotContain("_");
            }
    }
}
