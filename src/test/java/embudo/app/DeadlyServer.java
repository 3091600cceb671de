package embudo.app;

import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;

import embudo.cli.Services;
import embudo.domain.Actor;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * A mail server that kills the program that mails to it: the very moment it has taken a message,
 * before the sender hears so, or a while after.
 */
final class DeadlyServer implements AutoCloseable {
    private final GreenMail server =
            new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Set<String> unheard = new HashSet<>();
    private int taken;
    private Aim aim;

    private record Aim(Process victim, int at, boolean exactly, CountDownLatch reached) {}

    DeadlyServer() {
        server.start();
        server.getUserManager()
                .setMessageDeliveryHandler((message, to) -> {
                    GreenMailUser user = server.getUserManager().getUserByEmail(to.getEmail());
                    if (user == null)
                        user =
                                server.getUserManager()
                                        .createUser(to.getEmail(), to.getEmail(), "x");
                    took(message.getMessage());
                    return user;
                });
    }

    /** Has a workspace send its mail here. */
    void take(Services services) {
        services.connectors()
                .configure(
                        "mail",
                        Map.of(
                                "host", "127.0.0.1",
                                "port", String.valueOf(server.getSmtp().getPort()),
                                "security", "none",
                                "from", "equipo@embudo.example"),
                        Actor.COMMAND);
    }

    /** How many messages were taken so far. */
    synchronized int taken() {
        return taken;
    }

    private synchronized void took(MimeMessage message) throws MessagingException {
        taken++;
        if (aim == null || taken < aim.at) return;
        if (aim.exactly && aim.victim.isAlive()) {
            Victim.end(aim.victim);
            unheard.add(message.getMessageID());
        }
        aim.reached.countDown();
        if (aim.exactly) aim = null;
    }

    /**
     * Kills a process once so many more messages were taken.
     *
     * @param exactly kill before the sender can have heard of the last of them
     * @param later else so many milliseconds after it
     * @return false when it ended by itself before
     */
    boolean kill(Process victim, int more, boolean exactly, int later) throws InterruptedException {
        CountDownLatch reached = new CountDownLatch(1);
        synchronized (this) {
            aim = new Aim(victim, taken + more, exactly, reached);
        }
        boolean hit = false;
        while (!hit && victim.isAlive()) hit = reached.await(100, TimeUnit.MILLISECONDS);
        if (hit && !exactly) victim.waitFor(later, TimeUnit.MILLISECONDS);
        synchronized (this) {
            aim = null;
        }
        Victim.end(victim);
        return reached.getCount() == 0;
    }

    /** Everything it took. */
    List<MimeMessage> letters() {
        return List.of(server.getReceivedMessages());
    }

    /** Message-IDs of what it took and whose sender died before it could hear so. */
    synchronized Set<String> unheard() {
        return Set.copyOf(unheard);
    }

    @Override
    public void close() {
        server.stop();
    }
}
