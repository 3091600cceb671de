package embudo.ui.builder;

import embudo.catalog.Workflows;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.sketch.Tree;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.ActionField;
import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Template;
import embudo.catalog.workflow.Workflow;
import embudo.domain.ContactField;
import embudo.text.Texts;
import embudo.ui.builder.Part.Choice;
import embudo.ui.charts.StepWords;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;

/** The form of a step, made of what its kind and its action declare. */
final class StepForm {
    private final Workflows catalogue;
    private final StepWords words;

    StepForm(Workflows catalogue, StepWords words) {
        this.catalogue = catalogue;
        this.words = words;
    }

    /**
     * @param workflows those that can be named
     */
    List<Part> of(Sketch sketch, SketchStep step, Collection<Workflow> workflows, Texts texts) {
        Fields f = new Fields(step.body(), texts);
        f.add(
                new Part.Field(
                        "id",
                        Part.Type.ID,
                        texts.get("ui.builder.field.id"),
                        step.id(),
                        List.of(),
                        (b, value) -> b));
        switch (step.kind()) {
            case ACT -> act(f, workflows);
            case BRANCH -> rows(f, sketch, "branch", f.body().items("branch").size());
            case WAIT -> waits(f);
            case AWAIT ->
                    f.events("await.events", texts.get("ui.builder.field.events"))
                            .text("await.where", texts.get("ui.builder.field.event_where"))
                            .text("await.within", texts.get("ui.builder.field.within"));
            case SPLIT -> rows(f, sketch, "split", f.body().items("split").size());
            case RUN ->
                    f.choice(
                                    "run",
                                    texts.get("ui.builder.field.workflow"),
                                    workflows(workflows, texts))
                            .flag("join", texts.get("ui.builder.field.join"));
            case null -> {}
        }
        exits(f, sketch, step);
        return f.parts();
    }

    private void act(Fields f, Collection<Workflow> workflows) {
        Texts texts = f.texts();
        f.choice(
                "do",
                texts.get("ui.builder.field.action"),
                actions(texts),
                (b, key) -> otherAction(b, key));
        Action action = catalogue.actions().get(f.body().word("do"));
        if (action == null) return;
        for (ActionField field : action.fields()) {
            String path = "with." + field.key();
            String label = field.name().get(texts.language());
            switch (field.type()) {
                case TEXT, NUMBER, SPAN -> f.text(path, label);
                case CHOICE ->
                        f.choice(
                                path,
                                label,
                                optional(
                                        field,
                                        field.values().keySet().stream()
                                                .map(v ->
                                                        new Choice(
                                                                v, field.said(v, texts.language())))
                                                .toList(),
                                        texts));
                case TEMPLATE -> f.choice(path, label, optional(field, templates(texts), texts));
                case WORKFLOW ->
                        f.choice(path, label, optional(field, workflows(workflows, texts), texts));
                case CONTACT_FIELD -> f.choice(path, label, contactFields(texts));
            }
        }
        String fixed = action.fixed().getOrDefault("template", "");
        Template template =
                catalogue.templates().get(fixed.isEmpty() ? f.body().word("with.template") : fixed);
        if (template != null)
            for (String variable : template.variables())
                f.text("with." + variable, texts.get("ui.builder.field.variable", variable));
        if (action.effect() == Action.Effect.COMMAND)
            f.text("confirm", texts.get("ui.builder.field.confirm"))
                    .number("retry", texts.get("ui.builder.field.retry"));
        f.flag("approve", texts.get("ui.builder.field.approve"));
    }

    /** What the other action does not know is left behind. */
    private Tree.Block otherAction(Tree.Block body, String key) {
        Tree.Block changed = body.with("do", Tree.text(key));
        Action action = catalogue.actions().get(key);
        if (action == null || !(body.at("with") instanceof Tree.Block(Map<String, Tree> with)))
            return changed;
        Tree.Block kept = new Tree.Block(Map.of());
        for (ActionField field : action.fields())
            if (with.containsKey(field.key())) kept = kept.with(field.key(), with.get(field.key()));
        return changed.with("with", kept.entries().isEmpty() ? null : kept);
    }

