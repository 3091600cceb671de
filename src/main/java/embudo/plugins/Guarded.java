package embudo.plugins;

import embudo.spi.Command;
import embudo.spi.Connector;
import embudo.spi.News;
import embudo.spi.NotDelivered;
import embudo.spi.Receipt;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.net.URI;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/** A connector whose words carry no secrets and whose faults are answers. */
final class Guarded implements Connector {
    private static final Logger LOG = LoggerFactory.getLogger(Guarded.class);
    private static final int LONGEST = 300;

    private final String id;
    private final Connector inner;
    private final UnaryOperator<String> mask;

    Guarded(String id, Connector inner, UnaryOperator<String> mask) {
        this.id = id;
        this.inner = inner;
        this.mask = mask;
    }

    @Override
    public URI address() {
        return inner.address();
    }

    @Override
    public Receipt check() {
        return guard(inner::check);
    }

    @Override
    public Receipt send(Command command) {
        return guard(() -> inner.send(command));
    }

    @Override
    public int perMinute() {
        return inner.perMinute();
    }

    @Override
    public News read(String cursor) {
        try {
            return inner.read(cursor);
        } catch (NotDelivered e) {
            throw new NotDelivered.NotSent(tidy(e.getMessage()), null);
        } catch (RuntimeException | LinkageError e) {
            String words = tidy(e.getClass().getSimpleName() + ": " + e.getMessage());
            LOG.warn("connector {} could not be read: {}", id, words);
            throw new NotDelivered.NotSent(words, null);
        }
    }

    @Override
    public void close() {
        inner.close();
    }

    private Receipt guard(Supplier<Receipt> call) {
        try {
            return switch (call.get()) {
                case Receipt.Accepted a -> new Receipt.Accepted(tidy(a.answer()));
                case Receipt.Refused r -> new Receipt.Refused(tidy(r.reason()), r.permanent());
                case Receipt.RetryAfter r -> new Receipt.RetryAfter(r.delay(), tidy(r.reason()));
                case Receipt.Undeliverable u -> new Receipt.Undeliverable(tidy(u.reason()));
                case Receipt.Blocked b -> new Receipt.Blocked(b.why(), tidy(b.reason()));
                case Receipt.Unknown u -> new Receipt.Unknown(tidy(u.reason()));
            };
        } catch (NotDelivered.NotSent e) {
            throw new NotDelivered.NotSent(tidy(e.getMessage()), null);
        } catch (NotDelivered.MayHaveArrived e) {
            throw new NotDelivered.MayHaveArrived(tidy(e.getMessage()), null);
        } catch (RuntimeException | LinkageError e) {
            // A fault inside a connector says nothing about what the service has received.
            String words = tidy(e.getClass().getSimpleName() + ": " + e.getMessage());
            LOG.warn("connector {} failed: {}", id, words);
            return new Receipt.Unknown(words);
        }
    }

    private String tidy(String text) {
        if (text == null) return "";
        String line = mask.apply(text).replaceAll("\\p{Cntrl}+", " ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
