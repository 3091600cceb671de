package embudo.sample;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

/** What goes on all year: visits now and then, the newsletter, invitations nobody takes up. */
final class Routine {
    static final LocalDateTime FIRST = LocalDateTime.of(2025, 11, 25, 8, 0);

    static final String[] PAGES = {
        "/", "/blog", "/guia-ia", "/webinars", "/casos", "/contacto", "/programa", "/equipo"
    };
    static final String[] DOWNLOADS = {"/guia.pdf", "/plantilla.xlsx", "/lista.pdf", "/caso.pdf"};

    private Routine() {}

    /**
     * @param own the webinars the person signs up for
     */
    static void tell(Diary diary, List<Edition> own, List<Edition> editions, Noise noise) {
        Person p = diary.person;
        LocalDateTime from = p.created().isBefore(FIRST) ? FIRST : p.created();
        double years = Times.days(from, Editions.NOW) / 365;
        int visits = noise.poisson(Math.max(0, years) * 0.6 * StrictMath.exp(0.5 * p.interest()));
        for (int i = 0; i < visits; i++)
            visit(diary, Times.between(from, Editions.NOW, noise), noise);
        for (int month = 0; month < 12; month++) {
            LocalDateTime at = LocalDate.of(2025, 12, 2).plusMonths(month).atTime(9, 30);
            if (at.isAfter(from) && !diary.left() && noise.chance(0.23))
                newsletter(diary, at, noise);
        }
        for (Edition e : editions)
            if (!own.contains(e) && !diary.left() && noise.chance(0.045)) {
                LocalDateTime at = e.mailing(false);
                if (at.isAfter(from)) invite(diary, e, at, noise);
            }
    }

    private static void visit(Diary diary, LocalDateTime at, Noise noise) {
        String visit = diary.session();
        view(diary, at, "website_visit", noise.any(PAGES), visit, noise);
        if (noise.chance(0.08))
            view(diary, at.plusMinutes(4), "pricing_visit", "/precios", visit, noise);
        if (noise.chance(0.08))
            view(diary, at.plusMinutes(7), "content_download", noise.any(DOWNLOADS), visit, noise);
        if (noise.chance(0.05))
            view(diary, at.plusMinutes(9), "form_fill", "/contacto", visit, noise);
    }

    private static void view(
            Diary diary, LocalDateTime at, String event, String page, String visit, Noise noise) {
        diary.behave(at, event, diary.person.channel(), "", page, "", visit, noise);
    }

    private static void newsletter(Diary diary, LocalDateTime at, Noise noise) {
        String month = String.format(Locale.ROOT, "%02d", at.getMonthValue());
        diary.mail(
                at,
                "nl-" + month,
                (diary.person.english() ? "AI at work #" : "IA en práctica #") + month,
                noise.any(PAGES),
                -1.25 + 0.5 * diary.person.interest(),
                -1.7 + 0.3 * diary.person.interest(),
                noise);
    }

    /** An invitation; who signs up comes from here too. */
    static void invite(Diary diary, Edition e, LocalDateTime at, Noise noise) {
        diary.mail(at, e.campaign("inv"), e.title(), "/webinars", -1.5, -2.2, noise);
    }
}
