package embudo.intake;

import embudo.catalog.EventRule;
import embudo.catalog.EventRule.Part;
import embudo.catalog.FileKind;
import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.EventKey;
import embudo.domain.EventType;
import embudo.domain.NewEvent;
import embudo.domain.Webinar;
import embudo.kernel.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Makes the events that the rows of a declared kind become. */
final class EventMaker {
    private static final Pattern LEADING_NUMBER =
            Pattern.compile("\\s*(\\d{1,9}(?:[.,]\\d{1,3})?)\\b.*", Pattern.DOTALL);

    private final Desk desk;
    private final FileKind kind;
    private final Map<String, Webinar> webinars = new HashMap<>();
    private final Map<String, Integer> campaigns = new HashMap<>();

    EventMaker(Desk desk, FileKind kind) {
        this.desk = desk;
        this.kind = kind;
        for (Webinar w : desk.ports().webinars().all()) webinars.put(w.externalId(), w);
    }

    /** The webinar id among the values that nobody knows, null when there is none. */
    String unknownWebinar(Map<String, Object> values) {
        for (EventRule rule : kind.events()) {
            String field = rule.from().get(Part.WEBINAR);
            Object id = field == null ? null : values.get(field);
            if (id != null && !webinars.containsKey(id)) return (String) id;
        }
        return null;
    }

    /** Keys of the events that a row becomes. */
    List<EventKey> keys(Map<String, Object> values) {
        List<EventKey> keys = new ArrayList<>();
        for (EventRule rule : kind.events()) {
            EventType type = type(rule, values);
            if (type != null) keys.add(key(rule, type, values));
        }
        return keys;
    }

    private static EventType type(EventRule rule, Map<String, Object> values) {
        return part(rule, Part.AT, values) == null
                ? null
                : rule.types()
                        .get(rule.field() == null ? "" : values.getOrDefault(rule.field(), ""));
    }

    private EventKey key(EventRule rule, EventType type, Map<String, Object> values) {
        return new EventKey(kind.key(), type.key() + "|" + DraftReader.key(rule.key(), values));
    }

    /** Events of a row by key. */
    Map<EventKey, NewEvent> of(Map<String, Object> values, long person) {
        Map<EventKey, NewEvent> events = new LinkedHashMap<>();
        for (EventRule rule : kind.events()) {
            EventType type = type(rule, values);
            if (type == null) continue;
            EventKey key = key(rule, type, values);
            Instant at = moment(part(rule, Part.AT, values));
            events.put(key, event(key, rule, type, at, values, person));
        }
        return events;
    }

    private NewEvent event(
            EventKey key,
            EventRule rule,
            EventType type,
            Instant at,
            Map<String, Object> values,
            long person) {
        Object named = part(rule, Part.CHANNEL, values);
        Channel channel =
                named == null
                        ? rule.channel()
                        : Channel.valueOf(((String) named).toUpperCase(Locale.ROOT));
        Webinar webinar = webinars.get(part(rule, Part.WEBINAR, values));
        int minute = webinar == null ? -1 : minute(webinar, at);
        Object device = part(rule, Part.DEVICE, values);
        Object amount = part(rule, Part.AMOUNT, values);
        return new NewEvent(
                key,
                person,
                type,
                at,
                channel,
                campaign(channel, part(rule, Part.CAMPAIGN, values)),
                webinar == null ? 0 : webinar.id(),
                webinar == null ? -1 : section(webinar, minute),
                minute,
                device == null
                        ? Device.UNKNOWN
                        : Device.valueOf(((String) device).toUpperCase(Locale.ROOT)),
                amount instanceof Money money ? money.minor() : number(amount, rule.times()),
                amount instanceof Money money ? money.currency() : null,
                (String) part(rule, Part.PAYLOAD, values),
                0);
    }

    private static Object part(EventRule rule, Part part, Map<String, Object> values) {
        String field = rule.from().get(part);
        return field == null ? null : values.get(field);
    }

    Instant moment(Object value) {
        return value instanceof LocalDate day
                ? day.atStartOfDay(desk.plan().zone()).toInstant()
                : (Instant) value;
    }

    private int campaign(Channel channel, Object name) {
        if (name == null) return 0;
        return campaigns.computeIfAbsent(
                channel + "|" + name,
                k -> desk.session().campaign(channel, (String) name, (String) name));
    }

    private static int minute(Webinar webinar, Instant at) {
        long minutes = Duration.between(webinar.startsAt(), at).toMinutes();
        return Math.clamp(minutes, 0, Short.MAX_VALUE);
    }

    private static int section(Webinar webinar, int minute) {
        return webinar.sections().stream()
                .filter(s -> s.fromMinute() <= minute && minute < s.toMinute())
                .map(Webinar.Section::order)
                .findFirst()
                .orElse(-1);
    }

    /** A number, or the one a text begins with, as "9 - very useful" does. */
    private static long number(Object value, int times) {
        if (value instanceof BigDecimal n) return rounded(n, times);
        if (!(value instanceof String text)) return 0;
        Matcher m = LEADING_NUMBER.matcher(text);
        return m.matches() ? rounded(new BigDecimal(m.group(1).replace(',', '.')), times) : 0;
    }

    private static long rounded(BigDecimal n, int times) {
        return n.multiply(BigDecimal.valueOf(times)).setScale(0, RoundingMode.HALF_UP).longValue();
    }
}
