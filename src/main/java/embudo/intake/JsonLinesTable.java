package embudo.intake;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * One JSON object a line. The header, in line 0, has the keys of all lines; keys of inner objects
 * follow a point. A line that is no object is handed on as damaged.
 */
final class JsonLinesTable implements Table {
    private static final int DEEPEST = 20;
    private static final int MOST_COLUMNS = 2_000;
    private static final String[] DAMAGED = {"\0"};
    private static final ObjectMapper JSON =
            new ObjectMapper(
                    JsonFactory.builder()
                            .streamReadConstraints(
                                    StreamReadConstraints.builder()
                                            .maxNestingDepth(DEEPEST)
                                            .maxStringLength(LONGEST_CELL)
                                            .build())
                            .build());

    private final Lines lines;
    private final Map<String, Integer> columns;
    private boolean begun;

    private JsonLinesTable(Lines lines, Map<String, Integer> columns) {
        this.lines = lines;
        this.columns = columns;
    }

    static JsonLinesTable open(Path file, Charset charset) {
        Map<String, Integer> columns = new LinkedHashMap<>();
        try (Lines all = Lines.open(file, charset)) {
            String line;
            while ((line = all.next()) != null)
                for (String key : cells(line).keySet())
                    if (columns.size() < MOST_COLUMNS) columns.putIfAbsent(key, columns.size());
        }
        return new JsonLinesTable(Lines.open(file, charset), columns);
    }

    @Override
    public Row next() {
        if (!begun) {
            begun = true;
            return new Row(0, columns.keySet().toArray(String[]::new));
        }
        String line = lines.next();
        if (line == null) return null;
        if (line.isBlank()) return new Row(lines.number(), new String[] {""});
        Map<String, String> cells = cells(line);
        if (cells.isEmpty()) return new Row(lines.number(), DAMAGED);
        String[] row = new String[columns.size()];
        Arrays.fill(row, "");
        cells.forEach((key, value) -> {
            Integer at = columns.get(key);
            if (at != null) row[at] = value;
        });
        return new Row(lines.number(), row);
    }

    /** Texts by key; empty when the line is no object. */
    private static Map<String, String> cells(String line) {
        Map<String, String> cells = new LinkedHashMap<>();
        try {
            if (JSON.readTree(line) instanceof ObjectNode object) spread("", object, cells);
        } catch (JsonProcessingException e) {
            // The row is rejected with its line where rows are judged.
            return Map.of();
        }
        return cells;
    }

    private static void spread(String prefix, JsonNode object, Map<String, String> cells) {
        object.properties()
                .forEach(field -> {
                    JsonNode value = field.getValue();
                    String key = prefix + field.getKey();
                    if (value.isObject()) spread(key + ".", value, cells);
                    else if (value.isArray()) cells.put(key, list(value));
                    else cells.put(key, value.isNull() ? "" : value.asText());
                });
    }

    private static String list(JsonNode array) {
        List<String> items = new ArrayList<>();
        array.forEach(item -> items.add(item.isValueNode() ? item.asText() : item.toString()));
        return String.join("; ", items);
    }

    @Override
    public void close() {
        lines.close();
    }
}
