package embudo.catalog.sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Step by step, what one version of a workflow has otherwise than another. */
public final class SketchDiff {
    private SketchDiff() {}

    /** What became of something. */
    public enum Fate {
        ADDED,
        REMOVED,
        CHANGED
    }

    /**
     * @param step id of the step, empty for the workflow as a whole
     * @param field path of the value, empty for a step as a whole
     * @param from as written, empty for nothing
     */
    public record Change(Fate fate, String step, String field, String from, String to) {}

    /** None when both are the same, however they are laid out. */
    public static List<Change> between(Sketch before, Sketch after) {
        List<Change> changes = new ArrayList<>();
        compare("", before.head(), after.head(), changes);
        for (SketchStep step : after.steps()) {
            SketchStep was = before.step(step.id());
            if (was == null) changes.add(whole(Fate.ADDED, step));
            else compare(step.id(), was.body(), step.body(), changes);
        }
        for (SketchStep step : before.steps())
            if (after.step(step.id()) == null) changes.add(whole(Fate.REMOVED, step));
        return changes;
    }

    private static Change whole(Fate fate, SketchStep step) {
        Map<String, String> flat = new LinkedHashMap<>();
        flatten("", step.body(), flat);
        String said = String.join(" · ", flat.values());
        return new Change(
                fate,
                step.id(),
                "",
                fate == Fate.REMOVED ? said : "",
                fate == Fate.ADDED ? said : "");
    }

    private static void compare(
            String step, Tree.Block before, Tree.Block after, List<Change> changes) {
        Map<String, String> was = new LinkedHashMap<>();
        Map<String, String> is = new LinkedHashMap<>();
        flatten("", before, was);
        flatten("", after, is);
        Set<String> keys = new LinkedHashSet<>(was.keySet());
        keys.addAll(is.keySet());
        for (String key : keys)
            if (!Objects.equals(was.get(key), is.get(key)))
                changes.add(
                        new Change(
                                Fate.CHANGED,
                                step,
                                key,
                                was.getOrDefault(key, ""),
                                is.getOrDefault(key, "")));
    }

    private static void flatten(String path, Tree tree, Map<String, String> flat) {
        switch (tree) {
            case Tree.Leaf(String text, boolean number) -> flat.put(path, text);
            case Tree.Row(List<Tree> items) -> {
                for (int i = 0; i < items.size(); i++) flatten(path + "." + i, items.get(i), flat);
            }
            case Tree.Block(Map<String, Tree> entries) ->
                    entries.forEach((key, value) ->
                            flatten(path.isEmpty() ? key : path + "." + key, value, flat));
        }
    }
}
