package embudo.measure;

import embudo.catalog.condition.Audience;
import embudo.catalog.condition.Conditions;
import embudo.domain.Actor;
import embudo.domain.Segment;
import embudo.domain.Segments;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Ticker;
import embudo.kernel.Topic;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/**
 * Writes down who enters and who leaves a segment, after each change of the figures and, since
 * conditions speak of time, at least every minute. What is written is the difference to what was
 * written before, so that stopping anywhere loses nothing and repeats nothing.
 */
public final class SegmentKeeper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SegmentKeeper.class);
    private static final Actor ACTOR = new Actor(Actor.Kind.STAGE, "segments");
    private static final long FIRST_MILLIS = 3_000;
    private static final long EVERY_MILLIS = 60_000;
    private static final long REST_MILLIS = 1_000;

    /** Rests this many times as long as it worked, and so takes a tenth of one core at most. */
    private static final int REST = 9;

    private final SegmentBook book;
    private final Segments segments;
    private final Audience audience;
    private final Notices notices;
    private final Ticker ticker;
    private final Map<String, BitSet> written = new HashMap<>();
    private final Semaphore news = new Semaphore(0);
    private final Semaphore closing = new Semaphore(0);
    private Notices.Subscription subscription = () -> {};
    private final Thread thread;
    private volatile boolean closed;

    public SegmentKeeper(
            SegmentBook book,
            Segments segments,
            Audience audience,
            Notices notices,
            Ticker ticker) {
        this.book = book;
        this.segments = segments;
        this.audience = audience;
        this.notices = notices;
        this.ticker = ticker;
        thread = Thread.ofPlatform().daemon().name("segments").unstarted(this::follow);
    }

    /** Follows the figures from now on. */
    public void start() {
        subscription =
                notices.subscribe(topic -> {
                    if (topic == Topic.FIGURES) news.release();
                });
        thread.start();
    }

    /** Writes what has changed in all segments by rule, before it returns. */
    public void refresh() {
        for (SegmentBook.Definition definition : book.all()) {
            if (closed) return;
            if (definition.kind() == Segment.Kind.RULE) refresh(definition);
        }
    }

    /** Writes what has changed in one segment by rule. */
    synchronized void refresh(SegmentBook.Definition definition) {
        BitSet now;
        try {
            now = audience.bits(Conditions.read(definition.rule(), audience.fields()).orThrow());
        } catch (Problem e) {
            // A rule may name what is gone, such as a field of the workspace's own: who was in
            // stays in until somebody mends it. The list of segments shows the fault.
            LOG.warn("segment {} can't be followed: {}", definition.id(), e.key());
            return;
        }
        BitSet before = written.computeIfAbsent(definition.id(), id -> bits(segments.members(id)));
        Set<Long> enter = without(now, before);
        Set<Long> leave = without(before, now);
        if (enter.isEmpty() && leave.isEmpty()) return;
        segments.move(definition.id(), enter, leave, ticker.now(), ACTOR);
        written.put(definition.id(), now);
    }

    /** Runs something while no membership is being written. */
    public synchronized void alone(Runnable action) {
        action.run();
    }

    /** What was written of the segment is to be read again. */
    synchronized void forget(String id) {
        written.remove(id);
    }

    private static BitSet bits(Set<Long> people) {
        BitSet bits = new BitSet();
        for (long person : people) bits.set((int) person);
        return bits;
    }

    private static Set<Long> without(BitSet people, BitSet others) {
        BitSet rest = (BitSet) people.clone();
        rest.andNot(others);
        return rest.stream().mapToObj(i -> (long) i).collect(Collectors.toSet());
    }

    private void follow() {
        rest(FIRST_MILLIS);
        while (!closed) {
            news.drainPermits();
            long began = ticker.nanos();
            try {
                refresh();
            } catch (RuntimeException e) {
                LOG.error("segments stopped at a failure; they go on with the next news", e);
            }
            rest(Math.max(REST_MILLIS, REST * (ticker.nanos() - began) / 1_000_000));
            if (!closed) waitForNews();
        }
    }

    private void waitForNews() {
        try {
            if (news.tryAcquire(EVERY_MILLIS, TimeUnit.MILLISECONDS)) return;
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    private void rest(long millis) {
        try {
            if (closing.tryAcquire(millis, TimeUnit.MILLISECONDS)) closing.release();
        } catch (InterruptedException e) {
            throw new IllegalStateException("nobody interrupts this thread", e);
        }
    }

    /** Ends after the segment at hand. */
    @Override
    public void close() {
        closed = true;
        subscription.close();
        closing.release();
        news.release();
        try {
            if (thread.isAlive()) thread.join(10_000);
        } catch (InterruptedException e) {
            throw new IllegalStateException("closing was interrupted", e);
        }
    }
}
