package embudo.watch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;

import embudo.domain.watch.NoticeChannel;
import embudo.kernel.Language;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A notice as the outbox carries it.
 *
 * @param late what to put before it when it leaves late, empty when it says so already
 */
record NoticeBody(Language language, String subject, String text, String late, Instant at) {
    static final String MESSAGE = "message.send";
    static final String ACTION = "action.run";
    private static final String LATE = "if_late";
    private static final ObjectMapper JSON = new ObjectMapper();

    /** A mail or a text message. */
    String message(NoticeChannel channel, String to, Map<String, Object> about) {
        Map<String, Object> data = data(channel, about);
        data.put("to", to);
        data.put("language", language.code());
        data.put("template", "alert");
        data.put("subject", subject);
        data.put("text", channel == NoticeChannel.SMS ? subject : text);
        data.put("service", true);
        return write(MESSAGE, data, at);
    }

    /** A message on Slack as S-ALRT-06 forms it: a colour, a title, the text and a footer. */
    String slack(String room, String colour, String footer, Map<String, Object> about) {
        Map<String, Object> attachment = new LinkedHashMap<>();
        attachment.put("color", colour);
        attachment.put("title", subject + ": " + text.lines().findFirst().orElse(""));
        attachment.put("text", text);
        attachment.put("footer", footer);
        Map<String, Object> data = data(NoticeChannel.SLACK, about);
        data.put("action", "notify_slack");
        data.put("subject", subject);
        data.put("fields", Map.of("text", subject + "\n" + text));
        Map<String, Object> post = new LinkedHashMap<>();
        post.put("channel", room);
        post.put("attachments", List.of(attachment));
        data.put("post", post);
        return write(ACTION, data, at);
    }

    private Map<String, Object> data(NoticeChannel channel, Map<String, Object> about) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put("channel", channel.key());
        data.putAll(about);
        if (!late.isEmpty()) data.put(LATE, late);
        return data;
    }

    /** The body of a command, in the form that every connector takes. */
    static String write(String operation, Map<String, Object> data, Instant at) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", operation);
        body.put("timestamp", at.truncatedTo(ChronoUnit.SECONDS).toString());
        body.put("data", data);
        try {
            return JSON.writeValueAsString(body);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A body as it should read when it leaves: late ones say what moment they are about. */
    static String leaving(String body, boolean late) {
        try {
            JsonNode root = JSON.readTree(body);
            if (!(root.get("data") instanceof ObjectNode data) || !data.has(LATE)) return body;
            String mark = data.remove(LATE).asText();
            if (late) {
                put(data, "subject", mark);
                if ("sms".equals(data.path("channel").asText())) put(data, "text", mark);
                if (data.path("post").path("attachments").path(0) instanceof ObjectNode first)
                    put(first, "title", mark);
            }
            return JSON.writeValueAsString(root);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("a notice that is no JSON", e);
        }
    }

    private static void put(ObjectNode node, String name, String mark) {
        node.put(name, mark + " " + node.path(name).asText());
    }
}
