package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.cli.Invocation;
import embudo.kernel.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

class CommandSocketTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private Path workspace;

    @BeforeEach
    void shortFolder() throws Exception {
        // A socket's address must be short; a relative path is, wherever the checkout lies.
        workspace = Files.createTempDirectory(Path.of("target"), "s");
    }

    @AfterEach
    void clean() throws Exception {
        Files.deleteIfExists(workspace.resolve("commands.socket"));
        Files.delete(workspace);
    }

    private OptionalInt forward(Invocation invocation) {
        return CommandSocket.forward(
                invocation, Path.of("/somewhere"), new PrintStream(out), new PrintStream(err));
    }

    @Test
    void aCommandIsAnsweredWithItsOutputMessagesAndExitCode() throws Exception {
        AtomicReference<Invocation> seen = new AtomicReference<>();
        try (CommandSocket socket =
                CommandSocket.serve(
                        workspace,
                        (invocation, folder, o, e, cancelled) -> {
                            seen.set(invocation);
                            o.println("olé from " + folder);
                            e.println("a message");
                            return 7;
                        })) {
            assertThat(socket).isNotNull();
            Invocation sent =
                    new Invocation(
                            workspace, Language.ES, true, List.of("leads", "--search", "Muñoz"));
            assertThat(forward(sent)).hasValue(7);
            assertThat(seen.get().workspace()).isEqualTo(workspace.toAbsolutePath());
            assertThat(seen.get().rest()).isEqualTo(sent.rest());
            assertThat(seen.get().language()).isEqualTo(sent.language());
            assertThat(seen.get().json()).isTrue();
        }
        assertThat(out.toString(StandardCharsets.UTF_8))
                .isEqualToIgnoringNewLines("olé from /somewhere");
        assertThat(err.toString(StandardCharsets.UTF_8)).isEqualToIgnoringNewLines("a message");
    }

    @Test
    void nobodyAnswersWhereNobodyServes() throws Exception {
        assertThat(forward(new Invocation(workspace, null, false, List.of("leads")))).isEmpty();
        CommandSocket.serve(workspace, (i, f, o, e, c) -> 0).close();
        assertThat(forward(new Invocation(workspace, null, false, List.of("leads")))).isEmpty();
    }

    @Test
    void aSocketFileLeftByAKilledProcessIsReplaced() throws Exception {
        Files.createFile(workspace.resolve("commands.socket"));
        assertThat(forward(new Invocation(workspace, null, false, List.of("x")))).isEmpty();
        try (CommandSocket socket = CommandSocket.serve(workspace, (i, f, o, e, c) -> 3)) {
            assertThat(socket).isNotNull();
            assertThat(forward(new Invocation(workspace, null, false, List.of("x")))).hasValue(3);
        }
    }

    @Test
    void closingWaitsForTheCommandBeingAnswered() throws Exception {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch finish = new CountDownLatch(1);
        CommandSocket socket =
                CommandSocket.serve(
                        workspace,
                        (i, f, o, e, c) -> {
                            begun.countDown();
                            try {
                                finish.await();
                            } catch (InterruptedException ex) {
                                throw new IllegalStateException(ex);
                            }
                            return 5;
                        });
        CompletableFuture<OptionalInt> answer =
                CompletableFuture.supplyAsync(
                        () -> forward(new Invocation(workspace, null, false, List.of("slow"))));
        begun.await();
        CompletableFuture<Void> closed =
                CompletableFuture.runAsync(() -> {
                    try {
                        socket.close();
                    } catch (java.io.IOException ex) {
                        throw new IllegalStateException(ex);
                    }
                });
        assertThat(closed).isNotDone();
        finish.countDown();
        closed.join();
        assertThat(answer.join()).hasValue(5);
    }
}
