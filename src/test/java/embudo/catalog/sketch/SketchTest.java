package embudo.catalog.sketch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.catalog.Catalog;
import embudo.catalog.Workflows;
import embudo.catalog.condition.Fields;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;
import embudo.kernel.Problem;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;

/** Workflows written back as YAML, and drawn. */
class SketchTest {
    private static final Workflows SHIPPED = Catalog.load().workflows();

    private static Looked look(Sketch sketch) {
        return SHIPPED.look(sketch.key(), Yaml.write(sketch.tree()), Fields.standard(), List.of());
    }

    /** All but the text it was read from. */
    private static Workflow bare(Workflow w) {
        return new Workflow(
                w.key(),
                "",
                "",
                w.systems(),
                w.name(),
                w.description(),
                w.triggers(),
                w.where(),
                w.once(),
                w.gap(),
                w.stopOn(),
                w.group(),
                w.limit(),
                w.steps());
    }

    @Test
    void everyShippedWorkflowIsTheSameAfterItWasWritten() {
        for (Workflow w : SHIPPED.shipped()) {
            Looked looked = look(Sketch.of(w));
            assertThat(looked.flaws()).as(looked.text()).isEmpty();
            assertThat(bare(looked.workflow())).isEqualTo(bare(w));
            assertThat(looked.sketch()).isEqualTo(Sketch.of(w));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void everyDrawnWorkflowIsTheSameAfterItWasWritten(int seed) {
        Random random = new Random(seed);
        for (int i = 0; i < 40; i++) {
            Workflow w = RandomWorkflow.of(random);
            Looked looked = look(Sketch.of(w));
            assertThat(looked.flaws()).as(looked.text()).isEmpty();
            assertThat(bare(looked.workflow())).isEqualTo(bare(w));
        }
    }

    /** Short parts stand on one line, and ways to the step below are left out. */
    @Test
    void whatIsWrittenReadsLikeWhatPeopleWrite() {
        Workflow w =
                SHIPPED.shipped().stream()
                        .filter(x -> x.key().equals("warm_leads"))
                        .findFirst()
                        .orElseThrow();
        assertThat(Yaml.write(Sketch.of(w).tree()))
                .startsWith(
                        """
                        key: warm_leads
                        systems: [S-NUR-02]
                        name: {en: Warm lead nurturing, es: Nutrición de leads tibios}
                        description:
                          en: Five mails in 21 days for leads who are weighing it up.
                        """)
                .contains(
                        """
                        steps:
                          - id: mail_0
                            do: send_email
                            with: {template: warm_lead_guide}
                          - id: day_3
                            wait: {from: trigger, for: 3d, at: '10:00'}
                        """)
                .doesNotContain("next: ");
    }

    /** Numbers that are meant as words keep their quotes, and words of any kind come back. */
    @Test
    void wordsComeBackWhateverTheyLookLike() {
        for (String word :
                List.of("20", "true", "null", "a: b", "- x", "# no", "'q' \"p\"", "1e3", "é, [x]"))
            assertThat(
                            Yaml.read(
                                            Yaml.write(
                                                    new Tree.Block(java.util.Map.of())
                                                            .put("with.value", Tree.text(word))))
                                    .at("with.value"))
                    .isEqualTo(Tree.text(word));
    }

    /** Whatever is drawn at random leads from the beginning to where it led before. */
    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6})
    void strokesKeepTheDrawingWhole(int seed) {
        Random random = new Random(seed);
        Sketch s = Sketch.empty("w", "A", "B");
        s = Strokes.insert(s, null, "", SketchStep.Kind.WAIT, "first");
        for (int i = 0; i < 300; i++) {
            SketchStep step = s.steps().get(random.nextInt(s.steps().size()));
            Sketch before = s;
            switch (random.nextInt(5)) {
                case 0, 1 -> {
                    SketchStep.Kind kind = SketchStep.Kind.values()[random.nextInt(6)];
                    String path = step.exits().get(random.nextInt(step.exits().size())).path();
                    String led = step.body().word(path);
                    s = Strokes.insert(s, step.id(), path, kind, s.freshId(kind.word()));
                    SketchStep fresh = s.steps().get(s.place(step.id()) + 1);
                    assertThat(s.step(step.id()).body().word(path)).isEqualTo(fresh.id());
                    assertThat(fresh.exits()).allMatch(e -> e.to().equals(led));
                }
                case 2 -> {
                    if (s.steps().size() > 1) s = Strokes.remove(s, step.id());
                    if (s != before) assertThat(s.step(step.id())).isNull();
                }
                case 3 -> {
                    try {
                        s = Strokes.up(s, step.id());
                        assertThat(s.step(step.id()).follows()).isNotEqualTo(step.follows());
                        assertThat(reached(s)).hasSameSizeAs(reached(before));
                    } catch (Problem refused) {
                        assertThat(refused.key()).isEqualTo("catalog.sketch.fixed");
                    }
                }
                default -> {
                    String fresh = s.freshId("renamed");
                    s = Strokes.rename(s, step.id(), fresh);
                    assertThat(Strokes.rename(s, fresh, step.id())).isEqualTo(before);
                }
            }
            Sketch now = s;
            for (SketchStep x : s.steps())
                assertThat(x.exits())
                        .as("%s after %s", x, before)
                        .allMatch(e -> e.to().equals(Step.END) || now.step(e.to()) != null);
            assertThat(Sketch.read(Yaml.read(Yaml.write(s.tree())))).isEqualTo(s);
        }
    }

