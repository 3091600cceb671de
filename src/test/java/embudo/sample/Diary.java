package embudo.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** Everything a person did, gathered while their year is told; nothing after the telling. */
final class Diary {
    private static final String[] DEVICES = {"desktop", "mobile", "tablet"};

    final Person person;
    final List<Deed> deeds;
    private int mails;
    private int sessions;
    private boolean left;

    Diary(Person person) {
        this(person, new ArrayList<>());
    }

    private Diary(Person person, List<Deed> deeds) {
        this.person = person;
        this.deeds = deeds;
    }

    /** For trying out what might have happened from here. */
    Diary copy() {
        return new Diary(person, new ArrayList<>(deeds));
    }

    /** True after the person left the mailing list. */
    boolean left() {
        return left;
    }

    int count(String what) {
        return (int) deeds.stream().filter(d -> d.what().equals(what)).count();
    }

    void add(Deed deed) {
        if (deed.at().isBefore(Editions.NOW)) deeds.add(deed);
    }

    void add(LocalDateTime at, Table table, String what, Object... cells) {
        add(new Deed(at, table, what, cells));
    }

    /** The id of one more visit of several pages. */
    String session() {
        sessions++;
        return person.code() + "s" + sessions;
    }

    /** A deed by itself. */
    void behave(LocalDateTime at, String event, String source, String page, Noise noise) {
        behave(at, event, source, "", page, "", "", noise);
    }

    void behave(
            LocalDateTime at,
            String event,
            String source,
            String campaign,
            String page,
            String value,
            String session,
            Noise noise) {
        add(
                at,
                Table.BEHAVIOUR,
                event,
                null,
                person.email(),
                event,
                Times.iso(at),
                source,
                campaign,
                page,
                value,
                value.isEmpty() ? "" : "USD",
                session,
                DEVICES[noise.weighted(60, 34, 6)]);
    }

    /**
     * A mail, and what becomes of it.
     *
     * @param opens log-odds of opening it
     * @param clicks log-odds of a click by who opened it
     */
    void mail(
            LocalDateTime at,
            String campaign,
            String subject,
            String link,
            double opens,
            double clicks,
            Noise noise) {
        String id = person.code() + "." + ++mails;
        mailed(id, at, campaign, subject, "sent", "sent", "");
        if (noise.chance(0.006)) {
            mailed(id, at.plusMinutes(1), campaign, subject, "bounce", "bounce", "");
            return;
        }
        if (!noise.chance(Noise.sigma(opens))) return;
        LocalDateTime opened = at.plusMinutes(1 + (long) noise.exponential(240));
        String what = campaign.startsWith("rem") ? "reminder_open" : "open";
        mailed(id, opened, campaign, subject, "open", what, "");
        if (noise.chance(Noise.sigma(clicks)))
            mailed(id, opened.plusMinutes(1), campaign, subject, "click", "click", link);
        else if (noise.chance(0.012)) {
            boolean angry = noise.chance(0.08);
            String action = angry ? "complaint" : "unsubscribe";
            mailed(id, opened.plusMinutes(1), campaign, subject, action, "unsubscribe", "");
            left = true;
        }
    }

    private void mailed(
            String id,
            LocalDateTime at,
            String campaign,
            String subject,
            String action,
            String what,
            String link) {
        add(
                at,
                Table.EMAIL,
                what,
                id,
                person.email(),
                campaign,
                subject,
                action,
                Times.iso(at),
                link);
    }
}
