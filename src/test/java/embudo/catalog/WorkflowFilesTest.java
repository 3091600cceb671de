package embudo.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import embudo.catalog.condition.Fields;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.util.List;

/** Workflows and templates as people write them. */
class WorkflowFilesTest {
    private static final Workflows SHIPPED = Catalog.load().workflows();
    private static final String HEAD =
            "key: w\nname: {en: A, es: B}\ndescription: {en: C, es: D}\n";

    private static Workflow read(String body) {
        return SHIPPED.read("w.yaml", HEAD + body, Fields.standard(), List.of());
    }

    /** The place is that of the fault, and both languages can say it. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '#',
            value = {
                "steps: [{id: a, do: sing}] # catalog.fault.word",
                "steps: [{id: a, do: send_email}] # catalog.fault.missing",
                "steps: [{id: a, do: send_email, with: {template: nobody}}] # catalog.fault.word",
                "steps: [{id: a, do: send_email, with: {template: cart_vip}}] # catalog.fault.no_variable",
                "steps: [{id: a, do: send_email, with: {template: cart_1h, tone: x}}] # catalog.fault.unknown_key",
                "steps: [{id: a, do: create_task, with: {kind: call, priority: urgent}}] # catalog.fault.word",
                "steps: [{id: a, do: update_contact, with: {field: shoe, value: x}}] # catalog.fault.word",
                "steps: [{id: a, run: nobody}] # catalog.fault.word",
                "steps: [{id: a, run: w}] # catalog.fault.runs_itself",
                "steps: [{id: a, wait: {for: soon}}] # catalog.fault.span",
                "steps: [{id: a, wait: {at: '25:00'}}] # catalog.fault.time",
                "steps: [{id: a, wait: {for: 1h}, next: b}] # catalog.fault.no_step",
                "steps: [{id: a, wait: {for: 1h}, next: end}, {id: b, wait: {for: 1h}}] # catalog.fault.unreached",
                "steps: [{id: a, do: calculate_score, next: a}] # catalog.fault.circle",
                "steps: [{id: a, wait: {for: 1h}}, {id: a, wait: {for: 1h}}] # catalog.fault.step_twice",
                "steps: [{id: a, wait: {for: 1h}, do: calculate_score}] # catalog.fault.step_kind",
                "steps: [{id: a, branch: [{when: scoore > 1, to: end}]}] # catalog.fault.condition",
                "triggers: [{on: purchase, at: '09:00'}] # catalog.fault.trigger_kind",
                "triggers: [{on: purchase, where: score > 1}] # catalog.fault.condition"
            })
    void faultsAreNamedWithTheirPlace(String body, String key) {
        String whole =
                body.startsWith("triggers")
                        ? body + "\nsteps: [{id: a, do: calculate_score}]"
                        : body;
        Problem refused = catchThrowableOfType(Problem.class, () -> read(whole));
        assertThat(refused).isNotNull();
        List<?> faults = (List<?>) refused.args()[1];
        assertThat(faults).extracting(f -> ((Problem) f).key()).contains(key);
        assertThat(faults)
                .allSatisfy(f -> assertThat(((Problem) f).args()[0].toString()).contains("w.yaml"));
        for (Language language : Language.values())
            assertThat(Texts.of(language).say(refused)).doesNotContain("catalog.fault");
    }

    /** Circles are allowed where time passes in them. */
    @Test
    void aCircleWithAWaitIsFine() {
        assertThat(
                        read("steps: [{id: a, do: calculate_score}, {id: b, wait: {for: 1d}, next: a}]")
                                .steps())
                .hasSize(2);
    }

    @Test
    void theVersionIsThatOfTheMeaning() {
        String version = read("steps: [{id: a, wait: {for: 1d}}]").version();
        assertThat(read("# note\nsteps:\n  - id: a\n    wait: {for: 1d}\n").version())
                .isEqualTo(version)
                .matches("[0-9a-f]{12}");
        assertThat(read("steps: [{id: a, wait: {for: 2d}}]").version()).isNotEqualTo(version);
    }

    @Test
    void whatWasKeptReadsBackAsTheSame() {
        for (Workflow w : SHIPPED.shipped()) {
            Workflow again = SHIPPED.kept(w.key(), w.source(), Fields.standard());
            assertThat(again).isEqualTo(w);
        }
    }

    /** Spec 06: what each shipped workflow is of. */
    @ParameterizedTest
    @CsvSource({
        "webinar_registration, S-WF-01",
        "webinar_registration, S-WF-08",
        "post_webinar, S-WF-02",
        "intelligent_nurturing, S-WF-03",
        "lead_nurturing, S-WF-06",
        "hot_leads, S-NUR-01",
        "warm_leads, S-NUR-02",
        "cold_leads, S-NUR-03",
        "unqualified_newsletter, S-NUR-04",
        "cart_recovery, S-CA-12"
    })
    void shippedWorkflowsNameTheirSystem(String key, String system) {
        assertThat(SHIPPED.shipped())
                .filteredOn(w -> w.key().equals(key))
                .singleElement()
                .satisfies(w -> {
                    assertThat(w.systems()).contains(system);
                    assertThat(w.name()).containsOnlyKeys(Language.values());
                });
    }

    /** Whatever is known of a person, nothing in braces ever leaves. */
    @Test
    void everyTemplateIsWholeForSomebodyOfWhomNothingIsKnown() {
        for (Template t : SHIPPED.templates().values())
            for (Language language : Language.values())
                assertThat(
                                t.fill(
                                                language,
                                                name ->
                                                        t.variables().contains(name)
                                                                ? "7"
                                                                : name.equals("sender")
                                                                        ? "Us"
                                                                        : null)
                                        .values())
                        .as(t.key())
                        .allSatisfy(text -> assertThat(text).doesNotContain("{", "}").isNotBlank());
    }

    @Test
    void everyShippedTemplateIsUsed() {
        List<String> used =
                SHIPPED.shipped().stream()
                        .flatMap(w -> w.steps().stream())
                        .filter(s -> s instanceof Step.Act)
                        .map(s -> ((Step.Act) s).with().get("template"))
                        .toList();
        assertThat(SHIPPED.templates().keySet()).allMatch(used::contains);
    }
}
