package embudo.measure.probe;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.EventType;
import embudo.domain.Record;
import embudo.kernel.Money;
import embudo.measure.Journey;
import embudo.measure.JourneyMap;
import embudo.measure.Touch;
import embudo.measure.probe.AttendanceForecast.Past;

import org.junit.jupiter.api.Test;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Prices, budgets, forecasts and content, each counted by hand. */
class ProbesTest {
    private static Record price(String product, String day, long minor, String currency) {
        return new Record(
                0,
                "competitor-prices",
                product + day,
                0,
                Instant.parse(day + "T09:00:00Z"),
                Map.of(
                        "competitor",
                        "Acme",
                        "product",
                        product,
                        "price",
                        new Money(minor, currency)));
    }

    /** S-ALRT-08: from 100.00 to 112.30 is 12.3 %; another currency is no change. */
    @Test
    void aPriceAgainstTheLookBefore() {
        List<PriceMoves.Move> moves =
                PriceMoves.of(
                        List.of(
                                price("Pro", "2026-11-10", 11_230, "EUR"),
                                price("Pro", "2026-11-01", 10_000, "EUR"),
                                price("Pro", "2026-10-01", 9_000, "EUR"),
                                price("Free", "2026-11-10", 500, "EUR"),
                                price("Team", "2026-11-01", 100, "USD"),
                                price("Team", "2026-11-10", 900, "EUR")));
        assertThat(moves)
                .extracting(PriceMoves.Move::product)
                .containsExactly("Free", "Pro", "Team");
        assertThat(moves.get(1).change()).isCloseTo(0.123, within(1e-12));
        assertThat(moves.get(0).change()).isZero();
        assertThat(moves.get(2).change()).isZero();
        assertThat(moves.get(1).fresh(Instant.parse("2026-12-10T09:00:00Z"))).isTrue();
        assertThat(moves.get(1).fresh(Instant.parse("2026-12-10T09:00:01Z"))).isFalse();
    }

    /** S-ALRT-11, the proportional rule of S-CAMP-04: returns 4 and 1 deserve 0.8 and 0.2. */
    @Test
    void spendAgainstWhatItsReturnJustifies() {
        Map<String, Double> gaps =
                BudgetSplit.gaps(
                        Map.of("a", 100.0, "b", 100.0, "c", 0.0),
                        Map.of("a", 400.0, "b", 100.0, "c", 900.0));
        assertThat(gaps).containsOnlyKeys("a", "b");
        assertThat(gaps.get("a")).isCloseTo(-0.3, within(1e-12));
        assertThat(gaps.get("b")).isCloseTo(0.3, within(1e-12));
        assertThat(BudgetSplit.gaps(Map.of("a", 100.0), Map.of("a", 1.0))).isEmpty();
        assertThat(BudgetSplit.gaps(Map.of("a", 1.0, "b", 1.0), Map.of())).isEmpty();
    }

    /** Somebody new has the usual chance; (3 + 2 x 0.5) / (4 + 2) for three of four. */
    @Test
    void oneselfHeldBackByWhatIsUsual() {
        assertThat(AttendanceForecast.rate(List.of(new Past(0, 0)), 0.5)).isEqualTo(0.5);
        assertThat(AttendanceForecast.rate(List.of(new Past(4, 3), new Past(0, 0)), 0.5))
                .isCloseTo((4 / 6.0 + 0.5) / 2, within(1e-12));
        assertThat(AttendanceForecast.rate(List.of(), 0.5)).isNaN();
        assertThat(AttendanceForecast.rate(List.of(new Past(0, 0)), Double.NaN)).isNaN();
    }

    private static Record content(String id, String channel, LocalDate day, int clicks) {
        return new Record(
                0,
                "content",
                id + day,
                0,
                null,
                Map.of(
                        "content_id", id,
                        "channel", channel,
                        "day", day,
                        "clicks", BigDecimal.valueOf(clicks),
                        "impressions", BigDecimal.valueOf(100)));
    }

