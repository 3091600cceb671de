package embudo.catalog.sketch;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.common.FlowStyle;
import org.snakeyaml.engine.v2.common.ScalarStyle;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads and writes trees as a person would write them: keys in the usual order, short parts on one
 * line. Comments are not kept.
 */
public final class Yaml {
    private static final int LINE = 92;
    private static final LoadSettings READ = LoadSettings.builder().build();
    private static final DumpSettings WRITE =
            DumpSettings.builder()
                    .setWidth(Integer.MAX_VALUE)
                    .setIndent(2)
                    .setIndicatorIndent(2)
                    .setIndentWithIndicator(true)
                    .build();

    /** Keys in the order people expect them in. */
    private static final List<String> ORDER =
            List.of(
                            "key id systems do branch wait await split run name description triggers on"
                                    + " webinar becomes offset who longer_than from for at cron every weekday day"
                                    + " audience events when where within once gap stop_on group limit fresh"
                                    + " missed working weight with join confirm retry on_error approve"
                                    + " passed to next otherwise steps")
                    .stream()
                    .flatMap(keys -> List.of(keys.split(" ")).stream())
                    .toList();

    /** What is always laid out on lines of its own. */
    private static final Set<String> TALL = Set.of("steps", "triggers", "branch", "split");

    private Yaml() {}

    /** Null for what is no YAML. */
    public static Tree read(String text) {
        try {
            return new Compose(READ).composeString(text).map(Yaml::tree).orElse(null);
        } catch (YamlEngineException e) {
            return null;
        }
    }

    private static Tree tree(Node node) {
        return switch (node) {
            case MappingNode m -> {
                Map<String, Tree> entries = new LinkedHashMap<>();
                for (NodeTuple t : m.getValue())
                    if (t.getKeyNode() instanceof ScalarNode key)
                        entries.put(key.getValue(), tree(t.getValueNode()));
                yield new Tree.Block(entries);
            }
            case SequenceNode s -> new Tree.Row(s.getValue().stream().map(Yaml::tree).toList());
            case ScalarNode s -> new Tree.Leaf(s.getValue(), !s.getTag().equals(Tag.STR));
            default -> throw new IllegalStateException(node.toString());
        };
    }

    public static String write(Tree.Block whole) {
        return new Present(WRITE)
                .emitToString(new Serialize(WRITE).serializeOne(block(whole, true)).iterator());
    }

    private static Node block(Tree.Block block, boolean tall) {
        return block(block, tall, true);
    }

    private static Node block(Tree.Block block, boolean tall, boolean ordered) {
        List<String> keys = new ArrayList<>(block.entries().keySet());
        if (ordered) keys.sort(Comparator.comparingInt(Yaml::rank));
        List<NodeTuple> tuples = new ArrayList<>();
        for (String key : keys)
            tuples.add(new NodeTuple(leaf(Tree.text(key)), value(key, block.entries().get(key))));
        boolean flow = !tall && length(block) <= LINE;
        return new MappingNode(Tag.MAP, tuples, flow ? FlowStyle.FLOW : FlowStyle.BLOCK);
    }

    private static int rank(String key) {
        int rank = ORDER.indexOf(key);
        return rank < 0 ? ORDER.indexOf("steps") : rank;
    }

    private static Node value(String key, Tree tree) {
        return switch (tree) {
            case Tree.Leaf leaf -> leaf(leaf);
            // What an action is given is in the person's own order.
            case Tree.Block block -> block(block, false, !key.equals("with"));
            case Tree.Row(List<Tree> items) -> {
                boolean parts = key.equals("steps") || key.equals("triggers");
                List<Node> nodes =
                        items.stream()
                                .map(i ->
                                        i instanceof Tree.Block b ? block(b, parts) : value("", i))
                                .toList();
                yield new SequenceNode(
                        Tag.SEQ,
                        nodes,
                        TALL.contains(key) && !items.isEmpty() ? FlowStyle.BLOCK : FlowStyle.FLOW);
            }
        };
    }

    private static ScalarNode leaf(Tree.Leaf leaf) {
        Tag tag = leaf.number() ? number(leaf.text()) : Tag.STR;
        return new ScalarNode(tag, leaf.text(), ScalarStyle.PLAIN);
    }

    private static Tag number(String text) {
        if (text.matches("[-+]?\\d+")) return Tag.INT;
        if (text.matches("true|false")) return Tag.BOOL;
        return text.isEmpty() || text.equals("null") ? Tag.NULL : Tag.FLOAT;
    }

    private static int length(Tree tree) {
        return switch (tree) {
            case Tree.Leaf leaf -> leaf.text().length() + 2;
            case Tree.Row(List<Tree> items) -> 2 + items.stream().mapToInt(Yaml::length).sum();
            case Tree.Block(Map<String, Tree> entries) ->
                    2
                            + entries.entrySet().stream()
                                    .mapToInt(e -> e.getKey().length() + 2 + length(e.getValue()))
                                    .sum();
        };
    }
}
