package embudo.ui.send;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** An action's JSON body for reading: indented, and as one line of its fields. */
final class Body {
    private static final ObjectMapper JSON = new ObjectMapper();

    private Body() {}

    /** Indented; text that is no JSON stays as it is, for it is exactly what would go. */
    static String pretty(String body) {
        try {
            return JSON.readTree(body).toPrettyString();
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    /** Names and values on one line. */
    static String line(String body) {
        try {
            StringBuilder line = new StringBuilder();
            append(line, "", JSON.readTree(body));
            return line.toString();
        } catch (JsonProcessingException e) {
            return body;
        }
    }

    private static void append(StringBuilder line, String name, JsonNode node) {
        if (node.isObject()) {
            node.properties().forEach(p -> append(line, p.getKey(), p.getValue()));
        } else {
            if (!line.isEmpty()) line.append(" · ");
            if (!name.isEmpty()) line.append(name).append(' ');
            line.append(node.isValueNode() ? node.asText() : node.toString());
        }
    }
}
