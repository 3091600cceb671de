package embudo.catalog.sketch;

import embudo.catalog.workflow.Step;
import embudo.catalog.workflow.Workflow;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A workflow as it is written, sound or not: what builder and editor work on. The first step is
 * where people begin. Immutable.
 *
 * @param head everything but the steps
 */
public record Sketch(Tree.Block head, List<SketchStep> steps) {
    /** Ways on that the step below stands in for where a step says nothing, by kind. */
    private static final Map<SketchStep.Kind, List<String>> IMPLIED =
            Map.of(
                    SketchStep.Kind.ACT, List.of("next"),
                    SketchStep.Kind.WAIT, List.of("next"),
                    SketchStep.Kind.RUN, List.of("next"),
                    SketchStep.Kind.AWAIT, List.of("next", "otherwise"),
                    SketchStep.Kind.BRANCH, List.of("otherwise"),
                    SketchStep.Kind.SPLIT, List.of());

    public Sketch {
        steps = List.copyOf(steps);
    }

    /** A workflow that does nothing yet, named in both languages. */
    public static Sketch empty(String key, String english, String spanish) {
        Tree.Block head =
                new Tree.Block(Map.of())
                        .with("key", Tree.text(key))
                        .put("name.en", Tree.text(english))
                        .put("name.es", Tree.text(spanish))
                        .put("description.en", Tree.text(english))
                        .put("description.es", Tree.text(spanish));
        return new Sketch(head, List.of());
    }

    /** A workflow as a person would write it. */
    public static Sketch of(Workflow workflow) {
        return read(WorkflowTree.of(workflow));
    }

    /** Null for what can't be drawn: no block, steps without an id, or two with the same. */
    public static Sketch read(Tree tree) {
        if (!(tree instanceof Tree.Block whole)) return null;
        List<Tree> rows = whole.items("steps");
        List<SketchStep> steps = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (int i = 0; i < rows.size(); i++) {
            String id = rows.get(i).word("id");
            if (!(rows.get(i) instanceof Tree.Block body) || id.isEmpty() || !ids.add(id))
                return null;
            String below = i + 1 < rows.size() ? rows.get(i + 1).word("id") : Step.END;
            SketchStep step = new SketchStep(id, body.with("id", null));
            if (step.kind() != null)
                for (String path : IMPLIED.get(step.kind()))
                    if (step.body().at(path) == null) step = step.with(path, Tree.text(below));
            steps.add(step);
        }
        return new Sketch(whole.with("steps", null), steps);
    }

    /** All of it, leaving out ways on that the step below stands in for. */
    public Tree.Block tree() {
        List<Tree> rows = new ArrayList<>();
        for (int i = 0; i < steps.size(); i++) {
            SketchStep step = steps.get(i);
            String below = i + 1 < steps.size() ? steps.get(i + 1).id() : Step.END;
            Tree.Block body = step.body();
            if (step.kind() != null)
                for (String path : IMPLIED.get(step.kind()))
                    if (body.word(path).equals(below)) body = body.with(path, null);
            Map<String, Tree> entries = new LinkedHashMap<>();
            entries.put("id", Tree.text(step.id()));
            entries.putAll(body.entries());
            rows.add(new Tree.Block(entries));
        }
        return head.with("steps", new Tree.Row(rows));
    }

    public String key() {
        return head.word("key");
    }

    /** Null where there is none. */
    public SketchStep step(String id) {
        for (SketchStep step : steps) if (step.id().equals(id)) return step;
        return null;
    }

    /** Its place among the steps, -1 where there is none. */
    public int place(String id) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(id)) return i;
        return -1;
    }

    public Sketch withHead(Tree.Block other) {
        return new Sketch(other, steps);
    }

    public Sketch withSteps(List<SketchStep> others) {
        return new Sketch(head, others);
    }

    /** The same with another step in the place of the one with its id. */
    public Sketch with(SketchStep step) {
        return withSteps(steps.stream().map(s -> s.id().equals(step.id()) ? step : s).toList());
    }

    /** An id that no step has, such as {@code wait_2}. */
    public String freshId(String wish) {
        String base = wish.replaceAll("[^a-z0-9_]", "_").replaceFirst("^[^a-z]+", "");
        if (base.isEmpty() || base.equals(Step.END)) base = "step";
        if (base.length() > 50) base = base.substring(0, 50);
        String id = base;
        for (int i = 2; step(id) != null; i++) id = base + "_" + i;
        return id;
    }
}
