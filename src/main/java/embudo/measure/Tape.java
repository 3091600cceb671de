package embudo.measure;

import embudo.domain.EventType;
import embudo.domain.Webinar;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A copy of all that people did in one webinar, from registering to buying its offer. It can be
 * looked at as of any moment and changes nothing anywhere. Immutable.
 */
public final class Tape {
    private final Webinar webinar;
    private final List<Deed> deeds;
    private final List<Deed> byTime;

    /**
     * One thing done.
     *
     * @param at epoch milliseconds
     * @param minute of the webinar as reported, -1 when it was not
     * @param amount seconds of a stay or a shared screen, minor units of the workspace's currency
     *     for a purchase
     */
    public record Deed(long person, EventType type, long at, int minute, long amount) {
        /** How much of it had happened at a moment. */
        Deed until(long now) {
            boolean lasts = type == EventType.ATTENDED || type == EventType.SCREEN_SHARE;
            if (!lasts || at + amount * 1000 <= now) return this;
            return new Deed(person, type, at, minute, (now - at) / 1000);
        }
    }

    /**
     * @param deeds those of one person together, in order of time
     */
    Tape(Webinar webinar, List<Deed> deeds) {
        this.webinar = webinar;
        this.deeds = List.copyOf(deeds);
        byTime = deeds.stream().sorted(Comparator.comparingLong(Deed::at)).toList();
    }

    public Webinar webinar() {
        return webinar;
    }

    /** Everything, by time. */
    public List<Deed> deeds() {
        return byTime;
    }

    /** What had happened by a moment. */
    public WebinarRoom at(Instant now) {
        long until = now.toEpochMilli();
        RoomTally tally = new RoomTally(webinar);
        for (int i = 0; i < deeds.size(); i++) {
            Deed deed = deeds.get(i);
            if (deed.at() <= until) {
                Deed so = deed.until(until);
                if (so.type() == EventType.PURCHASE) tally.paid(so.amount());
                else tally.event(so.type(), so.at(), so.minute(), so.amount());
            }
            boolean last = i + 1 == deeds.size() || deeds.get(i + 1).person() != deed.person();
            if (last) tally.close(deed.person());
        }
        return tally.room();
    }

    /** All that is known. */
    public WebinarRoom whole() {
        return at(Instant.ofEpochMilli(byTime.isEmpty() ? 0 : Long.MAX_VALUE / 2));
    }

    /** What was done after one moment up to another, the latest first. */
    public List<Deed> between(Instant after, Instant upTo, int most) {
        List<Deed> found = new ArrayList<>();
        for (int i = first(upTo.toEpochMilli()) - 1; i >= 0 && found.size() < most; i--) {
            if (byTime.get(i).at() <= after.toEpochMilli()) break;
            found.add(byTime.get(i));
        }
        return found;
    }

    /** Index of the first deed after a moment. */
    private int first(long after) {
        int low = 0;
        int high = byTime.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (byTime.get(middle).at() <= after) low = middle + 1;
            else high = middle;
        }
        return low;
    }

    /** When the last person left, or the webinar should have ended, whichever is later. */
    public Instant end() {
        long end = webinar.endsAt().toEpochMilli();
        for (Deed deed : byTime)
            if (deed.type() == EventType.ATTENDED)
                end = Math.max(end, deed.at() + deed.amount() * 1000);
        return Instant.ofEpochMilli(end);
    }
}
