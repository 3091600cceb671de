package embudo.intake;

import embudo.domain.Channel;
import embudo.domain.WebDay;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;
import embudo.kernel.Problem;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run over a web analytics report. */
final class WebDaysImport {
    private static final Set<String> TOTALS = Set.of("grand total", "total general", "total");

    private final Desk desk;
    private final Columns columns;
    private final Amounts amounts;
    private final LocalDate onlyDay;
    private final Map<String, WebDay> known = new HashMap<>();
    private final Map<String, Long> lines = new HashMap<>();
    private boolean ended;
    private long sessions;

    WebDaysImport(Desk desk) {
        this.desk = desk;
        this.columns = desk.columns("sessions");
        this.amounts = Amounts.of(desk, columns, "revenue", "engagement_time");
        this.onlyDay = columns.has("day") ? null : onlyDay();
        for (WebDay day : desk.ports().dailyFacts().webDays()) known.put(key(day), day);
    }

    Map<String, Object> run() {
        desk.eachPortion(rows -> rows.forEach(this::row));
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put(
                "days", lines.keySet().stream().map(k -> k.substring(0, 10)).distinct().count());
        summary.put("sessions", sessions);
        return summary;
    }

    /** The day a report without a column of days is about, from the lines above its table. */
    private LocalDate onlyDay() {
        List<LocalDate> period = new ArrayList<>();
        try (Table table = desk.open()) {
            Row row;
            while ((row = table.next()) != null && row.line() < desk.plan().headerLine()) {
                String text = row.cell(0);
                if (text.startsWith("#") && text.matches(".*\\d{8}"))
                    Moment.parse(text.substring(text.length() - 8), null)
                            .ifPresent(m -> period.add(m.date()));
            }
        }
        if (period.size() < 2) throw new Problem("intake.web.no_period");
        LocalDate from = period.get(period.size() - 2);
        LocalDate to = period.getLast();
        if (!from.equals(to)) throw new Problem("intake.web.no_days", from, to);
        return from;
    }

    private void row(Row row) {
        ended = ended || row.cell(0).startsWith("#") || WebDaysKind.isHeader(row);
        if (ended) return;
        for (int i = 0; i < row.cells().length; i++)
            if (TOTALS.contains(Headers.plain(row.cell(i)))) return;
        String defect = Columns.defect(row, desk.header().cells().length);
        String subject = row.cell(0);
        if (defect != null) {
            desk.tally().reject(row.line(), subject, defect);
            return;
        }
        LocalDate day =
                onlyDay != null
                        ? onlyDay
                        : Moment.parse(columns.text(row, "day"), desk.plan().dateOrder())
                                .map(Moment::date)
                                .orElse(null);
        if (day == null)
            desk.tally()
                    .reject(row.line(), subject, "intake.reason.date", columns.text(row, "day"));
        else figures(row, day);
    }

    private void figures(Row row, LocalDate day) {
        String currency = desk.ports().settings().currency();
        Map<String, Long> figures = new HashMap<>();
        for (String target : List.of("sessions", "engaged_sessions", "conversions", "revenue")) {
            String text = columns.text(row, target);
            Optional<Long> value =
                    text.isEmpty()
                            ? Optional.of(0L)
                            : switch (target) {
                                case "revenue" -> amounts.minor(text, currency);
                                case "conversions" -> amounts.whole(text);
                                default -> Amounts.count(text);
                            };
            if (value.isEmpty() || value.get() < 0) {
                desk.tally().reject(row.line(), day.toString(), "intake.reason.number", text);
                return;
            }
            figures.put(target, value.get());
        }
        long visits = figures.get("sessions");
        double average =
                amounts.number(columns.text(row, "engagement_time"))
                        .map(Number::doubleValue)
                        .orElse(0.0);
        settle(
                row,
                new WebDay(
                        day,
                        columns.text(row, "source_medium"),
                        channel(row),
                        columns.text(row, "device"),
                        columns.text(row, "country"),
                        visits,
                        figures.get("engaged_sessions"),
                        Math.round(average * visits),
                        figures.get("conversions"),
                        figures.get("revenue"),
                        currency));
    }

    /** The platform, where source and medium name one; else the channel group. */
    private Channel channel(Row row) {
        Channel source = Sources.of(columns.text(row, "source_medium"));
        Channel group = Sources.of(columns.text(row, "channel"));
        boolean platform = source == Channel.LINKEDIN || source == Channel.META_ADS;
        return platform || group == Channel.NONE ? source : group;
    }

    private void settle(Row row, WebDay day) {
        Long earlier = lines.putIfAbsent(key(day), row.line());
        if (earlier != null) {
            desk.tally()
                    .reject(row.line(), day.day().toString(), "intake.reason.same_day", earlier);
            return;
        }
        sessions += day.sessions();
        WebDay before = known.get(key(day));
        if (!day.equals(before)) desk.session().webDay(day);
        Result result =
                before == null ? Result.NEW : day.equals(before) ? Result.UNCHANGED : Result.UPDATE;
        List<Change> changes =
                result != Result.UPDATE || before.sessions() == day.sessions()
                        ? List.of()
                        : List.of(
                                new Change(
                                        "sessions",
                                        Long.toString(before.sessions()),
                                        Long.toString(day.sessions())));
        desk.tally().add(row.line(), result, day.day().toString(), changes);
    }

    private static String key(WebDay day) {
        return String.join(
                "|",
                day.day().toString(),
                day.sourceMedium(),
                day.channel().key(),
                day.device(),
                day.country());
    }
}
