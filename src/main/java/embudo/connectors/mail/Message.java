package embudo.connectors.mail;

import embudo.spi.Command;
import embudo.spi.Json;
import embudo.spi.JsonFormat;

import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

/**
 * What a command asks to be mailed. {@code html} is null when it is to be made of the text; {@code
 * invitation} is null for none.
 *
 * @param service asked for by the recipient, so that no way to unsubscribe is offered
 */
record Message(
        String key,
        String body,
        String to,
        String name,
        String language,
        boolean service,
        String subject,
        String text,
        String html,
        List<Attachment> attachments,
        Invitation invitation) {

    /** A file that goes with it. */
    record Attachment(String name, String type, byte[] bytes) {}

    /**
     * @throws IllegalArgumentException in words when the body lacks something
     */
    static Message of(Command command, JsonFormat json) {
        Json read =
                json.read(command.body())
                        .orElseThrow(() -> new IllegalArgumentException("the body is no JSON"));
        Map<String, Json> data = members(members(read).get("data"));
        List<Attachment> attachments = new ArrayList<>();
        if (data.get("attachments") instanceof Json.Arr(List<Json> items))
            for (Json item : items) attachments.add(attachment(members(item)));
        Map<String, Json> invited = members(data.get("invitation"));
        return new Message(
                command.key(),
                command.body(),
                required(data, "to"),
                text(data, "name"),
                data.get("language") instanceof Json.Str(String code) ? code : "es",
                data.get("service") instanceof Json.Bool(boolean yes) && yes,
                required(data, "subject"),
                required(data, "text"),
                text(data, "html"),
                attachments,
                invited.isEmpty() ? null : Invitation.of(invited));
    }

    private static Attachment attachment(Map<String, Json> item) {
        return new Attachment(
                required(item, "name"),
                required(item, "type"),
                Base64.getDecoder().decode(required(item, "base64")));
    }

    private static Map<String, Json> members(Json json) {
        return json instanceof Json.Obj(Map<String, Json> members) ? members : Map.of();
    }

    static String text(Map<String, Json> data, String name) {
        return data.get(name) instanceof Json.Str(String text) ? text : null;
    }

    static String required(Map<String, Json> data, String name) {
        String text = text(data, name);
        if (text == null || text.isBlank())
            throw new IllegalArgumentException("the message has no '" + name + "'");
        return text;
    }
}