    /**
     * S-ALRT-12: the first day of each counts; ten days of silence; three of four on one channel.
     */
    @Test
    void gapsAndBalance() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        List<Record> rows = new ArrayList<>();
        rows.add(content("a", "linkedin", today.minusDays(18), 5));
        rows.add(content("a", "linkedin", today.minusDays(1), 5));
        rows.add(content("b", "linkedin", today.minusDays(8), 5));
        rows.add(content("c", "email", today.minusDays(6), 5));
        rows.add(content("d", "linkedin", today, 5));
        rows.add(content("old", "email", today.minusDays(60), 5));
        ContentCalendar c = ContentCalendar.of(rows, today);
        assertThat(c.contents()).isEqualTo(4);
        assertThat(c.gap()).isEqualTo(10);
        assertThat(c.imbalance()).isEqualTo(0.75);
        assertThat(ContentCalendar.of(List.of(), today).contents()).isZero();
    }

    private static Record planned(String title, String channel, LocalDate day) {
        return new Record(
                0,
                "content-plan",
                title,
                0,
                null,
                Map.of("title", title, "channel", channel, "planned", day));
    }

    /**
     * S-ALRT-12: today is a Friday; planned in 3, 12 and 25 days, and long after; what is planned
     * for today or was before says nothing.
     */
    @Test
    void gapsAndBalanceOfWhatIsPlanned() {
        LocalDate today = LocalDate.of(2026, 11, 20);
        List<Record> plan =
                List.of(
                        planned("a", "linkedin", today.plusDays(3)),
                        planned("b", "linkedin", today.plusDays(12)),
                        planned("c", "email", today.plusDays(25)),
                        planned("late", "email", today.plusDays(29)),
                        planned("today", "email", today),
                        planned("past", "email", today.minusDays(2)));
        ContentCalendar c = ContentCalendar.ahead(plan, List.of(), today);
        assertThat(c.contents()).isEqualTo(3);
        assertThat(c.gap()).as("from day 3 to day 12").isEqualTo(9);
        assertThat(c.imbalance()).isCloseTo(2 / 3.0, within(1e-12));
        assertThat(c.timing()).as("no weekday is known").isNaN();

        List<Record> days = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            LocalDate day = today.minusDays(i);
            boolean dull = day.getDayOfWeek().getValue() >= 6 || day.getDayOfWeek().getValue() == 1;
            days.add(content("d" + i, "email", day, dull ? day.getDayOfWeek().getValue() : 50));
        }
        // The dullest two are Monday (1 click) and Saturday (6); Sunday has 7. Days 3, 12 and 25
        // from a Friday are a Monday, a Wednesday and a Tuesday.
        assertThat(ContentCalendar.ahead(plan, days, today).timing())
                .isCloseTo(1 / 3.0, within(1e-12));

        assertThat(ContentCalendar.ahead(plan.subList(5, 6), List.of(), today).gap())
                .as("a plan that has run out")
                .isEqualTo(14);
        assertThat(ContentCalendar.ahead(plan.subList(0, 1), List.of(), today).gap())
                .as("nothing after day 3")
                .isEqualTo(11);
    }

    private static Record check(String website, String at, String field, Object value) {
        return new Record(
                0,
                "website-checks",
                website + at,
                0,
                Instant.parse(at),
                Map.of("website", website, field, value));
    }

    /** S-ALRT-02: checks of the last 24 hours; (1 + 0 + 0.98) / 3 of the shop. */
    @Test
    void howMuchOfADayAWebsiteWasUp() {
        Instant now = Instant.parse("2026-11-20T12:00:00Z");
        Map<String, Uptime> up =
                Uptime.of(
                        List.of(
                                check("shop", "2026-11-20T11:00:00Z", "up", true),
                                check("shop", "2026-11-20T10:00:00Z", "up", false),
                                check(
                                        "shop",
                                        "2026-11-19T12:00:01Z",
                                        "uptime",
                                        BigDecimal.valueOf(98)),
                                check("shop", "2026-11-19T12:00:00Z", "up", false),
                                check("shop", "2026-11-20T12:00:01Z", "up", false),
                                check("shop", "2026-11-20T09:00:00Z", "response_ms", 12),
                                check("blog", "2026-11-18T11:00:00Z", "up", true)),
                        now);
        assertThat(up).containsOnlyKeys("shop");
        assertThat(up.get("shop").checks()).isEqualTo(3);
        assertThat(up.get("shop").share()).isCloseTo(1.98 / 3, within(1e-12));
    }

    /** S-INS-05: 5 of 12 of known size are enterprises, 4 medium: a twelfth ahead. */
    @Test
    void whetherEnterprisesAreTheMostCommon() {
        SizeLead ahead =
                SizeLead.of(
                        Map.of(
                                CompanySize.ENTERPRISE, 5L,
                                CompanySize.MEDIUM, 4L,
                                CompanySize.STARTUP, 3L,
                                CompanySize.UNKNOWN, 90L));
        assertThat(ahead.known()).isEqualTo(12);
        assertThat(ahead.lead()).isCloseTo(1 / 12.0, within(1e-12));
        assertThat(SizeLead.of(Map.of(CompanySize.SMALL, 2L, CompanySize.ENTERPRISE, 1L)).lead())
                .isNegative();
        assertThat(SizeLead.of(Map.of(CompanySize.UNKNOWN, 9L)).lead()).isNaN();
    }

    /**
     * S-JRN-01, S-ALRT-10: of the ways enough people went, the one that converts best; an open
     * journey is on it as long as its channels are the first ones of the way.
     */
    @Test
    void whoLeavesTheBestWay() {
        List<Channel> best = List.of(Channel.LINKEDIN, Channel.EMAIL, Channel.REFERRAL);
        JourneyMap map =
                map(
                        List.of(
                                way(List.of(Channel.EMAIL), 400, 80, false),
                                way(best, 100, 40, false),
                                way(List.of(Channel.ORGANIC), 3, 3, true)),
                        List.of(
                                journey(1, Journey.Outcome.OPEN, Channel.LINKEDIN),
                                journey(2, Journey.Outcome.OPEN, Channel.LINKEDIN, Channel.EMAIL),
                                journey(3, Journey.Outcome.OPEN, Channel.EMAIL),
                                journey(
                                        4,
                                        Journey.Outcome.OPEN,
                                        Channel.LINKEDIN,
                                        Channel.REFERRAL),
                                journey(5, Journey.Outcome.LOST, Channel.EMAIL)));
        BestWay found = BestWay.of(map);
        assertThat(found.channels()).isEqualTo(best);
        assertThat(found.open()).isEqualTo(4);
        assertThat(found.off()).isEqualTo(2);
        assertThat(found.left()).containsExactlyInAnyOrder(3L, 4L);
        assertThat(found.share()).isEqualTo(.5);
        BestWay none = BestWay.of(map(List.of(way(best, 3, 3, true)), List.of()));
        assertThat(none.channels()).isEmpty();
        assertThat(none.share()).isNaN();
    }

    private static JourneyMap.Path way(
            List<Channel> channels, long people, long converters, boolean small) {
        return new JourneyMap.Path(
                channels, people, converters, 0, (double) converters / people, 1, 0, small);
    }

    private static Journey journey(long person, Journey.Outcome outcome, Channel... channels) {
        List<Touch> touches = new ArrayList<>();
        for (Channel c : channels)
            touches.add(new Touch(touches.size(), touches.size(), EventType.EMAIL_CLICK, c, 0));
        return new Journey(person, outcome, touches.size(), 0, 0, touches);
    }

    private static JourneyMap map(List<JourneyMap.Path> paths, List<Journey> journeys) {
        return new JourneyMap(
                null, null, "USD", 0, null, 0, 0, 0, List.of(), Map.of(), Map.of(), Map.of(), paths,
                List.of(), List.of(), List.of(), journeys);
    }
}
