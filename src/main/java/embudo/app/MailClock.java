package embudo.app;

import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.outbox.NewsReader;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** Reads bounces and replies every few minutes while the window is open. */
final class MailClock implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(MailClock.class);
    private static final long MINUTES = 5;

    /** A mailbox that can't be read is not knocked at more often than this. */
    private static final Duration PATIENCE = Duration.ofMinutes(30);

    private final NewsReader news;
    private final Ticker ticker;
    private final CountDownLatch closing = new CountDownLatch(1);
    private final Thread thread;
    private Instant resting = Instant.MIN;

    MailClock(NewsReader news, Ticker ticker) {
        this.news = news;
        this.ticker = ticker;
        thread = Thread.ofPlatform().daemon().name("mail").unstarted(this::run);
    }

    void start() {
        thread.start();
    }

    private void run() {
        try {
            do look();
            while (!closing.await(MINUTES, TimeUnit.MINUTES));
        } catch (InterruptedException e) {
            throw new IllegalStateException("waiting for mail was interrupted", e);
        }
    }

    /** Reads now, unless it failed a while ago. */
    void look() {
        if (ticker.now().isBefore(resting)) return;
        try {
            news.read();
        } catch (Problem e) {
            LOG.warn("{}", e.getMessage());
            resting = ticker.now().plus(PATIENCE);
        } catch (RuntimeException e) {
            if (closing.getCount() == 0) return;
            LOG.error("what came back of mails could not be read", e);
            resting = ticker.now().plus(PATIENCE);
        }
    }

    @Override
    public void close() {
        closing.countDown();
        try {
            if (thread.isAlive()) thread.join(5_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }
}
