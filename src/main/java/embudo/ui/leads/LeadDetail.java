package embudo.ui.leads;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.EventType;
import embudo.domain.LeadRow;
import embudo.domain.Presence;
import embudo.domain.Score;
import embudo.domain.Webinar;
import embudo.learn.Advice;
import embudo.learn.lead.Explainer;

import java.time.Instant;
import java.util.List;

/**
 * All the panel shows of one lead. {@code explained} is null while unscored; {@code advice} too.
 * Moments are newest first.
 */
public record LeadDetail(
        LeadRow row,
        Contact contact,
        Explainer.Explained explained,
        Advice advice,
        List<Moment> timeline,
        List<Stay> stays,
        SalesFacts sales) {
    public LeadDetail {
        timeline = List.copyOf(timeline);
        stays = List.copyOf(stays);
    }

    /**
     * One line of the timeline: {@code times} equal facts of one day folded together. {@code said}
     * is the person's own text, null when there is none; {@code amount} as in {@link EventType};
     * {@code webinar} is null when it has nothing to do with one.
     */
    public record Moment(
            Instant at,
            EventType type,
            int times,
            String said,
            long amount,
            String currency,
            Webinar webinar) {}

    /** Presence in one webinar. */
    public record Stay(Webinar webinar, Presence presence) {
        public long minutes() {
            return Math.round(presence.secondsPresent() / 60.0);
        }
    }

    /** Null while unscored. */
    public Score score() {
        return explained == null ? null : explained.score();
    }

    public Band band() {
        return score() == null ? null : score().band();
    }

    /** Up to two letters that stand for the person. */
    public String initials() {
        StringBuilder letters = new StringBuilder();
        for (String word : row.name().strip().split("\\s+"))
            if (!word.isEmpty() && letters.codePointCount(0, letters.length()) < 2)
                letters.appendCodePoint(Character.toUpperCase(word.codePointAt(0)));
        return letters.toString();
    }
}
