package embudo.catalog;

import embudo.catalog.sketch.Looked.Flaw;
import embudo.kernel.Problem;

import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the step that each fault of a workflow's text belongs to. */
final class FlawPlaces {
    /** Faults that are told of the whole and name the step they mean. */
    private static final Set<String> OF_GRAPH =
            Set.of("catalog.fault.no_step", "catalog.fault.unreached", "catalog.fault.circle");

    private static final Pattern LINE = Pattern.compile("^[^:]*:(\\d+):\\d+$");
    private static final Pattern STEP = Pattern.compile("\\(([a-z0-9_]+)\\)$");

    /** Ids by the line on which their steps begin. */
    private final TreeMap<Integer, String> steps = new TreeMap<>();

    FlawPlaces(String text) {
        try {
            new Compose(LoadSettings.builder().build()).composeString(text).ifPresent(this::index);
        } catch (YamlEngineException e) {
            // What is no YAML has no steps; the fault itself is told by the reader.
            steps.clear();
        }
    }

    private void index(Node whole) {
        if (value(whole, "steps") instanceof SequenceNode rows)
            for (Node row : rows.getValue())
                if (value(row, "id") instanceof ScalarNode id)
                    row.getStartMark()
                            .ifPresent(mark -> steps.put(mark.getLine() + 1, id.getValue()));
    }

    private static Node value(Node of, String key) {
        if (of instanceof MappingNode m)
            for (NodeTuple tuple : m.getValue())
                if (tuple.getKeyNode() instanceof ScalarNode k && k.getValue().equals(key))
                    return tuple.getValueNode();
        return null;
    }

    List<Flaw> of(List<Problem> problems) {
        List<Flaw> flaws = new ArrayList<>();
        for (Problem p : problems) {
            String step = step(p);
            Object[] args = p.args();
            // The step says more to a person who draws than line and column.
            if (step != null) args[0] = step;
            flaws.add(new Flaw(step, step == null ? p : new Problem(p.key(), args)));
        }
        return flaws;
    }

    private String step(Problem p) {
        Object[] args = p.args();
        if (args.length > 2 && OF_GRAPH.contains(p.key())) return args[2].toString();
        String place = args.length == 0 ? "" : args[0].toString();
        Matcher named = STEP.matcher(place);
        if (named.find()) return named.group(1);
        Matcher line = LINE.matcher(place);
        if (!line.matches()) return null;
        Map.Entry<Integer, String> at = steps.floorEntry(Integer.parseInt(line.group(1)));
        return at == null ? null : at.getValue();
    }
}
