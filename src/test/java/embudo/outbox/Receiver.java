package embudo.outbox;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A service on this machine that takes signed messages, counts them by id and answers as its script
 * says. Its check of the signature is its own.
 */
final class Receiver implements AutoCloseable {
    static final String SECRET =
            "whsec_" + Base64.getEncoder().encodeToString(new byte[32]).replace('A', 'B');

    /** What it does with one request. */
    enum Act {
        TAKE,
        REFUSE_500,
        TAKE_THEN_500,
        DROP,
        TAKE_THEN_DROP,
        TAKE_THEN_SILENCE,
        GONE_410,
        BUSY_429
    }

    /** Decides by message id and how often that id has come before. */
    interface Script {
        Act act(String id, int before);
    }

    final AtomicInteger requests = new AtomicInteger();
    final AtomicInteger forged = new AtomicInteger();
    final AtomicInteger atOnce = new AtomicInteger();
    final AtomicInteger mostAtOnce = new AtomicInteger();

    /** How often each id was taken; the receiver acts on the first only. */
    final Map<String, Integer> taken = new ConcurrentHashMap<>();

    final List<String> bodies = new CopyOnWriteArrayList<>();
    private final Map<String, Integer> seen = new ConcurrentHashMap<>();
    private final HttpServer server;
    private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
    private final Script script;

    Receiver(Script script) throws IOException {
        this(0, script);
    }

    Receiver(int port, Script script) throws IOException {
        this.script = script;
        server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        server.setExecutor(threads);
        server.createContext("/in", this::take);
        server.createContext("/", exchange -> answer(exchange, 404));
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/in";
    }

    private void take(HttpExchange exchange) throws IOException {
        mostAtOnce.accumulateAndGet(atOnce.incrementAndGet(), Math::max);
        try {
            requests.incrementAndGet();
            String body =
                    new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
            String id = exchange.getRequestHeaders().getFirst("webhook-id");
            if (!signed(exchange, id, body)) forged.incrementAndGet();
            int before = seen.merge(id, 1, Integer::sum) - 1;
            Act act = script.act(id, before);
            if (act.name().startsWith("TAKE") && taken.merge(id, 1, Integer::sum) == 1)
                bodies.add(body);
            switch (act) {
                case TAKE -> answer(exchange, 204);
                case REFUSE_500, TAKE_THEN_500 -> answer(exchange, 500);
                case DROP, TAKE_THEN_DROP -> exchange.close();
                case TAKE_THEN_SILENCE -> {}
                case GONE_410 -> answer(exchange, 410);
                case BUSY_429 -> {
                    exchange.getResponseHeaders().add("Retry-After", "3600");
                    answer(exchange, 429);
                }
            }
        } finally {
            atOnce.decrementAndGet();
        }
    }

    private static boolean signed(HttpExchange exchange, String id, String body) {
        try {
            String content =
                    id
                            + "."
                            + exchange.getRequestHeaders().getFirst("webhook-timestamp")
                            + "."
                            + body;
            byte[] key = Base64.getDecoder().decode(SECRET.substring(6));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            byte[] sum = mac.doFinal(content.getBytes(StandardCharsets.UTF_8));
            return ("v1," + Base64.getEncoder().encodeToString(sum))
                    .equals(exchange.getRequestHeaders().getFirst("webhook-signature"));
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void answer(HttpExchange exchange, int status) throws IOException {
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdown();
    }
}
