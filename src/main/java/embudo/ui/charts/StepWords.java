package embudo.ui.charts;

import embudo.catalog.Workflows;
import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Fields;
import embudo.catalog.condition.Span;
import embudo.catalog.condition.Words;
import embudo.catalog.sketch.SketchStep;
import embudo.catalog.sketch.Tree;
import embudo.catalog.workflow.Action;
import embudo.catalog.workflow.ActionField;
import embudo.catalog.workflow.Template;
import embudo.domain.EventType;
import embudo.kernel.Language;
import embudo.plot.Ink;
import embudo.text.Texts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** Says steps of workflows: what each does and to what, and what its ways on mean. */
public final class StepWords {
    private final Workflows catalogue;
    private final BiFunction<String, Language, String> segments;

    /**
     * @param segments names of segments by id; asked on the FX thread, so it reads nothing
     */
    public StepWords(Workflows catalogue, BiFunction<String, Language, String> segments) {
        this.catalogue = catalogue;
        this.segments = segments;
    }

    public Ink ink(SketchStep step) {
        return switch (step.kind()) {
            case ACT -> Ink.CHART_1;
            case BRANCH, SPLIT -> Ink.CHART_4;
            case WAIT -> Ink.BORDER_STRONG;
            case AWAIT -> Ink.CHART_3;
            case RUN -> Ink.CHART_2;
            case null -> Ink.DANGER;
        };
    }

    public String title(SketchStep step, Texts texts) {
        return switch (step.kind()) {
            case ACT -> {
                String key = step.body().word("do");
                Action action = catalogue.actions().get(key);
                if (action != null) yield action.name().get(texts.language());
                yield key.isEmpty() ? texts.get("ui.workflows.step.act") : key;
            }
            case BRANCH -> texts.get("ui.workflows.step.branch");
            case SPLIT -> texts.get("ui.workflows.step.split");
            case WAIT -> texts.get("ui.workflows.step.wait");
            case AWAIT -> texts.get("ui.workflows.step.await");
            case RUN -> texts.get("ui.workflows.step.run");
            case null -> step.id();
        };
    }

    public String about(SketchStep step, Texts texts) {
        Tree.Block body = step.body();
        return switch (step.kind()) {
            case ACT -> act(body, texts);
            case BRANCH -> texts.get("ui.workflows.ways", step.exits().size());
            case SPLIT ->
                    body.items("split").stream()
                            .map(a -> a.word("name"))
                            .collect(Collectors.joining(" / "));
            case WAIT -> waits(body, texts);
            case AWAIT ->
                    body.list("await.events").stream()
                            .map(t -> event(t, texts))
                            .collect(Collectors.joining(", "));
            case RUN -> body.word("run");
            case null -> "";
        };
    }

    /** An event as people call it; as written where there is none. */
    public static String event(String key, Texts texts) {
        boolean known = Arrays.stream(EventType.values()).anyMatch(t -> t.key().equals(key));
        return known ? texts.get("domain.event." + key) : key;
    }

    private String act(Tree.Block body, Texts texts) {
        Map<String, Tree> with =
                body.at("with") instanceof Tree.Block(Map<String, Tree> given) ? given : Map.of();
        Action action = catalogue.actions().get(body.word("do"));
        String fixed = action == null ? "" : action.fixed().getOrDefault("template", "");
        Template template =
                catalogue.templates().get(fixed.isEmpty() ? body.word("with.template") : fixed);
        if (template != null)
            // Without a person the words that stand in are as good as any.
            return template.fill(
                            texts.language(),
                            name -> with.get(name) instanceof Tree.Leaf leaf ? leaf.text() : null)
                    .get("subject");
        // A title says more than the keys beside it.
        if (with.containsKey("title")) return body.word("with.title");
        return with.keySet().stream()
                .sorted(Comparator.comparingInt(key -> place(action, key)))
                .map(key -> value(action, key, body.word("with." + key), texts))
                .collect(Collectors.joining(" · "));
    }

    /** A value of a field as people call it. */
    private String value(Action action, String key, String value, Texts texts) {
        for (ActionField field : action == null ? List.<ActionField>of() : action.fields())
            if (field.key().equals(key)) {
                String name = "domain.field." + value;
                return switch (field.type()) {
                    case CONTACT_FIELD -> texts.has(name) ? texts.get(name) : value;
                    case WORKFLOW -> workflow(value, texts);
                    default -> field.said(value, texts.language());
                };
            }
        return value.replace('_', ' ');
    }

    private String workflow(String key, Texts texts) {
        return catalogue.shipped().stream()
                .filter(w -> w.key().equals(key))
                .map(w -> w.name().get(texts.language()))
                .findFirst()
                .orElse(key.replace('_', ' '));
    }

    /** Where an action declares a field; last when it does not. */
    private static int place(Action action, String key) {
        if (action == null) return 0;
        List<String> declared = action.fields().stream().map(ActionField::key).toList();
        return declared.contains(key) ? declared.indexOf(key) : declared.size();
    }

    private static String waits(Tree.Block body, Texts texts) {
        List<String> parts = new ArrayList<>();
        String from = body.word("wait.from").isEmpty() ? "now" : body.word("wait.from");
        Span span = Span.parse(body.word("wait.for"));
        boolean known = List.of("now", "trigger", "webinar_start", "webinar_end").contains(from);
        if (span != null && known) {
            boolean before = span.amount() < 0;
            String length = length(before ? span.negated() : span, texts);
            parts.add(
                    before
                            ? texts.get("ui.workflows.before." + from, length)
                            : texts.get("ui.workflows.after." + from, length));
        } else if (!body.word("wait.for").isEmpty()) parts.add(body.word("wait.for"));
        if (!body.word("wait.at").isEmpty())
            parts.add(texts.get("ui.workflows.at", body.word("wait.at")));
        if (body.word("wait.working").equals("yes")) parts.add(texts.get("ui.workflows.working"));
        return String.join(", ", parts);
    }

    private static String length(Span span, Texts texts) {
        return texts.get(
                "catalog.condition.length." + span.unit().name().toLowerCase(java.util.Locale.ROOT),
                span.amount());
    }

    /** What a way on means; empty for the only one. */
    public String way(SketchStep step, SketchStep.Exit exit, Texts texts) {
        Tree.Block body = step.body();
        return switch (exit.path()) {
            case "on_error" -> texts.get("ui.workflows.way.error");
            case "wait.passed" -> texts.get("ui.workflows.way.passed");
            case "otherwise" -> {
                Span within = Span.parse(body.word("await.within"));
                yield step.kind() == SketchStep.Kind.AWAIT && within != null
                        ? texts.get("ui.workflows.way.late", length(within, texts))
                        : texts.get("ui.workflows.way.otherwise");
            }
            case "next" ->
                    step.kind() == SketchStep.Kind.AWAIT
                            ? texts.get("ui.workflows.way.happened")
                            : step.exits().size() > 1 ? texts.get("ui.workflows.way.done") : "";
            default -> {
                String row = exit.path().substring(0, exit.path().lastIndexOf('.'));
                yield row.startsWith("split")
                        ? body.word(row + ".name")
                        : clause(body.word(row + ".when"), texts);
            }
        };
    }

    /** A condition in words; as written where it is not understood. */
    String clause(String text, Texts texts) {
        Condition condition = Conditions.read(text, Fields.standard()).condition();
        return condition == null || text.isBlank()
                ? text
                : new Words(texts::get, id -> segments.apply(id, texts.language()))
                        .clause(condition);
    }
}
