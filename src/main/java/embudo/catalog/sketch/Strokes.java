package embudo.catalog.sketch;

import embudo.catalog.workflow.Step;
import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** What can be done to a drawing. Each stroke gives the changed sketch and leaves the old one. */
public final class Strokes {
    private Strokes() {}

    /**
     * Puts a step on a way: what the way led to follows it.
     *
     * @param from the step whose way it is, null for the beginning
     * @param path which of its ways
     */
    public static Sketch insert(
            Sketch s, String from, String path, SketchStep.Kind kind, String id) {
        List<SketchStep> steps = new ArrayList<>(s.steps());
        if (from == null) {
            String first = steps.isEmpty() ? Step.END : steps.getFirst().id();
            steps.addFirst(SketchStep.of(kind, id, first));
            return s.withSteps(steps);
        }
        SketchStep before = s.step(from);
        SketchStep fresh = SketchStep.of(kind, id, before.body().word(path));
        int at = s.place(from);
        steps.set(at, before.with(path, Tree.text(id)));
        steps.add(at + 1, fresh);
        return s.withSteps(steps);
    }

    /** Takes a step away; ways to it lead where its usual way led. */
    public static Sketch remove(Sketch s, String id) {
        String to = s.step(id).follows();
        String instead = to.equals(id) ? Step.END : to;
        List<SketchStep> steps = new ArrayList<>();
        for (SketchStep step : s.steps())
            if (!step.id().equals(id)) steps.add(step.lead(id, instead));
        // Where people begin goes on being where its way led.
        int next = indexOf(steps, instead);
        if (s.place(id) == 0 && next > 0) steps.addFirst(steps.remove(next));
        return s.withSteps(steps);
    }

    private static int indexOf(List<SketchStep> steps, String id) {
        for (int i = 0; i < steps.size(); i++) if (steps.get(i).id().equals(id)) return i;
        return -1;
    }

    /**
     * Takes a step out and puts it on a way; its ways other than the usual one go with it.
     *
     * @param from the step whose way it is, null for the beginning
     * @param path which of its ways
     * @throws Problem when nothing can follow the step
     */
    public static Sketch move(Sketch s, String id, String from, String path) {
        SketchStep step = s.step(id);
        if (step.main() == null) throw new Problem("catalog.sketch.fixed", id);
        boolean there =
                from == null
                        ? s.place(id) == 0
                        : from.equals(id) || s.step(from).body().word(path).equals(id);
        if (there) return s;
        Sketch without = remove(s, id);
        List<SketchStep> steps = new ArrayList<>(without.steps());
        if (from == null) {
            steps.addFirst(step.with(step.main(), Tree.text(steps.getFirst().id())));
        } else {
            SketchStep before = without.step(from);
            int at = without.place(from);
            steps.set(at, before.with(path, Tree.text(id)));
            steps.add(at + 1, step.with(step.main(), Tree.text(before.body().word(path))));
        }
        return s.withSteps(steps);
    }

    /** Lets a way lead to another step. */
    public static Sketch connect(Sketch s, String from, String path, String to) {
        return s.with(s.step(from).with(path, Tree.text(to)));
    }

    /**
     * Swaps a step with the one before it.
     *
     * @throws Problem when several ways lead to it, or none
     */
    public static Sketch up(Sketch s, String id) {
        List<SketchStep> before =
                s.steps().stream()
                        .filter(p -> p.exits().stream().anyMatch(e -> e.to().equals(id)))
                        .toList();
        boolean entry = s.place(id) == 0;
        if (entry || before.size() != 1 || !before.getFirst().follows().equals(id))
            throw new Problem("catalog.sketch.fixed", id);
        SketchStep above = before.getFirst();
        SketchStep step = s.step(id);
        if (above.id().equals(id) || step.main() == null || above.main() == null)
            throw new Problem("catalog.sketch.fixed", id);
        String after = step.follows();
        List<SketchStep> steps = new ArrayList<>();
        for (SketchStep other : s.steps()) steps.add(other.lead(above.id(), id));
        int high = s.place(above.id());
        int low = s.place(id);
        // A circle of the two stays one.
        steps.set(high, after.equals(above.id()) ? above : above.lead(id, after));
        steps.set(low, step.with(step.main(), Tree.text(above.id())));
        Collections.swap(steps, high, low);
        return s.withSteps(steps);
    }

    /**
     * Swaps a step with the one its usual way leads to.
     *
     * @throws Problem when there is none, or other ways lead there too
     */
    public static Sketch down(Sketch s, String id) {
        String below = s.step(id).follows();
        if (s.step(below) == null) throw new Problem("catalog.sketch.fixed", id);
        return up(s, below);
    }

    /**
     * Another id for a step, wherever it is named.
     *
     * @throws Problem when it is none or taken
     */
    public static Sketch rename(Sketch s, String id, String other) {
        if (!other.matches("[a-z][a-z0-9_]{0,59}") || other.equals(Step.END))
            throw new Problem("catalog.sketch.id", other);
        if (!other.equals(id) && s.step(other) != null)
            throw new Problem("catalog.sketch.taken", other);
        return s.withSteps(
                s.steps().stream()
                        .map(x -> x.lead(id, other))
                        .map(x -> x.id().equals(id) ? x.named(other) : x)
                        .toList());
    }
}
