package embudo.store.row;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The values of a record as JSON text and back. Keys are sorted, so equal values give equal texts;
 * what JSON has no type for stands in an object of its own: {@code {"at": …}}, {@code {"day": …}},
 * {@code {"minor": …, "currency": …}}.
 */
public final class RecordBody {
    private static final ObjectMapper JSON =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .build();

    private RecordBody() {}

    public static String text(Map<String, Object> values) {
        ObjectNode body = JSON.createObjectNode();
        new TreeMap<>(values).forEach((key, value) -> body.set(key, node(value)));
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    public static Map<String, Object> values(String text) {
        Map<String, Object> values = new HashMap<>();
        try {
            JSON.readTree(text)
                    .properties()
                    .forEach(field -> values.put(field.getKey(), value(field.getValue())));
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
        return values;
    }

    private static JsonNode node(Object value) {
        return switch (value) {
            case String s -> JSON.getNodeFactory().textNode(s);
            case Boolean b -> JSON.getNodeFactory().booleanNode(b);
            case BigDecimal n -> JSON.getNodeFactory().numberNode(n);
            case Instant at -> JSON.createObjectNode().put("at", at.toString());
            case LocalDate day -> JSON.createObjectNode().put("day", day.toString());
            case Money m ->
                    JSON.createObjectNode().put("minor", m.minor()).put("currency", m.currency());
            case List<?> list -> {
                ArrayNode array = JSON.createArrayNode();
                list.forEach(item -> array.add((String) item));
                yield array;
            }
            default -> throw new IllegalArgumentException("no value of a record: " + value);
        };
    }

    private static Object value(JsonNode node) {
        if (node.isTextual()) return node.textValue();
        if (node.isBoolean()) return node.booleanValue();
        if (node.isNumber()) return node.decimalValue();
        if (node.has("at")) return Instant.parse(node.get("at").textValue());
        if (node.has("day")) return LocalDate.parse(node.get("day").textValue());
        if (node.has("minor"))
            return new Money(node.get("minor").longValue(), node.get("currency").textValue());
        List<String> list = new ArrayList<>();
        node.forEach(item -> list.add(item.textValue()));
        return List.copyOf(list);
    }
}