    private static List<Choice> optional(ActionField field, List<Choice> choices, Texts texts) {
        if (field.required()) return choices;
        List<Choice> all = new ArrayList<>(choices);
        all.addFirst(new Choice("", texts.get("ui.builder.none")));
        return all;
    }

    private List<Choice> actions(Texts texts) {
        return catalogue.actions().values().stream()
                .map(a -> new Choice(a.key(), a.name().get(texts.language())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    List<Choice> templates(Texts texts) {
        return catalogue.templates().values().stream()
                .map(Template::key)
                .sorted()
                .map(key -> new Choice(key, key))
                .toList();
    }

    private static List<Choice> workflows(Collection<Workflow> workflows, Texts texts) {
        return workflows.stream()
                .map(w -> new Choice(w.key(), w.name().getOrDefault(texts.language(), w.key())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static List<Choice> contactFields(Texts texts) {
        return Arrays.stream(ContactField.values())
                .filter(x -> x.type() == ContactField.Type.TEXT)
                .map(x -> new Choice(x.key(), texts.get("domain.field." + x.key())))
                .sorted(Comparator.comparing(Choice::name))
                .toList();
    }

    private static void waits(Fields f) {
        Texts texts = f.texts();
        f.choice(
                        "wait.from",
                        texts.get("ui.builder.field.from"),
                        f.words("", "trigger", "webinar_start", "webinar_end"))
                .text("wait.for", texts.get("ui.builder.field.for"))
                .text("wait.at", texts.get("ui.builder.field.hour"))
                .flag("wait.working", texts.get("ui.builder.field.working"));
    }

    /** The ways of a branch or the arms of a split. */
    private void rows(Fields f, Sketch sketch, String list, int n) {
        Texts texts = f.texts();
        boolean branch = list.equals("branch");
        for (int i = 0; i < n; i++) {
            String row = list + "." + i;
            f.head(texts.get(branch ? "ui.builder.way" : "ui.builder.arm", i + 1), row);
            if (branch) f.people(row + ".when", texts.get("ui.builder.field.when"));
            else
                f.text(row + ".name", texts.get("ui.builder.field.name"))
                        .number(row + ".weight", texts.get("ui.builder.field.weight"));
            f.choice(row + ".to", texts.get("ui.builder.field.to"), steps(sketch, texts));
        }
        f.adder(
                texts.get(branch ? "ui.builder.add.way" : "ui.builder.add.arm"),
                list + "." + n,
                branch ? SketchStep.way(Step.END) : SketchStep.arm("arm_" + (n + 1), Step.END));
    }

    /** Where its ways lead; those of rows stand with their row. */
    private void exits(Fields f, Sketch sketch, SketchStep step) {
        Texts texts = f.texts();
        List<Choice> targets = steps(sketch, texts);
        f.head(texts.get("ui.builder.ways"), null);
        for (SketchStep.Exit exit : step.exits()) {
            boolean ofRow = exit.path().startsWith("branch.") || exit.path().startsWith("split.");
            boolean optional = exit.path().equals("on_error") || exit.path().equals("wait.passed");
            if (ofRow || optional) continue;
            String meaning = words.way(step, exit, texts);
            f.choice(
                    exit.path(),
                    meaning.isEmpty() ? texts.get("ui.builder.field.to") : meaning,
                    targets);
        }
        List<Choice> perhaps = new ArrayList<>(targets);
        perhaps.addFirst(new Choice("", texts.get("ui.builder.none")));
        if (step.kind() == SketchStep.Kind.ACT)
            f.choice("on_error", texts.get("ui.workflows.way.error"), perhaps);
        if (step.kind() == SketchStep.Kind.WAIT)
            f.choice("wait.passed", texts.get("ui.workflows.way.passed"), perhaps);
    }

    private List<Choice> steps(Sketch sketch, Texts texts) {
        List<Choice> all = new ArrayList<>();
        for (SketchStep step : sketch.steps()) all.add(new Choice(step.id(), step.id()));
        all.add(new Choice(Step.END, texts.get("ui.builder.end")));
        return all;
    }
}
