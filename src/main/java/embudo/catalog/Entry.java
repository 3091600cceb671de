package embudo.catalog;

import embudo.kernel.Language;

import org.snakeyaml.engine.v2.api.DumpSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Present;
import org.snakeyaml.engine.v2.api.lowlevel.Serialize;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * One mapping of a declaration, read key by key. What is wrong goes to {@link Faults} with its
 * place and the accessor answers something harmless, so that reading goes on; {@link #close} finds
 * keys that nobody asked for. A null node stands for a mapping already reported as missing.
 */
final class Entry implements AutoCloseable {
    private final String file;
    private final Node node;
    private final Faults faults;
    private final Map<String, NodeTuple> tuples = new LinkedHashMap<>();
    private final Set<String> asked = new HashSet<>();

    Entry(String file, Node node, Faults faults) {
        this.file = file;
        this.node = node;
        this.faults = faults;
        if (node == null) return;
        if (!(node instanceof MappingNode mapping)) {
            faults.add("catalog.fault.type.mapping", place(node));
            return;
        }
        for (NodeTuple tuple : mapping.getValue()) {
            String key = tuple.getKeyNode() instanceof ScalarNode s ? s.getValue() : "?";
            if (tuples.putIfAbsent(key, tuple) != null)
                faults.add("catalog.fault.duplicate_key", place(tuple.getKeyNode()), key);
        }
    }

    boolean has(String key) {
        return tuples.containsKey(key);
    }

    Set<String> keys() {
        return tuples.keySet();
    }

    /** A text that is not blank. */
    String text(String key) {
        Node value = value(key);
        if (!(value instanceof ScalarNode s) || !s.getTag().equals(Tag.STR))
            return wrong(value, key, "text", "");
        return s.getValue().isBlank() ? wrong(value, key, "text", "") : s.getValue().strip();
    }

    /** One of the words given. */
    String word(String key, Collection<String> allowed) {
        return allowed(value(key), key, text(key), allowed);
    }

    /** A finite number from {@code min} to {@code max}, both included. */
    double number(String key, double min, double max) {
        return number(value(key), key, min, max);
    }

    /** A whole number from {@code min} to {@code max}, both included. */
    int whole(String key, int min, int max) {
        Node value = value(key);
        if (value instanceof ScalarNode s && s.getTag().equals(Tag.FLOAT))
            return wrong(value, key, "whole", min);
        return (int) number(value, key, min, max);
    }

    /** A text in every language of the product, under their codes. */
    Map<Language, String> texts(String key) {
        Map<Language, String> all = new EnumMap<>(Language.class);
        try (Entry inner = entry(key)) {
            for (Language language : Language.values())
                all.put(language, inner.text(language.code()));
        }
        return all;
    }

    /** A list of words, none twice; any word when {@code allowed} is empty. */
    List<String> words(String key, Collection<String> allowed) {
        List<String> words = new ArrayList<>();
        for (Node item : items(key)) {
            if (!(item instanceof ScalarNode s) || !s.getTag().equals(Tag.STR))
                wrong(item, key, "text", "");
            else if (words.contains(s.getValue()))
                faults.add("catalog.fault.duplicate_key", place(item), s.getValue());
            else
                words.add(
                        allowed.isEmpty()
                                ? s.getValue()
                                : allowed(item, key, s.getValue(), allowed));
        }
        return words;
    }

    /** A mapping below this one; when it is missing, one whose accessors report nothing more. */
    Entry entry(String key) {
        return new Entry(file, value(key), faults);
    }

    /** A list of mappings, at least one. */
    List<Entry> entries(String key) {
        return items(key).stream().map(item -> new Entry(file, item, faults)).toList();
    }

    /** The mapping as text again, without comments and in one layout. */
    String source() {
        DumpSettings settings = DumpSettings.builder().setWidth(Integer.MAX_VALUE).build();
        return new Present(settings)
                .emitToString(new Serialize(settings).serializeOne(node).iterator());
    }

    /** What the mapping means, the same however it is laid out. */
    String meaning() {
        return meaning(node);
    }

    private static String meaning(Node node) {
        return switch (node) {
            case MappingNode m ->
                    m.getValue().stream()
                            .map(t -> meaning(t.getKeyNode()) + ":" + meaning(t.getValueNode()))
                            .sorted()
                            .collect(Collectors.joining(",", "{", "}"));
            case SequenceNode s ->
                    s.getValue().stream()
                            .map(Entry::meaning)
                            .collect(Collectors.joining(",", "[", "]"));
            case ScalarNode s -> s.getTag() + " " + s.getValue().length() + " " + s.getValue();
            default -> throw new IllegalStateException(node.toString());
        };
    }

    /** Reports a rule that is broken by the value of {@code key}. */
    void fault(String messageKey, String key, Object... more) {
        List<Object> args = new ArrayList<>(List.of(place(keyNode(key)), key));
        args.addAll(List.of(more));
        faults.add(messageKey, args.toArray());
    }

    /** Refuses the keys that nobody asked for. */
    @Override
    public void close() {
        tuples.forEach((key, tuple) -> {
            if (!asked.contains(key))
                faults.add(
                        "catalog.fault.unknown_key",
                        place(tuple.getKeyNode()),
                        key,
                        String.join(", ", new TreeSet<>(asked)));
        });
    }

    private Node value(String key) {
        NodeTuple tuple = tuples.get(key);
        if (asked.add(key) && tuple == null && node instanceof MappingNode)
            faults.add("catalog.fault.missing", place(node), key);
        return tuple == null ? null : tuple.getValueNode();
    }

    private List<Node> items(String key) {
        Node value = value(key);
        return value instanceof SequenceNode s && !s.getValue().isEmpty()
                ? s.getValue()
                : wrong(value, key, "list", List.of());
    }

    private double number(Node value, String key, double min, double max) {
        boolean number =
                value instanceof ScalarNode s
                        && (s.getTag().equals(Tag.INT) || s.getTag().equals(Tag.FLOAT));
        if (!number) return wrong(value, key, "number", min);
        String digits = ((ScalarNode) value).getValue();
        if (digits.matches("[-+.eE0-9]+")) {
            double x = Double.parseDouble(digits);
            if (x >= min && x <= max) return x;
        }
        faults.add("catalog.fault.range", place(value), key, min, max);
        return min;
    }

    private String allowed(Node at, String key, String word, Collection<String> allowed) {
        if (!word.isEmpty() && !allowed.contains(word))
            faults.add("catalog.fault.word", place(at), key, word, String.join(", ", allowed));
        return word;
    }

    private <T> T wrong(Node value, String key, String wanted, T harmless) {
        if (value != null) faults.add("catalog.fault.type." + wanted, place(value), key);
        return harmless;
    }

    private Node keyNode(String key) {
        return tuples.containsKey(key) ? tuples.get(key).getKeyNode() : node;
    }

    private String place(Node at) {
        return place(file, at.getStartMark());
    }

    /** Lines and columns count from 1. */
    static String place(String file, Optional<Mark> mark) {
        return file + mark.map(m -> ":" + (m.getLine() + 1) + ":" + (m.getColumn() + 1)).orElse("");
    }
}
