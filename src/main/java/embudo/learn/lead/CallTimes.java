package embudo.learn.lead;

import embudo.domain.Band;
import embudo.domain.Event;
import embudo.domain.EventType;
import embudo.domain.Score;
import embudo.domain.Settings;
import embudo.domain.WorkingHours;
import embudo.domain.sales.CallSpeed;

import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * Who is worth a call, since when, and by when it is to be made: within two working hours, or after
 * a webinar, which makes many leads hot at once, by the end of the next working day (C88).
 */
public final class CallTimes {
    /** A probability of conversion above this is worth a call whatever the band, S-LEAD-08. */
    static final double SURE = 0.8;

    private static final Set<EventType> IN_A_WEBINAR =
            EnumSet.of(
                    EventType.ATTENDED,
                    EventType.CHAT,
                    EventType.QUESTION,
                    EventType.POLL,
                    EventType.SCREEN_SHARE);
    private final WorkingHours hours;
    private final CallSpeed speed;

    private CallTimes(WorkingHours hours, CallSpeed speed) {
        this.hours = hours;
        this.speed = speed;
    }

    public static CallTimes of(Settings settings) {
        return new CallTimes(WorkingHours.of(settings), CallSpeed.of(settings));
    }

    /**
     * @param since when the lead became worth a call
     */
    public record Due(Instant since, Instant by) {}

    public static boolean worth(Score score) {
        return score.band() == Band.HOT
                || score.learned() != null && score.learned().probability() > SURE;
    }

    public Due of(List<Event> timeline, Score score) {
        Instant since = since(timeline, score);
        return new Due(
                since,
                fromWebinar(timeline, since)
                        ? hours.dayAfter(since, speed.webinarDays())
                        : hours.after(since, speed.atOnce()));
    }

    /** The end of the next working day, S-LEAD-06. */
    public Instant nextDay(Instant now) {
        return hours.nextDay(now);
    }

    /** When the score last rose to hot; where the journal does not say, when it was made. */
    private static Instant since(List<Event> timeline, Score score) {
        Instant since = score.at();
        long before = -1;
        for (Event event : timeline)
            if (event.type() == EventType.SCORE_UPDATED) {
                if (event.amount() >= Band.HOT.from() && before < Band.HOT.from())
                    since = event.occurredAt();
                before = event.amount();
            }
        return since;
    }

    private static boolean fromWebinar(List<Event> timeline, Instant since) {
        EventType last = null;
        for (Event event : timeline)
            if (event.type().weight() > 0 && !event.occurredAt().isAfter(since))
                last = event.type();
        return last != null && IN_A_WEBINAR.contains(last);
    }
}
