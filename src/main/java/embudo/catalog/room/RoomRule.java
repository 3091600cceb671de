package embudo.catalog.room;

import embudo.catalog.alert.AlertTest;
import embudo.kernel.Language;

import java.util.Map;

/**
 * One thing to say of a running webinar, S-INS-01.
 *
 * @param system id of the specification
 * @param good whether it is good news
 * @param alert the alert rule its bound is that of, C44; empty where it has its own
 * @param above whether the figure must be above or below the bound
 * @param than the bound; a factor where {@code ofBefore}
 * @param ofBefore whether the bound is the figure's earlier value times {@code than}
 * @param from minute of the webinar from which on it is said
 * @param least fewest people the figure must be made of
 * @param advice what to do
 */
public record RoomRule(
        String key,
        String system,
        boolean good,
        RoomFigure figure,
        String alert,
        boolean above,
        double than,
        boolean ofBefore,
        int from,
        int least,
        Map<Language, String> advice) {
    public RoomRule {
        advice = Map.copyOf(advice);
    }

    /** With the bound of its alert rule. */
    public RoomRule bounded(AlertTest test) {
        return new RoomRule(
                key,
                system,
                good,
                figure,
                alert,
                !test.sign().low(),
                test.than(),
                false,
                from,
                least,
                advice);
    }

    /**
     * Whether it is to be said of a value; never of what is unknown, nor of a rise from nothing.
     *
     * @param before the earlier value
     */
    public boolean holds(double value, double before) {
        double bound = ofBefore ? than * before : than;
        if (Double.isNaN(value) || Double.isNaN(bound) || ofBefore && before <= 0) return false;
        return above ? value > bound : value < bound;
    }
}
