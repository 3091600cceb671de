package embudo.intake;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A date as a file writes it, with the time and the offset from UTC where it has them. */
record Moment(LocalDate date, LocalTime time, ZoneOffset offset) {
    private static final Pattern FORM =
            Pattern.compile(
                    """
                    (?x)
                    (?: (?<y1>\\d{4})[-/.](?<m1>\\d{1,2})[-/.](?<d1>\\d{1,2})
                      | (?<a>\\d{1,2})[-/.](?<b>\\d{1,2})[-/.](?<y2>\\d{4}|\\d{2})
                      | (?<y3>\\d{4})(?<m3>\\d{2})(?<d3>\\d{2})
                      | (?<n4>\\p{L}+)\\.?\\s+(?<d4>\\d{1,2}),?\\s+(?<y4>\\d{4})
                      | (?<d5>\\d{1,2})\\s+(?:de\\s+)?(?<n5>\\p{L}+)\\.?,?\\s+(?:de\\s+)?(?<y5>\\d{4})
                    )
                    (?: [T,\\s]\\s*(?<h>\\d{1,2}):(?<min>\\d{2})(?::(?<s>\\d{2})(?:[.,](?<f>\\d{1,9})\\d*)?)?
                        \\s*(?<half>[AaPp]\\.?\\s?[Mm]\\.?)?
                        \\s*(?<zone>Z|UTC|GMT|[+-]\\d{2}:?\\d{2})?
                    )?
                    """);

    private static final String ISO = "0000-00-00T00:00:00";

    private static final Map<String, Integer> MONTHS =
            Map.ofEntries(
                    Map.entry("jan", 1),
                    Map.entry("ene", 1),
                    Map.entry("feb", 2),
                    Map.entry("mar", 3),
                    Map.entry("apr", 4),
                    Map.entry("abr", 4),
                    Map.entry("may", 5),
                    Map.entry("jun", 6),
                    Map.entry("jul", 7),
                    Map.entry("aug", 8),
                    Map.entry("ago", 8),
                    Map.entry("sep", 9),
                    Map.entry("set", 9),
                    Map.entry("oct", 10),
                    Map.entry("nov", 11),
                    Map.entry("dec", 12),
                    Map.entry("dic", 12));

    /**
     * @param order {@code DMY} or {@code MDY} for dates such as 3/4/2026
     */
    static Optional<Moment> parse(String text, String order) {
        try {
            if (iso(text)) return Optional.of(ofIso(text));
            Matcher m = FORM.matcher(text);
            if (!m.matches()) return Optional.empty();
            LocalDate date = date(m, order);
            return date == null
                    ? Optional.empty()
                    : Optional.of(new Moment(date, time(m), offset(m.group("zone"))));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /** The instant it means; without an offset of its own in the zone given. */
    Instant instant(ZoneId zone) {
        LocalTime at = time == null ? LocalTime.MIDNIGHT : time;
        return offset == null
                ? date.atTime(at).atZone(zone).toInstant()
                : date.atTime(at).toInstant(offset);
    }

    /**
     * What one value tells about the order of day and month: {@code DMY}, {@code MDY}, {@code YMD},
     * {@code ?} when both would do, null when it is no date in figures.
     */
    static String order(String text) {
        if (iso(text)) return "YMD";
        Matcher m = FORM.matcher(text);
        if (!m.matches()) return null;
        if (m.group("y1") != null || m.group("y3") != null) return "YMD";
        if (m.group("a") == null) return null;
        int a = Integer.parseInt(m.group("a"));
        int b = Integer.parseInt(m.group("b"));
        if (a > 12) return b <= 12 ? "DMY" : null;
        return b > 12 ? "MDY" : "?";
    }

    /** True of the commonest forms, which are read many times faster without the pattern. */
    private static boolean iso(String text) {
        int length = text.endsWith("Z") ? text.length() - 1 : text.length();
        if (length == 10 && text.length() > 10 || length != 10 && length != 16 && length != 19)
            return false;
        for (int i = 0; i < length; i++) {
            char c = text.charAt(i);
            char form = ISO.charAt(i);
            if (form == '0' ? c < '0' || c > '9' : c != form && (form != 'T' || c != ' '))
                return false;
        }
        return true;
    }

    private static Moment ofIso(String text) {
        LocalDate date = LocalDate.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10));
        if (text.length() == 10) return new Moment(date, null, null);
        int second = text.length() < 19 ? 0 : number(text, 17, 19);
        LocalTime time = LocalTime.of(number(text, 11, 13), number(text, 14, 16), second);
        return new Moment(date, time, text.endsWith("Z") ? ZoneOffset.UTC : null);
    }

    private static int number(String text, int from, int to) {
        return Integer.parseInt(text, from, to, 10);
    }

    private static LocalDate date(Matcher m, String order) {
        if (m.group("y1") != null) return of(m.group("y1"), m.group("m1"), m.group("d1"));
        if (m.group("y3") != null) return of(m.group("y3"), m.group("m3"), m.group("d3"));
        if (m.group("a") != null) {
            String year = m.group("y2").length() == 2 ? "20" + m.group("y2") : m.group("y2");
            return "MDY".equals(order)
                    ? of(year, m.group("a"), m.group("b"))
                    : of(year, m.group("b"), m.group("a"));
        }
        boolean monthFirst = m.group("n4") != null;
        String name = Headers.plain(m.group(monthFirst ? "n4" : "n5")).toLowerCase(Locale.ROOT);
        Integer month = name.length() < 3 ? null : MONTHS.get(name.substring(0, 3));
        if (month == null) return null;
        return of(
                m.group(monthFirst ? "y4" : "y5"),
                month.toString(),
                m.group(monthFirst ? "d4" : "d5"));
    }

    private static LocalDate of(String year, String month, String day) {
        return LocalDate.of(Integer.parseInt(year), Integer.parseInt(month), Integer.parseInt(day));
    }

    private static LocalTime time(Matcher m) {
        if (m.group("h") == null) return null;
        int hour = Integer.parseInt(m.group("h"));
        String half = m.group("half");
        if (half != null) {
            if (hour < 1 || hour > 12) throw new DateTimeException("hour " + hour);
            hour = hour % 12 + (half.toLowerCase(Locale.ROOT).startsWith("p") ? 12 : 0);
        }
        int second = m.group("s") == null ? 0 : Integer.parseInt(m.group("s"));
        int nanos =
                m.group("f") == null
                        ? 0
                        : Integer.parseInt((m.group("f") + "00000000").substring(0, 9));
        return LocalTime.of(hour, Integer.parseInt(m.group("min")), second, nanos);
    }

    private static ZoneOffset offset(String zone) {
        if (zone == null) return null;
        return zone.startsWith("+") || zone.startsWith("-") ? ZoneOffset.of(zone) : ZoneOffset.UTC;
    }
}
