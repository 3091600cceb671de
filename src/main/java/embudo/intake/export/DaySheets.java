package embudo.intake.export;

import embudo.domain.Campaign;
import embudo.domain.CampaignDay;
import embudo.domain.DailyFacts;
import embudo.domain.WebDay;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Facts that come a day at a time. */
final class DaySheets {
    private DaySheets() {}

    private record Day(CampaignDay day, Campaign campaign) {}

    static Sheet<?> campaigns(DailyFacts facts) {
        return Sheet.<Day>of(
                "campaign-days",
                List.of(
                        Column.of("day", LocalDate.class, d -> d.day().day()),
                        Column.of("channel", String.class, d -> d.day().channel().key()),
                        Column.of("campaign", String.class, d -> d.campaign().externalId()),
                        Column.of("campaign_name", String.class, d -> d.campaign().name()),
                        Column.of("impressions", Long.class, d -> d.day().impressions()),
                        Column.of("reach", Long.class, d -> d.day().reach()),
                        Column.of("clicks", Long.class, d -> d.day().clicks()),
                        Column.of(
                                "spend",
                                BigDecimal.class,
                                d -> money(d.day().spend(), d.day().currency())),
                        Column.of("conversions", Long.class, d -> d.day().conversions()),
                        Column.of(
                                "revenue",
                                BigDecimal.class,
                                d -> money(d.day().revenue(), d.day().currency())),
                        Column.of("currency", String.class, d -> d.day().currency())),
                (scope, rows) -> {
                    Map<Integer, Campaign> campaigns =
                            facts.campaigns().stream()
                                    .collect(Collectors.toMap(Campaign::id, Function.identity()));
                    for (CampaignDay day : facts.campaignDays())
                        if (scope.since().wants(day.day(), scope.zone()))
                            rows.accept(new Day(day, campaigns.get(day.campaign())));
                });
    }

    static Sheet<?> web(DailyFacts facts) {
        return Sheet.<WebDay>of(
                "web-days",
                List.of(
                        Column.of("day", LocalDate.class, WebDay::day),
                        Column.of("source_medium", String.class, WebDay::sourceMedium),
                        Column.of("channel", String.class, d -> d.channel().key()),
                        Column.of("device", String.class, WebDay::device),
                        Column.of("country", String.class, WebDay::country),
                        Column.of("sessions", Long.class, WebDay::sessions),
                        Column.of("engaged_sessions", Long.class, WebDay::engagedSessions),
                        Column.of("engagement_seconds", Long.class, WebDay::engagementSeconds),
                        Column.of("conversions", Long.class, WebDay::conversions),
                        Column.of(
                                "revenue", BigDecimal.class, d -> money(d.revenue(), d.currency())),
                        Column.of("currency", String.class, WebDay::currency)),
                (scope, rows) ->
                        facts.webDays().stream()
                                .filter(d -> scope.since().wants(d.day(), scope.zone()))
                                .forEach(rows));
    }

    private static BigDecimal money(long minor, String currency) {
        return new Money(minor, currency).major();
    }
}
