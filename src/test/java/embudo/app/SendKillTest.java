package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;

import embudo.domain.Command;
import embudo.kernel.Progress;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Kills the program in the middle of sending. A receiver on the loopback address counts: after the
 * restart every action has arrived, each under one key, so that a receiver that honours keys did
 * everything exactly once.
 */
class SendKillTest {
    @TempDir Path folder;
    private final Map<String, AtomicInteger> arrivals = new ConcurrentHashMap<>();
    private final CountDownLatch some = new CountDownLatch(SeasonFiles.PEOPLE / 4);
    private HttpServer receiver;

    @BeforeEach
    void listen() throws Exception {
        receiver = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        receiver.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        receiver.createContext(
                "/",
                exchange -> {
                    exchange.getRequestBody().readAllBytes();
                    if (exchange.getRequestMethod().equals("POST")) {
                        String id = exchange.getRequestHeaders().getFirst("webhook-id");
                        arrivals.computeIfAbsent(id, k -> new AtomicInteger()).incrementAndGet();
                        some.countDown();
                    }
                    exchange.sendResponseHeaders(204, -1);
                    exchange.close();
                });
        receiver.start();
    }

    @AfterEach
    void stop() {
        receiver.stop(0);
    }

    @Test
    void afterAKillEveryActionArrivesAndNoneTwiceInEffect() throws Exception {
        Path workspace = folder.resolve("workspace");
        try (Lifecycle life = new Lifecycle(workspace, KillTarget.NOW, Program::new)) {
            run(life, "import", SeasonFiles.contacts(folder, 1).toString());
            run(
                    life,
                    "connector",
                    "set",
                    "webhook",
                    "url=http://127.0.0.1:" + receiver.getAddress().getPort() + "/hook",
                    "secret=whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0");
        }
        Process victim =
                new ProcessBuilder(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "--enable-native-access=ALL-UNNAMED",
                                "-Duser.home=" + folder,
                                "-cp",
                                System.getProperty("java.class.path"),
                                SendTarget.class.getName(),
                                workspace.toString())
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("victim.log").toFile())
                        .start();
        assertThat(some.await(90, TimeUnit.SECONDS)).as("sending began").isTrue();
        victim.toHandle().destroyForcibly();
        victim.waitFor();
        assertThat(arrivals).as("killed in the middle").hasSizeLessThan(SeasonFiles.PEOPLE);
        try (Lifecycle life = new Lifecycle(workspace, KillTarget.NOW, Program::new)) {
            Wiring wiring = life.wiring();
            wiring.commandServices().outbox().drain(Progress.NONE);
            assertThat(wiring.store().commands().counts())
                    .isEqualTo(Map.of(Command.State.SENT, (long) SeasonFiles.PEOPLE));
            // What was already sent is recognised and not sent again.
            int before = arrivals.values().stream().mapToInt(AtomicInteger::get).sum();
            String again = run(life, "command", "send");
            assertThat(again).contains("\"held\" : " + SeasonFiles.PEOPLE);
            assertThat(arrivals.values().stream().mapToInt(AtomicInteger::get).sum())
                    .isEqualTo(before);
        }
        assertThat(arrivals).hasSize(SeasonFiles.PEOPLE);
    }

    private String run(Lifecycle life, String... args) {
        return new Prompt(life, folder).run(args).done().out();
    }
}
