package embudo.catalog;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Span;
import embudo.catalog.workflow.Cron;
import embudo.catalog.workflow.Missed;
import embudo.catalog.workflow.Trigger;

import java.time.DayOfWeek;
import java.util.List;

/** Reads one trigger. */
final class TriggerFile {
    private static final List<String> KINDS = List.of("on", "webinar", "at", "cron", "becomes");
    private static final Span FRESH = new Span(2, Span.Unit.DAYS);
    private static final int LATEST_DAY = 28;

    private final StepFile parts;

    TriggerFile(StepFile parts) {
        this.parts = parts;
    }

    Trigger parse(Entry entry) {
        List<String> kinds = KINDS.stream().filter(entry::has).toList();
        if (kinds.size() != 1) {
            String key = entry.keys().stream().findFirst().orElse("on");
            entry.fault("catalog.fault.trigger_kind", key, String.join(", ", KINDS));
            return new Trigger.OnBecoming(Condition.NOBODY);
        }
        return switch (kinds.getFirst()) {
            case "on" ->
                    new Trigger.OnEvent(
                            StepFile.type(entry, "on"),
                            entry.has("where")
                                    ? parts.ofEvents(entry, "where")
                                    : Condition.EVERYONE,
                            entry.has("fresh") ? StepFile.span(entry, "fresh", 0) : FRESH,
                            minutes(entry));
            case "webinar" ->
                    new Trigger.OnWebinar(
                            entry.word("webinar", List.of("start", "end")).equals("end"),
                            StepFile.span(entry, "offset", Integer.MIN_VALUE),
                            ActionFile.choice(entry, "who", Trigger.Who.values()),
                            minutes(entry),
                            missed(entry));
            case "at" -> time(entry);
            case "cron" ->
                    new Trigger.OnCron(
                            cron(entry, "cron"), parts.condition(entry, "audience"), missed(entry));
            default -> new Trigger.OnBecoming(parts.condition(entry, "becomes"));
        };
    }

    private Trigger time(Entry entry) {
        String every = entry.word("every", List.of("day", "week", "month"));
        DayOfWeek weekday =
                every.equals("week")
                        ? ActionFile.choice(entry, "weekday", DayOfWeek.values())
                        : null;
        int day = every.equals("month") ? entry.whole("day", 1, LATEST_DAY) : 0;
        return new Trigger.OnTime(
                StepFile.time(entry, "at"),
                weekday,
                day,
                parts.condition(entry, "audience"),
                missed(entry));
    }

    private static Cron cron(Entry entry, String key) {
        String text = entry.text(key);
        Cron cron = Cron.parse(text);
        if (cron != null) return cron;
        if (!text.isEmpty()) entry.fault("catalog.fault.cron", key, text);
        return Cron.parse("0 9 * * *");
    }

    private static int minutes(Entry entry) {
        return entry.has("longer_than") ? entry.whole("longer_than", 0, 1440) : 0;
    }

    private static Missed missed(Entry entry) {
        return entry.has("missed")
                ? ActionFile.choice(entry, "missed", Missed.values())
                : Missed.ONCE;
    }
}
