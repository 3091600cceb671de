package embudo.sample;

import java.time.Duration;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/** What somebody does in a webinar: when they are there and what they say. */
record Room(List<Stay> stays, List<Deed> said, int minutes, int chats, int questions, int polls) {
    static final Room EMPTY = new Room(List.of(), List.of(), 0, 0, 0, 0);
    private static final int[] POLLS = {15, 36, 58};

    record Stay(LocalDateTime from, LocalDateTime to) {
        /** As Zoom counts: each stay rounded up. */
        long minutes() {
            return (Duration.between(from, to).toSeconds() + 59) / 60;
        }
    }

    /**
     * How lively somebody is that day is hidden and drawn anew each time; it shows in how long they
     * stay and what they say.
     */
    static Room of(Person p, Edition e, Noise noise) {
        double lively = noise.normal();
        int late = noise.chance(0.7) ? noise.below(300) - 180 : noise.below(1200);
        double share = Math.clamp(0.83 + 0.2 * lively + 0.05 * noise.normal(), 0.06, 1);
        int length = Math.max(120, (int) ((Edition.MINUTES * 60 - Math.max(0, late)) * share));
        List<Stay> stays = stays(e.startsAt().plusSeconds(late), length, noise);
        int minutes = length / 60;
        List<Deed> said = new ArrayList<>();
        for (int i = 0; i < POLLS.length; i++)
            if (late / 60 + minutes > POLLS[i] + 1 && noise.chance(Noise.sigma(0.1 + 0.8 * lively)))
                said.add(said(p, e, "poll", POLLS[i], Lines.answer(i, p.english(), noise)));
        int polls = said.size();
        int chats =
                minutes < 10 ? 0 : Math.min(5, noise.poisson(0.5 * StrictMath.exp(0.6 * lively)));
        for (int i = 0; i < chats; i++)
            said.add(
                    said(
                            p,
                            e,
                            "chat",
                            3 + i * (minutes - 4) / chats + noise.below((minutes - 4) / chats),
                            Lines.chat(p.english(), noise)));
        boolean asks = minutes > 20 && noise.chance(Noise.sigma(-2.2 + 0.9 * lively));
        if (asks)
            said.add(
                    said(
                            p,
                            e,
                            "question",
                            12 + noise.below(minutes - 14),
                            Lines.question(p.english(), noise)));
        return new Room(stays, said, minutes, chats, asks ? 1 : 0, polls);
    }

    private static Deed said(Person p, Edition e, String type, int minute, String text) {
        LocalDateTime at = e.startsAt().plusMinutes(minute);
        return new Deed(
                at, Table.INTERACTIONS, type, e.plainId(), p.email(), type, Times.iso(at), text);
    }

    /** Most stay once; every sixth loses the line and comes back, some on a second device. */
    private static List<Stay> stays(LocalDateTime from, int length, Noise noise) {
        LocalDateTime to = from.plusSeconds(length);
        if (noise.chance(5 / 6.0) || length < 900) return List.of(new Stay(from, to));
        LocalDateTime broken = from.plusSeconds(length / 4 + noise.below(length / 2));
        LocalDateTime back =
                noise.chance(0.25)
                        ? broken.minusSeconds(30 + noise.below(90))
                        : broken.plusSeconds(20 + noise.below(200));
        return List.of(
                new Stay(from, broken),
                new Stay(back, to.isAfter(back) ? to : back.plusSeconds(60)));
    }
}
