package embudo.text;

import embudo.kernel.Language;
import embudo.kernel.Money;
import embudo.kernel.Period;

import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Currency;
import java.util.Locale;

/**
 * Numbers, money, dates and durations as people of one language write them. Minus is U+2212; a
 * narrow no-break space (U+202F) stands before the percent sign. Thread-safe.
 */
public final class Formats {
    private static final char MINUS = '\u2212';
    private static final char THIN = '\u202F';
    private final Language language;
    private final Locale locale;
    private final DecimalFormatSymbols symbols;

    Formats(Language language) {
        this.language = language;
        this.locale = language == Language.ES ? Locale.of("es", "ES") : Locale.US;
        this.symbols = DecimalFormatSymbols.getInstance(locale);
        symbols.setMinusSign(MINUS);
        symbols.setGroupingSeparator(language == Language.ES ? '.' : ',');
        symbols.setDecimalSeparator(language == Language.ES ? ',' : '.');
    }

    /** A whole number with thousands grouped: {@code 1,846} or {@code 1.846}. */
    public String count(long n) {
        return pattern("#,##0").format(n);
    }

    /** A number with exactly {@code decimals} digits after the point. */
    public String number(double x, int decimals) {
        return pattern(decimals == 0 ? "#,##0" : "#,##0." + "0".repeat(decimals)).format(x);
    }

    /** A fraction as percent: 0.807 with one decimal is {@code 80.7 %} with a narrow space. */
    public String percent(double fraction, int decimals) {
        return number(fraction * 100, decimals) + THIN + '%';
    }

    /** A signed percent, such as {@code +14.5 %}. */
    public String signedPercent(double fraction, int decimals) {
        return plus(fraction) + percent(fraction, decimals);
    }

    /** A difference of two fractions in percentage points, such as {@code −1.4 pp}. */
    public String points(double fraction, int decimals) {
        return plus(fraction) + number(fraction * 100, decimals) + THIN + "pp";
    }

    /** A signed whole number. */
    public String signed(long n) {
        return plus(n) + count(n);
    }

    /** {@code $61,752} or {@code 61.752 $}; without cents when {@code whole}. */
    public String money(Money money, boolean whole) {
        int digits = whole ? 0 : Money.digits(money.currency());
        return money(money.major().doubleValue(), money.currency(), digits);
    }

    /** A part of the smallest coin, such as a mean cost: minor units, so many decimals finer. */
    public String moneyExact(double minor, String currency, int finer) {
        int digits = Money.digits(currency);
        return money(minor / Math.pow(10, digits), currency, digits + finer);
    }

    private String money(double major, String currency, int decimals) {
        String number = number(Math.abs(major), decimals);
        String sign = major < 0 ? String.valueOf(MINUS) : "";
        String symbol = symbol(currency);
        return language == Language.ES
                ? sign + number + '\u00A0' + symbol
                : sign + symbol + (symbol.length() > 1 ? "\u00A0" : "") + number;
    }

    /** Money with cents. */
    public String money(Money money) {
        return money(money, false);
    }

    /** {@code 19 Nov 2026} or {@code 19 nov 2026}. */
    public String date(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day) + " " + day.getYear();
    }

    /** {@code Nov 2026}. */
    public String monthYear(LocalDate day) {
        return month(day) + " " + day.getYear();
    }

    /** {@code 19 Nov}. */
    public String dayMonth(LocalDate day) {
        return day.getDayOfMonth() + " " + month(day);
    }

    /** {@code Thursday 26 Nov} or {@code jueves 26 nov}. */
    public String weekday(LocalDate day) {
        return day.getDayOfWeek().getDisplayName(TextStyle.FULL, locale) + " " + dayMonth(day);
    }

    /** {@code 21 Oct – 19 Nov 2026}, the year written once where it is the same. */
    public String period(Period p) {
        if (p.from().equals(p.to())) return date(p.from());
        return (p.from().getYear() == p.to().getYear() ? dayMonth(p.from()) : date(p.from()))
                + " – "
                + date(p.to());
    }

    /** {@code 21 Oct–19 Nov}. */
    public String shortPeriod(Period p) {
        return p.from().equals(p.to())
                ? dayMonth(p.from())
                : dayMonth(p.from()) + "–" + dayMonth(p.to());
    }

    /** {@code 14:32}. */
    public String time(Instant at, ZoneId zone) {
        return DateTimeFormatter.ofPattern("HH:mm").format(at.atZone(zone));
    }

    /** {@code 17 Nov 15:26}. */
    public String moment(Instant at, ZoneId zone) {
        return dayMonth(LocalDate.ofInstant(at, zone)) + " " + time(at, zone);
    }

    /** {@code 17 Nov 2026, 15:26}. */
    public String fullMoment(Instant at, ZoneId zone) {
        return date(LocalDate.ofInstant(at, zone)) + ", " + time(at, zone);
    }

    /** The largest sensible unit: {@code 2 d}, {@code 5 h}, {@code 12 min}, {@code 8 s}. */
    public String age(Duration d) {
        if (d.toDays() > 0) return count(d.toDays()) + " d";
        if (d.toHours() > 0) return d.toHours() + " h";
        if (d.toMinutes() > 0) return d.toMinutes() + " min";
        return Math.max(0, d.toSeconds()) + " s";
    }

    /** {@code 148 KB}. */
    public String bytes(long n) {
        if (n < 1024) return n + " B";
        if (n < 1024 * 1024) return count(Math.round(n / 1024.0)) + " KB";
        return number(n / 1024.0 / 1024.0, 1) + " MB";
    }

    public DayOfWeek firstDayOfWeek() {
        return language == Language.ES ? DayOfWeek.MONDAY : DayOfWeek.SUNDAY;
    }

    /** Formats a message argument by its type. */
    String any(Object arg) {
        return switch (arg) {
            case Integer n -> count(n);
            case Long n -> count(n);
            case Double x -> number(x, 2);
            case Money m -> money(m);
            case LocalDate d -> date(d);
            case Period p -> period(p);
            case Duration d -> age(d);
            default -> String.valueOf(arg);
        };
    }

    private String month(LocalDate day) {
        String name = day.getMonth().getDisplayName(TextStyle.SHORT, locale).replace(".", "");
        return name.length() > 3 ? name.substring(0, 3) : name;
    }

    private String plus(double x) {
        return x > 0 ? "+" : "";
    }

    private static String symbol(String currency) {
        return switch (currency) {
            case "USD" -> "$";
            case "EUR" -> "€";
            case "GBP" -> "£";
            default -> Currency.getInstance(currency).getCurrencyCode();
        };
    }

    private DecimalFormat pattern(String pattern) {
        DecimalFormat format = new DecimalFormat(pattern, symbols);
        format.setRoundingMode(RoundingMode.HALF_UP);
        return format;
    }
}