    private static Set<String> reached(Sketch s) {
        Set<String> reached = new HashSet<>();
        List<String> open = new ArrayList<>(List.of(s.steps().getFirst().id()));
        while (!open.isEmpty()) {
            SketchStep step = s.step(open.removeLast());
            if (step != null && reached.add(step.id())) step.exits().forEach(e -> open.add(e.to()));
        }
        return reached;
    }

    @Test
    void aStepMovesUpAndDownAgain() {
        Sketch s = Sketch.of(shipped("post_webinar"));
        Sketch moved = Strokes.up(s, "high_wait");
        assertThat(moved.step("high_status").follows()).isEqualTo("high_wait");
        assertThat(moved.step("high_wait").follows()).isEqualTo("call");
        assertThat(moved.step("call").follows()).isEqualTo("high_mail");
        assertThat(Strokes.down(moved, "high_wait")).isEqualTo(s);
        assertThat(look(moved).flaws()).isEmpty();
        assertThatThrownBy(() -> Strokes.up(s, "settle")).isInstanceOf(Problem.class);
    }

    private static Workflow shipped(String key) {
        return SHIPPED.shipped().stream()
                .filter(x -> x.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    /** A step on another way: what stood there follows it, nothing else changes. */
    @Test
    void aStepMovesOntoAnotherWay() {
        Sketch s = Sketch.of(shipped("warm_leads"));
        Sketch moved = Strokes.move(s, "mail_3", "day_14", "next");
        assertThat(moved.step("day_3").follows()).isEqualTo("day_7");
        assertThat(moved.step("day_14").follows()).isEqualTo("mail_3");
        assertThat(moved.step("mail_3").follows()).isEqualTo("mail_14");
        assertThat(look(moved).flaws()).isEmpty();
        assertThat(Strokes.move(moved, "mail_3", "day_3", "next")).isEqualTo(s);
        Sketch first = Strokes.move(s, "mail_3", null, "");
        assertThat(first.steps().getFirst().id()).isEqualTo("mail_3");
        assertThat(first.step("mail_3").follows()).isEqualTo("mail_0");
        assertThat(Strokes.move(s, "mail_3", "day_3", "next")).as("where it is").isEqualTo(s);
        assertThat(Strokes.move(s, "mail_3", "mail_3", "next")).as("its own way").isEqualTo(s);
    }

    /** Each flaw names the step it belongs to, whoever found it. */
    @Test
    void flawsNameTheirStep() {
        String head = "key: w\nname: {en: A, es: B}\ndescription: {en: C, es: D}\n";
        Looked looked =
                SHIPPED.look(
                        "w",
                        head
                                + """
                                gap: soon
                                steps:
                                  - id: mail
                                    do: send_email
                                  - id: rest
                                    wait: {for: a while}
                                    next: nowhere
                                """,
                        Fields.standard(),
                        List.of());
        assertThat(looked.sketch().steps()).hasSize(2);
        assertThat(looked.flaws())
                .extracting(Looked.Flaw::step, f -> f.problem().key())
                .containsExactlyInAnyOrder(
                        org.assertj.core.groups.Tuple.tuple(null, "catalog.fault.span"),
                        org.assertj.core.groups.Tuple.tuple("mail", "catalog.fault.missing"),
                        org.assertj.core.groups.Tuple.tuple("rest", "catalog.fault.span"),
                        org.assertj.core.groups.Tuple.tuple("rest", "catalog.fault.no_step"));
        Looked broken = SHIPPED.look("w", head + "steps: [", Fields.standard(), List.of());
        assertThat(broken.sketch()).isNull();
        assertThat(broken.sound()).isFalse();
    }

    /** S-NUR-02: days 0, 3, 7, 14 and 21. */
    @Test
    void aSequenceIsACalendar() {
        Sketch s =
                Sketch.of(
                        SHIPPED.shipped().stream()
                                .filter(x -> x.key().equals("warm_leads"))
                                .findFirst()
                                .orElseThrow());
        assertThat(SequencePlan.of(s))
                .extracting(SequencePlan.Mail::day)
                .containsExactly(0, 3, 7, 14, 21);
        Sketch moved = SequencePlan.move(s, "mail_3", 10);
        assertThat(SequencePlan.of(moved))
                .extracting(SequencePlan.Mail::step, SequencePlan.Mail::day)
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple("mail_0", 0),
                        org.assertj.core.groups.Tuple.tuple("mail_7", 7),
                        org.assertj.core.groups.Tuple.tuple("mail_3", 10),
                        org.assertj.core.groups.Tuple.tuple("mail_14", 14),
                        org.assertj.core.groups.Tuple.tuple("mail_21", 21));
        assertThat(look(moved).flaws()).isEmpty();
        assertThat(SequencePlan.move(moved, "mail_3", 3)).isEqualTo(s);
        Sketch longer = SequencePlan.add(SequencePlan.remove(s, "mail_7"), "warm_lead_tools");
        assertThat(SequencePlan.of(longer))
                .extracting(SequencePlan.Mail::day)
                .containsExactly(0, 3, 14, 21, 28);
        assertThat(look(longer).flaws()).isEmpty();
        assertThat(SequencePlan.of(Sketch.read(Yaml.read("steps: [{id: a, do: x}]")))).isEmpty();
    }

    @Test
    void versionsAreComparedStepByStep() {
        Sketch s =
                Sketch.of(
                        SHIPPED.shipped().stream()
                                .filter(x -> x.key().equals("warm_leads"))
                                .findFirst()
                                .orElseThrow());
        assertThat(SketchDiff.between(s, s)).isEmpty();
        Sketch other =
                Strokes.remove(
                        s.with(s.step("day_3").with("wait.for", Tree.text("4d"))), "mail_21");
        assertThat(SketchDiff.between(s, other))
                .containsExactly(
                        new SketchDiff.Change(
                                SketchDiff.Fate.CHANGED, "day_3", "wait.for", "3d", "4d"),
                        new SketchDiff.Change(
                                SketchDiff.Fate.CHANGED, "day_21", "next", "mail_21", "end"),
                        new SketchDiff.Change(
                                SketchDiff.Fate.REMOVED,
                                "mail_21",
                                "",
                                "send_email · warm_lead_final · end",
                                ""));
    }
}
