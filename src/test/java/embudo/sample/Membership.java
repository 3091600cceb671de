package embudo.sample;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;

/**
 * The monthly subscription that about half of the buyers begin: log-ins by how content they are,
 * which is hidden; a renewal every thirty days, at which those who rarely come, or had trouble,
 * leave more often.
 */
final class Membership {
    private static final int MONTH = 30;

    private Membership() {}

    static List<Renewal> tell(Diary diary, List<Place> places) {
        List<Renewal> renewals = new ArrayList<>();
        Noise noise = new Noise(9, diary.person.number());
        places.stream()
                .filter(Place::sold)
                .findFirst()
                .filter(place -> noise.chance(0.55))
                .ifPresent(place -> tell(diary, place.boughtAt().plusHours(2), renewals, noise));
        return renewals;
    }

    private static void tell(
            Diary diary, LocalDateTime start, List<Renewal> renewals, Noise noise) {
        if (start.isAfter(Editions.NOW)) return;
        double content = noise.normal();
        boolean trial = noise.chance(0.25);
        LocalDateTime trialEnds = start.plusDays(14);
        LocalDateTime from = start;
        LocalDateTime renewal = trial ? trialEnds : start.plusDays(MONTH);
        LocalDateTime cancelled = null;
        while (cancelled == null && from.isBefore(Editions.NOW)) {
            use(diary, from, renewal, content, noise);
            if (renewal.isBefore(Editions.NOW) && ends(diary, renewal, renewals, noise))
                cancelled = renewal;
            from = renewal;
            renewal = renewal.plusDays(MONTH);
        }
        write(diary, start, cancelled, trial ? trialEnds : null);
    }

    private static void use(
            Diary diary, LocalDateTime from, LocalDateTime to, double content, Noise noise) {
        double months = Times.days(from, to) / MONTH;
        int logins = noise.poisson(2.2 * months * StrictMath.exp(0.6 * content));
        for (int i = 0; i < Math.min(12, logins); i++)
            diary.behave(Times.between(from, to, noise), "product_login", "", "", noise);
        if (noise.chance(0.12 * StrictMath.exp(-0.4 * content))) ticket(diary, from, to, noise);
    }

    private static void ticket(Diary diary, LocalDateTime from, LocalDateTime to, Noise noise) {
        LocalDateTime at = Times.between(from, to, noise);
        LocalDateTime closed = at.plusMinutes(90 + (long) noise.exponential(2_000));
        boolean done = closed.isBefore(Editions.NOW);
        diary.add(
                at,
                Table.TICKETS,
                "ticket",
                "T" + diary.person.code() + "." + diary.count("ticket"),
                diary.person.email(),
                Lines.ticket(diary.person.english(), noise),
                new String[] {"low", "medium", "high", "critical"}[noise.weighted(50, 35, 12, 3)],
                done ? "closed" : "open",
                Times.iso(at),
                done ? Times.iso(closed) : "");
    }

    private static boolean ends(
            Diary diary, LocalDateTime at, List<Renewal> renewals, Noise noise) {
        int logins = within(diary, "product_login", at, MONTH);
        int tickets = within(diary, "ticket", at, 2 * MONTH);
        double chance = Noise.sigma(Chances.churn(logins, tickets));
        boolean ends = noise.chance(chance);
        renewals.add(new Renewal(at, chance, ends));
        return ends;
    }

    private static int within(Diary diary, String what, LocalDateTime at, int days) {
        return (int)
                diary.deeds.stream()
                        .filter(d -> d.what().equals(what))
                        .filter(d -> d.at().isBefore(at) && d.at().isAfter(at.minusDays(days)))
                        .count();
    }

    private static void write(
            Diary diary, LocalDateTime start, LocalDateTime cancelled, LocalDateTime trialEnds) {
        int staff = diary.person.firm().employees();
        boolean trying = trialEnds != null && trialEnds.isAfter(Editions.NOW);
        diary.add(
                start,
                Table.SUBSCRIPTIONS,
                "subscription",
                "S" + diary.person.code(),
                diary.person.email(),
                staff <= 10 ? "Solo" : staff <= 50 ? "Team" : "Business",
                staff <= 10 ? "29.00" : staff <= 50 ? "79.00" : "199.00",
                "USD",
                Times.iso(start),
                cancelled == null ? "" : Times.iso(cancelled),
                trialEnds == null ? "" : Times.iso(trialEnds),
                cancelled != null ? "cancelled" : trying ? "trial" : "active");
    }
}
