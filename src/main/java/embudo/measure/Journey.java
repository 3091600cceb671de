package embudo.measure;

import embudo.domain.Channel;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What one person went through up to a conversion, or up to the end of the period without one.
 *
 * @param end of the conversion, else of the last touch; epoch milliseconds
 * @param position of the conversion's event, 0 for none
 * @param value of the conversion less what was given back, in minor units of the workspace's
 *     currency
 * @param touches in order; those within the window alone
 */
public record Journey(
        long person, Outcome outcome, long end, long position, long value, List<Touch> touches) {
    private static final double DAY = Duration.ofDays(1).toMillis();

    /** How a journey stands. */
    public enum Outcome {
        CONVERTED,
        /** No conversion, and no touch for long. */
        LOST,
        /** Touched lately, or converted only after the period. */
        OPEN
    }

    public Journey {
        touches = List.copyOf(touches);
    }

    Journey worth(long minor) {
        return new Journey(person, outcome, end, position, minor, touches);
    }

    /** Channels in order, repeats folded into one. */
    public List<Channel> channels() {
        List<Channel> path = new ArrayList<>();
        for (Touch touch : touches)
            if (path.isEmpty() || path.getLast() != touch.channel()) path.add(touch.channel());
        return path;
    }

    /** Days from a touch to the end. */
    public double age(Touch touch) {
        return (end - touch.at()) / DAY;
    }

    public boolean converted() {
        return outcome == Outcome.CONVERTED;
    }
}
