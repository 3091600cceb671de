package embudo.plugins;

import embudo.spi.Http;
import embudo.spi.NotDelivered;

import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.SSLHandshakeException;

/** HTTP on the JDK's client. One answer, whole or cut, always ends within the time given. */
final class JdkHttp implements Http, AutoCloseable {
    private static final Duration CONNECT_WITHIN = Duration.ofSeconds(10);

    private final HttpClient client;
    private final Duration answerWithin;

    JdkHttp(Duration answerWithin) {
        this.answerWithin = answerWithin;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(CONNECT_WITHIN)
                        .build();
    }

    @Override
    public Response send(Request request) {
        HttpRequest.Builder builder =
                HttpRequest.newBuilder(request.url())
                        .timeout(answerWithin)
                        .header("User-Agent", "Embudo")
                        .method(
                                request.method(),
                                request.body().length == 0
                                        ? HttpRequest.BodyPublishers.noBody()
                                        : HttpRequest.BodyPublishers.ofByteArray(request.body()));
        request.headers().forEach(builder::setHeader);
        try {
            HttpResponse<byte[]> answer =
                    client.sendAsync(builder.build(), info -> new CappedBody())
                            // The request's own timeout ends with the headers; a body may stall.
                            .orTimeout(answerWithin.toMillis() * 2, TimeUnit.MILLISECONDS)
                            .join();
            return new Response(
                    answer.statusCode(), Map.copyOf(answer.headers().map()), answer.body());
        } catch (CompletionException e) {
            throw failure(e.getCause(), request.url().getHost());
        }
    }

    @Override
    public void close() {
        client.shutdown();
    }

    private static NotDelivered failure(Throwable cause, String host) {
        String words = host + ": " + cause.getClass().getSimpleName();
        return switch (cause) {
            case ConnectException e -> new NotDelivered.NotSent(words, e);
            case HttpConnectTimeoutException e -> new NotDelivered.NotSent(words, e);
            case UnknownHostException e -> new NotDelivered.NotSent(words, e);
            case NoRouteToHostException e -> new NotDelivered.NotSent(words, e);
            case SSLHandshakeException e -> new NotDelivered.NotSent(words, e);
            default -> new NotDelivered.MayHaveArrived(words, cause);
        };
    }
}
