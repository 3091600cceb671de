package embudo.outbox;

import embudo.domain.Command;
import embudo.spi.Json;
import embudo.spi.JsonFormat;

import java.util.Map;
import java.util.Optional;

/** What the outbox itself must know of a mail: to whom it goes and what it is about. */
public record Mail(String to, String subject) {
    static final String OPERATION = "message.send";

    /** Empty for a command that is no mail. */
    public static Optional<Mail> of(Command command, JsonFormat json) {
        if (!command.operation().equals(OPERATION)) return Optional.empty();
        return json.read(command.body())
                .map(Mail::members)
                .map(all -> members(all.get("data")))
                .filter(data -> "email".equals(text(data, "channel")))
                .map(data -> new Mail(text(data, "to"), text(data, "subject")));
    }

    private static Map<String, Json> members(Json json) {
        return json instanceof Json.Obj(Map<String, Json> members) ? members : Map.of();
    }

    private static String text(Map<String, Json> data, String name) {
        return data.get(name) instanceof Json.Str(String text) ? text : "";
    }
}
