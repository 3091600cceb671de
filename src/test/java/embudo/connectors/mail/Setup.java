package embudo.connectors.mail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.spi.Context;
import embudo.spi.Http;
import embudo.spi.Json;
import embudo.spi.JsonFormat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A mail account's settings in memory. */
final class Setup implements Context {
    static final Instant NOW = Instant.parse("2026-11-19T15:50:00Z");
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private final Map<String, String> values = new HashMap<>();

    Setup(int smtpPort) {
        with("host", "127.0.0.1").with("port", smtpPort).with("security", "none");
        with("from", "equipo@embudo.example").with("from_name", "Equipo Ñandú");
    }

    Setup with(String key, Object value) {
        values.put(key, String.valueOf(value));
        return this;
    }

    Mail open() {
        return new Mail(this);
    }

    @Override
    public Optional<String> setting(String key) {
        return Optional.ofNullable(values.get(key));
    }

    @Override
    public Optional<String> secret(String key) {
        return setting(key);
    }

    @Override
    public Http http() {
        throw new AssertionError("mail needs no HTTP");
    }

    @Override
    public JsonFormat json() {
        return new JsonFormat() {
            @Override
            public String write(Json value) {
                throw new AssertionError("mail writes no JSON");
            }

            @Override
            public Optional<Json> read(String text) {
                try {
                    return Optional.of(value(MAPPER.readTree(text)));
                } catch (JsonProcessingException e) {
                    return Optional.empty();
                }
            }
        };
    }

    private static Json value(JsonNode node) {
        if (node.isObject()) {
            Json.Obj all = Json.object();
            for (var member : node.properties())
                all = all.with(member.getKey(), value(member.getValue()));
            return all;
        }
        if (node.isArray()) {
            List<Json> items = new ArrayList<>();
            node.forEach(item -> items.add(value(item)));
            return Json.of(items);
        }
        if (node.isBoolean()) return new Json.Bool(node.asBoolean());
        return node.isNull() ? new Json.Null() : Json.of(node.asText());
    }

    @Override
    public Instant now() {
        return NOW;
    }
}
