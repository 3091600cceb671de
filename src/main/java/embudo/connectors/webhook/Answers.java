package embudo.connectors.webhook;

import embudo.spi.Http;
import embudo.spi.Json;
import embudo.spi.JsonFormat;
import embudo.spi.Receipt;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;

/** What a receiver's status means for the message. */
final class Answers {
    private static final Duration LONGEST = Duration.ofDays(1);

    private final JsonFormat json;

    Answers(JsonFormat json) {
        this.json = json;
    }

    Receipt read(Http.Response response, Instant now) {
        int status = response.status();
        String words = words(response);
        if (status / 100 == 2) return new Receipt.Accepted(words);
        if (status == 429 || status == 503) {
            Optional<Duration> delay = response.header("retry-after").flatMap(v -> delay(v, now));
            if (delay.isPresent()) return new Receipt.RetryAfter(delay.get(), words);
        }
        boolean later = status / 100 == 5 || status == 408 || status == 425 || status == 429;
        return new Receipt.Refused(words, !later);
    }

    /** Seconds or an HTTP date (RFC 9110, 10.2.3), at most a day. */
    private static Optional<Duration> delay(String value, Instant now) {
        try {
            Duration delay =
                    value.matches("\\d{1,9}")
                            ? Duration.ofSeconds(Long.parseLong(value))
                            : Duration.between(
                                    now,
                                    ZonedDateTime.parse(
                                            value, DateTimeFormatter.RFC_1123_DATE_TIME));
            if (delay.isNegative()) return Optional.of(Duration.ZERO);
            return Optional.of(delay.compareTo(LONGEST) > 0 ? LONGEST : delay);
        } catch (DateTimeException e) {
            // A receiver that writes nonsense here is treated as one that writes nothing.
            return Optional.empty();
        }
    }

    /** Such as {@code HTTP 404: no such hook}; the second part only where the receiver gave it. */
    private String words(Http.Response response) {
        String status = "HTTP " + response.status();
        if (response.status() / 100 == 2) return status;
        return json.read(response.text())
                .flatMap(Answers::message)
                .map(message -> status + ": " + message)
                .orElse(status);
    }

    private static Optional<String> message(Json json) {
        if (!(json instanceof Json.Obj object)) return Optional.empty();
        for (String name : new String[] {"message", "error", "detail"})
            if (object.members().get(name) instanceof Json.Str(String text))
                return Optional.of(text);
        return Optional.empty();
    }
}
