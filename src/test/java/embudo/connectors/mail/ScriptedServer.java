package embudo.connectors.mail;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * A mail server that answers as told: a reply to a command, named by its first word ({@code .} is
 * the end of a message, {@code HELLO} the greeting), or {@link #HANG_UP}.
 */
final class ScriptedServer implements AutoCloseable {
    static final String HANG_UP = "hang up";
    final List<String> heard = new CopyOnWriteArrayList<>();
    private final Map<String, String> replies = new HashMap<>();
    private final ServerSocket door;
    private final SSLContext tls;

    /**
     * @param tls for STARTTLS; null when it is not offered
     */
    ScriptedServer(SSLContext tls) {
        this.tls = tls;
        try {
            door = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    ScriptedServer on(String command, String reply) {
        replies.put(command, reply);
        return this;
    }

    int port() {
        return door.getLocalPort();
    }

    private void serve() {
        while (!door.isClosed())
            try {
                Socket socket = door.accept();
                Thread.ofVirtual().start(() -> talk(socket));
            } catch (IOException closed) {
                return;
            }
    }

    private void talk(Socket socket) {
        try (socket) {
            if (!say(socket, "HELLO", "220 ready")) return;
            converse(socket, false);
        } catch (IOException gone) {
            heard.add("gone");
        }
    }

    private void converse(Socket socket, boolean safe) throws IOException {
        BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
        boolean data = false;
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            if (data && !line.equals(".")) continue;
            String command = line.split("[ :]")[0].toUpperCase(Locale.ROOT);
            heard.add(safe ? command + " (TLS)" : command);
            String usual =
                    switch (command) {
                        case "EHLO" ->
                                "250-here\r\n"
                                        + (tls != null && !safe ? "250-STARTTLS\r\n" : "")
                                        + "250 AUTH PLAIN LOGIN";
                        case "DATA" -> "354 go on";
                        case "AUTH" -> "235 welcome";
                        case "QUIT" -> "221 bye";
                        case "STARTTLS" -> "220 go ahead";
                        default -> "250 2.0.0 fine";
                    };
            if (!say(socket, command, usual)) return;
            data = command.equals("DATA") && !replies.containsKey("DATA");
            if (command.equals("STARTTLS")) {
                SSLSocket sealed =
                        (SSLSocket)
                                tls.getSocketFactory()
                                        .createSocket(socket, null, socket.getPort(), false);
                sealed.setUseClientMode(false);
                converse(sealed, true);
                return;
            }
        }
    }

    private boolean say(Socket socket, String command, String usual) throws IOException {
        String reply = replies.getOrDefault(command, usual);
        if (reply.equals(HANG_UP)) {
            socket.close();
            return false;
        }
        OutputStream out = socket.getOutputStream();
        out.write((reply + "\r\n").getBytes(StandardCharsets.UTF_8));
        out.flush();
        return true;
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
