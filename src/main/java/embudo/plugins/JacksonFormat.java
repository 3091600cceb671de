package embudo.plugins;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamWriteFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;

import embudo.spi.Json;
import embudo.spi.JsonFormat;

import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** JSON through Jackson's tree model. */
final class JacksonFormat implements JsonFormat {
    private final ObjectMapper mapper =
            JsonMapper.builder()
                    .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                    .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
                    .build();

    @Override
    public String write(Json value) {
        try {
            return mapper.writeValueAsString(node(value));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public Optional<Json> read(String text) {
        try {
            JsonNode node = mapper.readTree(text);
            return node.isMissingNode() ? Optional.empty() : Optional.of(json(node));
        } catch (JsonProcessingException e) {
            return Optional.empty();
        }
    }

    private static JsonNode node(Json value) {
        JsonNodeFactory nodes = JsonNodeFactory.instance;
        return switch (value) {
            case Json.Null() -> nodes.nullNode();
            case Json.Bool(boolean b) -> nodes.booleanNode(b);
            case Json.Num(var n) -> nodes.numberNode(n);
            case Json.Str(String s) -> nodes.textNode(s);
            case Json.Arr(List<Json> items) -> {
                ArrayNode array = nodes.arrayNode();
                for (Json item : items) array.add(node(item));
                yield array;
            }
            case Json.Obj(Map<String, Json> members) -> {
                ObjectNode object = nodes.objectNode();
                members.forEach((name, member) -> object.set(name, node(member)));
                yield object;
            }
        };
    }

    private static Json json(JsonNode node) {
        return switch (node.getNodeType()) {
            case OBJECT -> {
                Map<String, Json> members = new LinkedHashMap<>();
                node.properties().forEach(e -> members.put(e.getKey(), json(e.getValue())));
                yield new Json.Obj(members);
            }
            case ARRAY -> {
                List<Json> items = new ArrayList<>();
                node.forEach(item -> items.add(json(item)));
                yield new Json.Arr(items);
            }
            case NUMBER -> new Json.Num(node.decimalValue());
            case BOOLEAN -> new Json.Bool(node.booleanValue());
            case STRING -> new Json.Str(node.textValue());
            default -> new Json.Null();
        };
    }
}
