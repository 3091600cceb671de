package embudo.sample;

import java.time.LocalDateTime;

/**
 * A person on the way through one webinar: they warm up, sign up, come or not, and buy or not. How
 * warm they get is drawn anew for each webinar and hidden; it shows in what they visit.
 */
final class Episode {
    private static final int WARMING = 14;
    private static final int TRIALS = 80;

    private final Person person;
    private final Edition edition;
    private final Diary diary;
    private final Limits limits;
    private final double heat;
    private final String source;
    private final LocalDateTime registeredAt;

    Episode(Edition edition, Diary diary, Limits limits) {
        this.person = diary.person;
        this.edition = edition;
        this.diary = diary;
        this.limits = limits;
        Noise noise = noise(1);
        heat = noise.normal();
        boolean known = person.created().isBefore(edition.mailing(true));
        source = known && noise.chance(0.22) ? "email" : person.channel();
        registeredAt = registers(noise);
    }

    static LocalDateTime registeredAt(Person person, Edition edition) {
        return new Episode(edition, new Diary(person), new Limits()).registeredAt;
    }

    private Noise noise(int part) {
        return new Noise(5, person.number(), edition.number(), part);
    }

    private LocalDateTime registers(Noise noise) {
        if (source.equals("email")) {
            LocalDateTime at =
                    edition.mailing(noise.chance(0.5))
                            .plusMinutes(6 + (long) noise.exponential(700));
            if (at.isBefore(edition.closes())) return at;
        }
        return Times.between(edition.opens(), edition.closes(), noise);
    }

    /**
     * Tells it.
     *
     * @param ask whether to find out {@link Place#chance}, which takes long
     */
    Place tell(boolean ask) {
        before();
        double chance = ask ? chance() : Double.NaN;
        after(diary, noise(3));
        double coming = coming(diary) + noise(4).logistic();
        if (!edition.held() || coming <= limits.attend(edition)) return absent(chance, coming);
        Room room = Room.of(person, edition, noise(5));
        double odds = buying(diary, room);
        double limit = limits.buy(edition, source);
        double luck = odds + noise(6).logistic();
        return new Place(
                person,
                edition,
                registeredAt,
                source,
                room,
                chance,
                Noise.sigma(odds - limit),
                coming,
                luck,
                buysAt(noise(7)),
                luck > limit);
    }

    private Place absent(double chance, double coming) {
        return new Place(
                person,
                edition,
                registeredAt,
                source,
                Room.EMPTY,
                chance,
                Double.NaN,
                coming,
                Double.NaN,
                null,
                false);
    }

    /** Log-odds that the person comes. */
    private double coming(Diary told) {
        return Chances.attend(
                Signals.of(told.deeds, edition.startsAt()),
                Times.days(registeredAt, edition.startsAt()));
    }

    /** Log-odds that the person, having come, buys. */
    private double buying(Diary told, Room room) {
        return Chances.buy(person, source, Signals.of(told.deeds, edition.endsAt()), room);
    }

    /** True probability at registration: the mean over what may happen until the offer ends. */
    private double chance() {
        double sum = 0;
        for (int trial = 0; trial < TRIALS; trial++) {
            Noise noise = noise(1_000 + trial);
            Diary copy = diary.copy();
            after(copy, noise);
            double comes = Noise.sigma(coming(copy) - limits.attend(edition));
            Room room = Room.of(person, edition, noise);
            sum += comes * Noise.sigma(buying(copy, room) - limits.buy(edition, source));
        }
        return sum / TRIALS;
    }

    private void before() {
        Noise noise = noise(2);
        warm(diary, registeredAt.minusDays(WARMING), registeredAt, noise);
        if (source.equals("email")) Routine.invite(diary, edition, lastMailing(), noise);
        if (source.equals("linkedin") || source.equals("google") || source.equals("facebook"))
            diary.behave(
                    registeredAt.minusMinutes(9),
                    "ad_click",
                    source,
                    DayFiles.campaign(source, noise.below(2)),
                    "/webinars",
                    "",
                    "",
                    noise);
        if (noise.chance(0.18)) diary.behave(registeredAt, "form_fill", source, "/webinars", noise);
    }

    private LocalDateTime lastMailing() {
        LocalDateTime second = edition.mailing(true);
        return second.isBefore(registeredAt) ? second : edition.mailing(false);
    }

    private void after(Diary told, Noise noise) {
        LocalDateTime start = edition.startsAt();
        warm(told, registeredAt, start, noise);
        LocalDateTime reminder = start.minusHours(24);
        if (registeredAt.isBefore(reminder.minusHours(1)))
            told.mail(
                    reminder,
                    edition.campaign("rem"),
                    edition.title(),
                    "/sala",
                    -0.2 + 0.3 * person.interest() + 0.15 * heat,
                    -1.7 + 0.4 * heat,
                    noise);
    }

    private void warm(Diary told, LocalDateTime from, LocalDateTime to, Noise noise) {
        double days = Times.days(from, to);
        double z = 0.3 * person.interest();
        visits(told, from, to, "website_visit", 0.05 * days * exp(z + 0.35 * heat), noise);
        visits(told, from, to, "pricing_visit", 0.028 * days * exp(z + 0.8 * heat), noise);
        visits(told, from, to, "content_download", 0.02 * days * exp(z + 0.4 * heat), noise);
        visits(told, from, to, "product_view", 0.008 * days * exp(z + 0.5 * heat), noise);
        visits(told, from, to, "demo_request", 0.0035 * days * exp(z + 0.8 * heat), noise);
    }

    private static double exp(double x) {
        return StrictMath.exp(x);
    }

    private void visits(
            Diary told,
            LocalDateTime from,
            LocalDateTime to,
            String event,
            double mean,
            Noise noise) {
        for (int n = Math.min(9, noise.poisson(mean)); n > 0; n--) {
            LocalDateTime at = Times.between(from, to, noise);
            String page =
                    switch (event) {
                        case "pricing_visit" -> "/precios";
                        case "content_download" -> noise.any(Routine.DOWNLOADS);
                        case "product_view" -> "/programa";
                        case "demo_request" -> "/demo";
                        default -> noise.any(Routine.PAGES);
                    };
            told.behave(at, event, source, page, noise);
            if (event.equals("demo_request") && person.firm().employees() > 50)
                told.behave(at.plusDays(2), "opportunity", "", "", "", "1490.00", "", noise);
        }
    }

    /** Most buy the same day, the others before the offer ends five days later. */
    private LocalDateTime buysAt(Noise noise) {
        if (noise.chance(0.6)) return edition.endsAt().plusMinutes(5 + noise.below(360));
        return edition.startsAt()
                .toLocalDate()
                .plusDays(1 + noise.below(5))
                .atTime(9 + noise.below(12), noise.below(60));
    }
}
