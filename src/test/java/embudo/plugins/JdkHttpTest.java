package embudo.plugins;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;

import embudo.spi.Http;
import embudo.spi.NotDelivered;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

class JdkHttpTest {
    private final JdkHttp http = new JdkHttp(Duration.ofMillis(400));
    private final AtomicInteger requests = new AtomicInteger();
    private HttpServer server;

    @BeforeEach
    void listen() throws Exception {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    @AfterEach
    void stop() {
        http.close();
        server.stop(0);
    }

    @Test
    void sendsMethodHeadersAndBodyAndReadsTheAnswer() {
        serve(exchange -> {
            byte[] body = exchange.getRequestBody().readAllBytes();
            String seen =
                    exchange.getRequestMethod()
                            + " "
                            + exchange.getRequestHeaders().getFirst("webhook-id")
                            + " "
                            + new String(body, StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Retry-After", "7");
            byte[] answer = seen.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(503, answer.length);
            exchange.getResponseBody().write(answer);
            exchange.close();
        });
        Http.Response response = http.send(post("ñ"));
        assertThat(response.status()).isEqualTo(503);
        assertThat(response.text()).isEqualTo("POST id-1 ñ");
        assertThat(response.header("Retry-After")).contains("7");
    }

    @Test
    void followsNoRedirect() {
        serve(exchange -> {
            exchange.getResponseHeaders().add("Location", "/elsewhere");
            exchange.sendResponseHeaders(307, -1);
            exchange.close();
        });
        assertThat(http.send(post("{}")).status()).isEqualTo(307);
        assertThat(requests).hasValue(1);
    }

    @Test
    void nobodyListeningMeansNotSent() throws Exception {
        int port;
        try (ServerSocket free = new ServerSocket(0)) {
            port = free.getLocalPort();
        }
        assertThatThrownBy(() -> http.send(post(URI.create("http://127.0.0.1:" + port), "{}")))
                .isInstanceOf(NotDelivered.NotSent.class);
    }

    @Test
    void anUnknownHostMeansNotSent() {
        assertThatThrownBy(() -> http.send(post(URI.create("http://nobody.invalid/"), "{}")))
                .isInstanceOf(NotDelivered.NotSent.class);
    }

    @Test
    void silenceAfterTheRequestMeansItMayHaveArrived() {
        serve(exchange -> exchange.getRequestBody().readAllBytes());
        assertThatThrownBy(() -> http.send(post("{}")))
                .isInstanceOf(NotDelivered.MayHaveArrived.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void aClosedConnectionMeansItMayHaveArrivedAndIsNotRepeatedByItself() {
        serve(exchange -> exchange.close());
        assertThatThrownBy(() -> http.send(post("{}")))
                .isInstanceOf(NotDelivered.MayHaveArrived.class);
        assertThat(requests).hasValue(1);
    }

    @Test
    void anAnswerThatStallsEnds() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 10);
            exchange.getResponseBody().write('x');
            exchange.getResponseBody().flush();
        });
        assertThatThrownBy(() -> http.send(post("{}")))
                .isInstanceOf(NotDelivered.MayHaveArrived.class);
    }

    @Test
    void keepsOneMegabyteOfALongAnswer() {
        serve(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[64 * 1024];
            for (int i = 0; i < 64; i++) exchange.getResponseBody().write(part);
            exchange.close();
        });
        Http.Response response = http.send(post("{}"));
        assertThat(response.status()).isEqualTo(200);
        assertThat(response.body()).hasSize(1024 * 1024);
    }

    private void serve(HttpHandler handler) {
        server.createContext(
                "/",
                exchange -> {
                    requests.incrementAndGet();
                    handler.handle(exchange);
                });
    }

    private Http.Request post(String body) {
        return post(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/in"), body);
    }

    private static Http.Request post(URI url, String body) {
        return new Http.Request(
                "POST", url, Map.of("webhook-id", "id-1"), body.getBytes(StandardCharsets.UTF_8));
    }
}
