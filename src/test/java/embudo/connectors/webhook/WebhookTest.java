package embudo.connectors.webhook;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.spi.Command;
import embudo.spi.Context;
import embudo.spi.Http;
import embudo.spi.Json;
import embudo.spi.JsonFormat;
import embudo.spi.NotDelivered;
import embudo.spi.Operation;
import embudo.spi.Receipt;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

class WebhookTest {
    private static final byte[] KEY =
            "a key of thirty-two bytes, invented".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-03-29T01:30:00Z");
    private static final Command COMMAND =
            new Command("lead.handoff", "em_0123", "{\"name\":\"Ñandú\"}");

    private final List<Http.Request> requests = new ArrayList<>();

    /** Written from the specification alone: decodes the key, joins with full stops, compares. */
    private static boolean verifies(Http.Request request) throws Exception {
        Mac mac = Mac.getInstance("HmacSHA256");
        mac.init(new SecretKeySpec(KEY, "HmacSHA256"));
        mac.update(request.headers().get("webhook-id").getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        mac.update(request.headers().get("webhook-timestamp").getBytes(StandardCharsets.UTF_8));
        mac.update((byte) '.');
        mac.update(request.body());
        String expected = "v1," + Base64.getEncoder().encodeToString(mac.doFinal());
        return expected.equals(request.headers().get("webhook-signature"));
    }

    @Test
    void postsTheBodyAsGivenAndSignedForTheReceiver() throws Exception {
        Receipt receipt = webhook(r -> answer(204, Map.of(), "")).send(COMMAND);

        assertThat(receipt).isEqualTo(new Receipt.Accepted("HTTP 204"));
        Http.Request request = requests.getFirst();
        assertThat(request.method()).isEqualTo("POST");
        assertThat(request.url()).hasToString("https://hooks.example/in/7");
        assertThat(new String(request.body(), StandardCharsets.UTF_8)).isEqualTo(COMMAND.body());
        assertThat(request.headers())
                .containsEntry("webhook-id", "em_0123")
                .containsEntry("webhook-timestamp", Long.toString(NOW.getEpochSecond()))
                .containsEntry("Content-Type", "application/json");
        assertThat(verifies(request)).isTrue();
    }

    @Test
    void theCheckIsSignedTooAndNamesItself() throws Exception {
        assertThat(webhook(r -> answer(200, Map.of(), "")).check())
                .isEqualTo(new Receipt.Accepted("HTTP 200"));
        assertThat(verifies(requests.getFirst())).isTrue();
        assertThat(requests.getFirst().headers().get("webhook-id")).startsWith("check_");
    }

    @ParameterizedTest
    @CsvSource({
        "301,true",
        "400,true",
        "401,true",
        "404,true",
        "410,true",
        "422,true",
        "408,false",
        "425,false",
        "429,false",
        "500,false",
        "502,false",
        "503,false",
        "504,false"
    })
    void refusalsLastOnlyWhereTryingAgainCannotHelp(int status, boolean permanent) {
        assertThat(webhook(r -> answer(status, Map.of(), "oops")).send(COMMAND))
                .isEqualTo(new Receipt.Refused("HTTP " + status, permanent));
    }

    @ParameterizedTest
    @CsvSource({"429,120,120", "503,'Sun, 29 Mar 2026 01:31:30 GMT',90", "503,0,0"})
    void waitsAsLongAsTheReceiverAsks(int status, String header, long seconds) {
        assertThat(
                        webhook(r -> answer(status, Map.of("retry-after", List.of(header)), ""))
                                .send(COMMAND))
                .isEqualTo(new Receipt.RetryAfter(Duration.ofSeconds(seconds), "HTTP " + status));
    }

    @ParameterizedTest
    @ValueSource(strings = {"soon", "", "-5", "99999999999"})
    void anUnreadablePauseIsNone(String header) {
        assertThat(
                        webhook(r -> answer(429, Map.of("retry-after", List.of(header)), ""))
                                .send(COMMAND))
                .isEqualTo(new Receipt.Refused("HTTP 429", false));
    }

    @Test
    void aPauseIsAtMostADay() {
        assertThat(
                        webhook(r -> answer(503, Map.of("retry-after", List.of("999999999")), ""))
                                .send(COMMAND))
                .isEqualTo(new Receipt.RetryAfter(Duration.ofDays(1), "HTTP 503"));
    }

    @Test
    void passesOnTheReceiversOwnWords() {
        assertThat(webhook(r -> answer(404, Map.of(), "{}")).send(COMMAND))
                .isEqualTo(new Receipt.Refused("HTTP 404: no such hook", true));
    }

    @Test
    void leavesFailuresOfTheNetworkAsTheyAre() {
        NotDelivered failure = new NotDelivered.MayHaveArrived("reset", null);
        assertThatThrownBy(() ->
                        webhook(
                                        r -> {
                                            throw failure;
                                        })
                                .send(COMMAND))
                .isSameAs(failure);
    }

    @Test
    void declaresThatTheReceiverDropsRepeats() {
        assertThat(new WebhookFactory().operations())
                .containsExactly(
                        new Operation("lead.handoff", Operation.Repeat.KEYED),
                        new Operation("lead.score", Operation.Repeat.KEYED),
                        new Operation("message.send", Operation.Repeat.KEYED),
                        new Operation("action.run", Operation.Repeat.KEYED));
    }

    private static Http.Response answer(
            int status, Map<String, List<String>> headers, String body) {
        return new Http.Response(status, headers, body.getBytes(StandardCharsets.UTF_8));
    }

    private Webhook webhook(Function<Http.Request, Http.Response> receiver) {
        return new Webhook(
                new Context() {
                    @Override
                    public Optional<String> setting(String key) {
                        return Optional.of("https://hooks.example/in/7");
                    }

                    @Override
                    public Optional<String> secret(String key) {
                        return Optional.of("whsec_" + Base64.getEncoder().encodeToString(KEY));
                    }

                    @Override
                    public Http http() {
                        return request -> {
                            requests.add(request);
                            return receiver.apply(request);
                        };
                    }

                    @Override
                    public JsonFormat json() {
                        return new JsonFormat() {
                            @Override
                            public String write(Json value) {
                                return value.toString();
                            }

                            @Override
                            public Optional<Json> read(String text) {
                                return text.equals("{}")
                                        ? Optional.of(
                                                Json.object()
                                                        .with("message", Json.of("no such hook")))
                                        : Optional.empty();
                            }
                        };
                    }

                    @Override
                    public Instant now() {
                        return NOW;
                    }
                });
    }
}
