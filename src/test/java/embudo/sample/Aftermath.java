package embudo.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;

/** What follows a webinar: its places in the files, the follow-up mail, carts and orders. */
final class Aftermath {
    static final String PROGRAMME = "IA 10x programme";
    private static final LocalDate OFFERS_END = LocalDate.of(2026, 9, 10);

    private Aftermath() {}

    static void tell(Diary diary, Place place, List<Edition> own) {
        if (!place.attended()) return;
        Person p = place.person();
        Edition e = place.edition();
        Noise noise = new Noise(8, p.number(), e.number());
        place.room().said().forEach(diary::add);
        diary.deeds.add(new Deed(e.endsAt(), null, "attended"));
        if (noise.chance(0.25)) rating(diary, place, noise);
        if (noise.chance(0.05))
            diary.behave(e.endsAt().plusHours(20), "social_share", "social", "/webinars", noise);
        if (!diary.left() && noise.chance(0.7))
            diary.mail(
                    e.endsAt().plusHours(2),
                    e.campaign("fup"),
                    e.title(),
                    "/oferta",
                    -0.6 + 0.3 * p.interest(),
                    -1.8,
                    noise);
        cart(diary, place, noise);
        if (place.boughtAt() == null) return;
        order(diary, place.boughtAt(), PROGRAMME, "249.00", place.source());
        if (place.sold()) later(diary, place, own, noise);
    }

    private static void rating(Diary diary, Place place, Noise noise) {
        LocalDateTime at = place.edition().endsAt().plusMinutes(5 + noise.below(100));
        double mark = 6.4 + place.room().minutes() / 30.0 + noise.normal();
        diary.add(
                at,
                Table.INTERACTIONS,
                "rating",
                place.edition().plainId(),
                place.person().email(),
                "rating",
                Times.iso(at),
                Math.clamp(Math.round(mark), 0, 10));
    }

    private static void cart(Diary diary, Place place, Noise noise) {
        LocalDateTime filled = place.edition().endsAt().plusMinutes(3 + noise.below(200));
        boolean later = place.boughtAt() != null && place.boughtAt().isAfter(filled);
        if (place.boughtAt() == null ? !noise.chance(0.09) : !later || !noise.chance(0.6)) return;
        boolean recovered = later && place.sold();
        boolean fresh = filled.isAfter(Editions.NOW.minusDays(2));
        diary.add(
                filled,
                Table.CARTS,
                "cart",
                "C" + place.person().code() + place.edition().number(),
                place.person().email(),
                Times.iso(filled),
                Times.iso(recovered ? place.boughtAt() : filled.plusMinutes(15)),
                recovered ? "recovered" : fresh ? "open" : "abandoned",
                "249.00",
                "USD",
                PROGRAMME);
    }

    private static void order(
            Diary diary, LocalDateTime at, String product, String price, String source) {
        Person p = diary.person;
        String paid = Times.shop(at);
        diary.add(
                at,
                Table.ORDERS,
                "order",
                "#" + (10_000 + p.number()) + "-" + (diary.count("order") + 1),
                p.email(),
                "paid",
                paid,
                "USD",
                price,
                paid,
                1,
                product,
                source,
                p.name(),
                p.firm().country());
    }

    /** Reviews, recommendations, and until September the offer of a second product. */
    private static void later(Diary diary, Place place, List<Edition> own, Noise noise) {
        Person p = place.person();
        LocalDateTime bought = place.boughtAt();
        if (noise.chance(0.3)) review(diary, bought.plusDays(8 + noise.below(18)), noise);
        if (noise.chance(0.1))
            diary.behave(bought.plusDays(10 + noise.below(40)), "referral", "referral", "", noise);
        LocalDateTime second = bought.plusDays(65 + noise.below(85));
        boolean free =
                own.stream()
                        .noneMatch(e ->
                                second.isAfter(e.opens().minusDays(1))
                                        && second.isBefore(e.endsAt().plusDays(Signals.DAYS)));
        boolean workshop = p.firm().employees() > 50;
        if (noise.chance(0.3) && free && second.toLocalDate().isBefore(OFFERS_END))
            order(
                    diary,
                    second,
                    workshop ? "Team workshop" : "Template pack",
                    workshop ? "490.00" : "49.00",
                    "email");
    }

    private static void review(Diary diary, LocalDateTime at, Noise noise) {
        Person p = diary.person;
        int rating = Math.clamp(Math.round(4.1 + 0.9 * noise.normal()), 1, 5);
        diary.add(
                at,
                Table.REVIEWS,
                "review",
                "R" + p.code() + diary.count("review"),
                p.email(),
                "#" + (10_000 + p.number()) + "-" + diary.count("order"),
                PROGRAMME,
                rating,
                Lines.review(rating, p.english(), noise),
                Times.iso(at));
    }
}
