package embudo.app;

import embudo.cli.Invocation;
import embudo.kernel.Language;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Phaser;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.BooleanSupplier;

/**
 * One window, many commands: the process that holds a workspace answers commands of later processes
 * through a socket file inside the workspace, which only its owner can enter. A request is a count
 * and that many texts (folder, language, "json" or "", arguments); answers are frames of kind,
 * length and bytes.
 */
final class CommandSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(CommandSocket.class);
    private static final int OUT = 1;
    private static final int ERR = 2;
    private static final int EXIT = 3;

    /** The address of a socket file has a fixed room of about 100 bytes on every system. */
    private static final int LONGEST = 100;

    private final Path file;
    private final ServerSocketChannel server;
    private final Handler handler;

    /** One party for the socket and one for each command being answered: closing waits for them. */
    private final Phaser running = new Phaser(1);

    /** Runs a command for somebody else; returns the exit code. */
    interface Handler {
        int run(
                Invocation invocation,
                Path folder,
                PrintStream out,
                PrintStream err,
                BooleanSupplier cancelled);
    }

    private CommandSocket(Path file, ServerSocketChannel server, Handler handler) {
        this.file = file;
        this.server = server;
        this.handler = handler;
    }

    /**
     * Starts answering. Call only as the holder of the workspace's lock: a socket file left over is
     * removed.
     */
    static CommandSocket serve(Path workspace, Handler handler) throws IOException {
        Path file = file(workspace);
        if (file.toString().getBytes(StandardCharsets.UTF_8).length > LONGEST) {
            LOG.warn("the workspace's path is too long for a command socket");
            return new CommandSocket(file, null, handler);
        }
        Files.deleteIfExists(file);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(file));
        CommandSocket socket = new CommandSocket(file, server, handler);
        Thread.ofPlatform().daemon().name("commands").start(socket::accept);
        return socket;
    }

    /** Hands a command to the process that holds the workspace; empty when nobody answers. */
    static OptionalInt forward(
            Invocation invocation, Path folder, PrintStream out, PrintStream err) {
        Path file = file(invocation.workspace());
        if (!Files.exists(file)) return OptionalInt.empty();
        try (SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(file))) {
            DataOutputStream request = new DataOutputStream(Channels.newOutputStream(channel));
            List<String> texts = new ArrayList<>();
            texts.add(folder.toString());
            texts.add(invocation.language() == null ? "" : invocation.language().code());
            texts.add(invocation.json() ? "json" : "");
            texts.addAll(invocation.rest());
            request.writeInt(texts.size());
            for (String text : texts) request.writeUTF(text);
            request.flush();
            DataInputStream answer = new DataInputStream(Channels.newInputStream(channel));
            while (true) {
                int kind = answer.readByte();
                if (kind == EXIT) return OptionalInt.of(answer.readInt());
                byte[] bytes = answer.readNBytes(answer.readInt());
                (kind == OUT ? out : err).write(bytes, 0, bytes.length);
                (kind == OUT ? out : err).flush();
            }
        } catch (IOException e) {
            return OptionalInt.empty();
        }
    }

    private static Path file(Path workspace) {
        return workspace.resolve("commands.socket");
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel channel = server.accept();
                running.register();
                Thread.ofPlatform().daemon().name("command").start(() -> answer(channel));
            } catch (IOException e) {
                if (server.isOpen()) LOG.warn("a command could not be taken", e);
            }
        }
    }

    private void answer(SocketChannel channel) {
        try (channel) {
            DataInputStream in = new DataInputStream(Channels.newInputStream(channel));
            DataOutputStream out = new DataOutputStream(Channels.newOutputStream(channel));
            int count = in.readInt();
            if (count < 3 || count > 10_000) return;
            List<String> texts = new ArrayList<>();
            for (int i = 0; i < count; i++) texts.add(in.readUTF());
            AtomicBoolean gone = new AtomicBoolean();
            Thread.ofVirtual().start(() -> watch(in, gone));
            Invocation invocation =
                    new Invocation(
                            file.getParent(),
                            texts.get(1).isEmpty() ? null : Language.of(texts.get(1)),
                            texts.get(2).equals("json"),
                            List.copyOf(texts.subList(3, texts.size())));
            int exit =
                    handler.run(
                            invocation,
                            Path.of(texts.get(0)),
                            stream(out, OUT),
                            stream(out, ERR),
                            gone::get);
            synchronized (out) {
                out.writeByte(EXIT);
                out.writeInt(exit);
                out.flush();
            }
        } catch (IOException e) {
            LOG.info("a command's caller went away: {}", e.getMessage());
        } finally {
            running.arriveAndDeregister();
        }
    }

    /** The caller sends nothing more: the end of its stream means it has gone. */
    private static void watch(DataInputStream in, AtomicBoolean gone) {
        try {
            while (in.read() >= 0) gone.set(false);
            gone.set(true);
        } catch (IOException e) {
            gone.set(true);
        }
    }

    private static PrintStream stream(DataOutputStream out, int kind) {
        return new PrintStream(
                new OutputStream() {
                    @Override
                    public void write(int b) throws IOException {
                        write(new byte[] {(byte) b}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int from, int length) throws IOException {
                        synchronized (out) {
                            out.writeByte(kind);
                            out.writeInt(length);
                            out.write(bytes, from, length);
                            out.flush();
                        }
                    }
                },
                true,
                StandardCharsets.UTF_8);
    }

    /** Takes no more commands and returns once those being answered are done. */
    @Override
    public void close() throws IOException {
        if (server == null) return;
        server.close();
        Files.deleteIfExists(file);
        running.arriveAndAwaitAdvance();
    }
}
