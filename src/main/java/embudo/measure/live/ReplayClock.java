package embudo.measure.live;

import embudo.kernel.Ticker;

import java.time.Duration;
import java.time.Instant;

/**
 * A clock that runs through a webinar's time at 1 to 600 times the speed of the real one, can be
 * stopped and set, and stands still at the end. Thread-safe.
 */
public final class ReplayClock implements Ticker {
    public static final int SLOWEST = 1;
    public static final int FASTEST = 600;
    private final Ticker real;
    private final Instant first;
    private final Instant last;
    private Instant anchor;
    private long since;
    private int speed;
    private boolean playing;

    /** Stands at {@code first}. */
    public ReplayClock(Ticker real, Instant first, Instant last, int speed) {
        if (last.isBefore(first)) throw new IllegalArgumentException("ends before it begins");
        this.real = real;
        this.first = first;
        this.last = last;
        anchor = first;
        this.speed = Math.clamp(speed, SLOWEST, FASTEST);
    }

    @Override
    public synchronized Instant now() {
        if (!playing) return anchor;
        long gone = real.nanos() - since;
        Duration played = Duration.ofNanos(gone).multipliedBy(speed);
        return played.compareTo(Duration.between(anchor, last)) >= 0 ? last : anchor.plus(played);
    }

    public synchronized void play() {
        if (ended()) seek(first);
        else hold();
        playing = true;
    }

    public synchronized void pause() {
        hold();
        playing = false;
    }

    /** Goes on from a moment, at the nearest end when it lies outside. */
    public synchronized void seek(Instant to) {
        anchor = to.isBefore(first) ? first : to.isAfter(last) ? last : to;
        since = real.nanos();
    }

    public synchronized void speed(int times) {
        hold();
        speed = Math.clamp(times, SLOWEST, FASTEST);
    }

    /** False while it stands still, at the end too. */
    public synchronized boolean running() {
        return playing && !ended();
    }

    public synchronized boolean ended() {
        return !now().isBefore(last);
    }

    public Instant first() {
        return first;
    }

    public Instant last() {
        return last;
    }

    private void hold() {
        anchor = now();
        since = real.nanos();
    }
}
