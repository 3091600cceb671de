package embudo.ui.kit.range;

import embudo.domain.Webinars;
import embudo.kernel.Period;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;

/** What a range picker offers: the season, and the webinars to count from. */
public record RangeOffer(Period season, List<Anchor> webinars) {
    private static final int WEEKS_BEFORE = 4;

    public RangeOffer {
        webinars = List.copyOf(webinars);
    }

    /** The season is from four weeks before the first webinar to the last day of {@code usual}. */
    public static RangeOffer of(Webinars webinars, ZoneId zone, Period usual) {
        List<Anchor> anchors =
                webinars.all().stream()
                        .map(w -> new Anchor(w.title(), LocalDate.ofInstant(w.startsAt(), zone)))
                        .toList();
        Period season =
                anchors.stream()
                        .map(a -> a.day().minusWeeks(WEEKS_BEFORE))
                        .filter(day -> day.isBefore(usual.from()))
                        .findFirst()
                        .map(day -> new Period(day, usual.to()))
                        .orElse(usual);
        return new RangeOffer(season, anchors);
    }
}
