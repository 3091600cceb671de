package embudo.ui.outgoing;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.domain.Command;
import embudo.domain.Contact;
import embudo.outbox.Reason;
import embudo.text.Texts;

/**
 * One action of the outbox.
 *
 * @param person name of whom it is about, empty for nobody we know
 * @param subject what it is about: a mail's subject, else the operation
 * @param content exactly what leaves, for reading
 */
public record OutgoingRow(Command command, String person, String subject, String content) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /**
     * @param contact null for nobody we know
     */
    static OutgoingRow of(Command command, Contact contact) {
        String name = contact == null ? "" : contact.name();
        try {
            JsonNode body = JSON.readTree(command.body());
            JsonNode data = body.path("data");
            String to = data.path("to").asText("");
            if (data.path("text").isTextual())
                return new OutgoingRow(
                        command,
                        name.isEmpty() ? to : name,
                        data.path("subject").asText(command.operation()),
                        to + "\n\n" + data.path("text").asText().strip());
            return new OutgoingRow(command, name, command.operation(), body.toPrettyString());
        } catch (JsonProcessingException e) {
            return new OutgoingRow(command, name, command.operation(), command.body());
        }
    }

    /** Why it stands where it stands; empty when there is nothing to say. */
    String why(Texts texts) {
        Reason reason = Reason.read(command.error());
        return reason == null ? "" : texts.get(reason.key(), reason.args().toArray());
    }
}
