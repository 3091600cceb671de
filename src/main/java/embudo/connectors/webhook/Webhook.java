package embudo.connectors.webhook;

import embudo.spi.Command;
import embudo.spi.Connector;
import embudo.spi.Context;
import embudo.spi.Http;
import embudo.spi.Json;
import embudo.spi.Receipt;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/** Posts signed JSON to one address. */
final class Webhook implements Connector {
    private final Context context;
    private final URI url;
    private final Signature signature;
    private final Answers answers;

    Webhook(Context context) {
        this.context = context;
        this.url = URI.create(context.setting(WebhookFactory.URL).orElseThrow());
        this.signature = new Signature(context.secret(WebhookFactory.SECRET).orElseThrow());
        this.answers = new Answers(context.json());
    }

    @Override
    public URI address() {
        return url;
    }

    /** Sends an event of type {@code connection.check}, which receivers may ignore. */
    @Override
    public Receipt check() {
        Instant now = context.now().truncatedTo(ChronoUnit.MILLIS);
        Json event =
                Json.object()
                        .with("type", Json.of("connection.check"))
                        .with("timestamp", Json.of(now.toString()))
                        .with("data", Json.object());
        return post("check_" + now.toEpochMilli(), context.json().write(event));
    }

    @Override
    public Receipt send(Command command) {
        return post(command.key(), command.body());
    }

    private Receipt post(String id, String body) {
        Instant now = context.now();
        long seconds = now.getEpochSecond();
        Map<String, String> headers =
                Map.of(
                        "Content-Type",
                        "application/json",
                        "webhook-id",
                        id,
                        "webhook-timestamp",
                        Long.toString(seconds),
                        "webhook-signature",
                        signature.of(id, seconds, body));
        return answers.read(
                context.http()
                        .send(
                                new Http.Request(
                                        "POST",
                                        url,
                                        headers,
                                        body.getBytes(StandardCharsets.UTF_8))),
                now);
    }
}
