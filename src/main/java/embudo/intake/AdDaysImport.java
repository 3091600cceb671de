package embudo.intake;

import embudo.domain.CampaignDay;
import embudo.domain.Channel;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** One run over a campaign report. */
final class AdDaysImport {
    private final Desk desk;
    private final Columns columns;
    private final Amounts amounts;
    private final Map<String, CampaignDay> known = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private long spend;
    private long impressions;

    AdDaysImport(Desk desk) {
        this.desk = desk;
        this.columns = desk.columns("day", "campaign", "cost");
        this.amounts = Amounts.of(desk, columns, "cost", "revenue", "conversions");
        for (CampaignDay day : desk.ports().dailyFacts().campaignDays()) known.put(key(day), day);
    }

    Map<String, Object> run() {
        desk.eachPortion(rows -> rows.forEach(this::row));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("days", (long) lines.size());
        summary.put("impressions", impressions);
        summary.put("spend", spend);
        return summary;
    }

    private void row(Row row) {
        String name = columns.text(row, "campaign");
        String first = Headers.plain(row.cell(0));
        if (first.equals("total") || first.startsWith("total ")) return;
        String defect = Columns.defect(row, desk.header().cells().length);
        if (defect != null) {
            desk.tally().reject(row.line(), name, defect);
            return;
        }
        String dayText = columns.text(row, "day");
        Optional<LocalDate> day = Moment.parse(dayText, desk.plan().dateOrder()).map(Moment::date);
        String currency = currency(row);
        if (name.isEmpty())
            desk.tally().reject(row.line(), dayText, "intake.reason.missing", "campaign");
        else if (day.isEmpty())
            desk.tally().reject(row.line(), name, "intake.reason.date", dayText);
        else if (!Amounts.isCurrency(currency))
            desk.tally().reject(row.line(), name, "intake.reason.currency", currency);
        else figures(row, name, day.get(), currency);
    }

    private void figures(Row row, String name, LocalDate day, String currency) {
        Map<String, Long> figures = new HashMap<>();
        for (String target :
                List.of("impressions", "reach", "clicks", "conversions", "cost", "revenue")) {
            String text = columns.text(row, target);
            Optional<Long> value =
                    text.isEmpty()
                            ? Optional.of(0L)
                            : switch (target) {
                                case "cost", "revenue" -> amounts.minor(text, currency);
                                case "conversions" -> amounts.whole(text);
                                default -> Amounts.count(text);
                            };
            if (value.isEmpty() || value.get() < 0) {
                desk.tally().reject(row.line(), name, "intake.reason.number", text);
                return;
            }
            figures.put(target, value.get());
        }
        String id = columns.text(row, "campaign_id");
        Channel channel = channel(row);
        int campaign = desk.session().campaign(channel, id.isEmpty() ? name : id, name);
        settle(
                row,
                name,
                new CampaignDay(
                        campaign,
                        day,
                        channel,
                        figures.get("impressions"),
                        figures.get("reach"),
                        figures.get("clicks"),
                        figures.get("cost"),
                        figures.get("conversions"),
                        figures.get("revenue"),
                        currency));
    }

    private void settle(Row row, String name, CampaignDay day) {
        Long earlier = lines.putIfAbsent(key(day), row.line());
        if (earlier != null) {
            desk.tally().reject(row.line(), name, "intake.reason.same_day", earlier);
            return;
        }
        spend += day.spend();
        impressions += day.impressions();
        CampaignDay before = known.get(key(day));
        if (!day.equals(before)) desk.session().campaignDay(day);
        desk.tally()
                .add(
                        row.line(),
                        before == null
                                ? Result.NEW
                                : day.equals(before) ? Result.UNCHANGED : Result.UPDATE,
                        name + " " + day.day(),
                        before == null ? List.of() : changes(before, day));
    }

    private static List<Change> changes(CampaignDay before, CampaignDay now) {
        List<Change> changes = new ArrayList<>();
        changed(changes, "impressions", before.impressions(), now.impressions());
        changed(changes, "reach", before.reach(), now.reach());
        changed(changes, "clicks", before.clicks(), now.clicks());
        changed(changes, "cost", money(before.spend(), before), money(now.spend(), now));
        changed(changes, "conversions", before.conversions(), now.conversions());
        changed(changes, "revenue", money(before.revenue(), before), money(now.revenue(), now));
        return changes;
    }

    private static void changed(List<Change> changes, String field, Object before, Object now) {
        if (!before.equals(now)) changes.add(new Change(field, before.toString(), now.toString()));
    }

    private static BigDecimal money(long minor, CampaignDay day) {
        return new Money(minor, day.currency()).major();
    }

    private String currency(Row row) {
        String code = columns.text(row, "currency").toUpperCase(Locale.ROOT);
        if (!code.isEmpty()) return code;
        // Meta names it in the header: "Amount spent (EUR)".
        String[] words =
                Headers.plain(desk.header().cell(columns.byTarget().get("cost"))).split(" ");
        String last = words[words.length - 1].toUpperCase(Locale.ROOT);
        return words.length > 1 && Amounts.isCurrency(last)
                ? last
                : desk.ports().settings().currency();
    }

    private Channel channel(Row row) {
        Channel channel = Sources.of(columns.text(row, "channel"));
        if (channel != Channel.NONE) return channel;
        return switch (desk.plan().layout()) {
            case "meta" -> Channel.META_ADS;
            case "linkedin" -> Channel.LINKEDIN;
            default -> Channel.GOOGLE_ADS;
        };
    }

    private static String key(CampaignDay day) {
        return day.campaign() + "|" + day.day();
    }
}
