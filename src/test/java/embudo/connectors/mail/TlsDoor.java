package embudo.connectors.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;

/**
 * An encrypted door in front of a real mail server: encrypted from the first byte, or once STARTTLS
 * was said. What is said before that, it hears.
 */
public final class TlsDoor implements AutoCloseable {
    private final List<String> heard = new CopyOnWriteArrayList<>();
    private final ServerSocket door;
    private final SSLContext tls;
    private final int server;
    private final boolean later;

    /**
     * @param server port of the mail server
     * @param later encrypts after STARTTLS only
     */
    public TlsDoor(SSLContext tls, int server, boolean later) {
        this.tls = tls;
        this.server = server;
        this.later = later;
        try {
            door = new ServerSocket(0, 20, InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    /** Commands that came unencrypted. */
    List<String> heard() {
        return List.copyOf(heard);
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

    private void talk(Socket outside) {
        try (outside;
                Socket inside = new Socket("127.0.0.1", server)) {
            if (later && !starts(outside)) return;
            SSLSocket sealed =
                    (SSLSocket)
                            tls.getSocketFactory()
                                    .createSocket(outside, null, outside.getPort(), false);
            sealed.setUseClientMode(false);
            sealed.startHandshake();
            // Its greeting was said in the open already.
            if (later) line(inside.getInputStream());
            Thread back = Thread.ofVirtual().start(() -> pass(inside, sealed));
            pass(sealed, inside);
            back.join();
        } catch (IOException | InterruptedException gone) {
            heard.add("gone");
        }
    }

    private boolean starts(Socket outside) throws IOException {
        say(outside, "220 ready");
        for (String said = line(outside.getInputStream());
                !said.isEmpty();
                said = line(outside.getInputStream())) {
            heard.add(said.split("[ :]")[0]);
            if (said.equals("STARTTLS")) {
                say(outside, "220 go ahead");
                return true;
            }
            say(
                    outside,
                    said.startsWith("EHLO") ? "250-here\r\n250 STARTTLS" : "530 encrypt first");
        }
        return false;
    }

    /** Byte by byte, so that nothing of what is encrypted is taken. */
    private static String line(InputStream in) throws IOException {
        StringBuilder line = new StringBuilder();
        for (int b = in.read(); b >= 0 && b != '\n'; b = in.read())
            if (b != '\r') line.append((char) b);
        return line.toString();
    }

    private static void say(Socket to, String text) throws IOException {
        OutputStream out = to.getOutputStream();
        out.write((text + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    private void pass(Socket from, Socket to) {
        try {
            from.getInputStream().transferTo(to.getOutputStream());
            to.close();
        } catch (IOException gone) {
            heard.add("gone");
        }
    }

    @Override
    public void close() throws IOException {
        door.close();
    }
}
