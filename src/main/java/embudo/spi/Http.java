package embudo.spi;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** HTTP for connectors. Redirects are not followed. */
public interface Http {
    /**
     * Sends and waits for the answer.
     *
     * @throws NotDelivered when there was none
     */
    Response send(Request request);

    /** A request; the body may be empty. */
    record Request(String method, URI url, Map<String, String> headers, byte[] body) {
        public Request {
            headers = Map.copyOf(headers);
        }
    }

    /** An answer. Header names are lower case; of the body at most the first megabyte is kept. */
    record Response(int status, Map<String, List<String>> headers, byte[] body) {
        public Response {
            headers = Map.copyOf(headers);
        }

        /** The first value of a header. */
        public Optional<String> header(String name) {
            return headers.getOrDefault(name.toLowerCase(Locale.ROOT), List.of()).stream()
                    .findFirst();
        }

        public String text() {
            return new String(body, StandardCharsets.UTF_8);
        }
    }
}
