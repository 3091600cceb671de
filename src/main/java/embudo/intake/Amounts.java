package embudo.intake;

import embudo.kernel.Money;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Numbers as files write them. Whether a comma or a point divides the decimals is decided for a
 * whole column.
 */
record Amounts(char decimal) {
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d+(\\.\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern GROUPED = Pattern.compile("[+-]?\\d{1,3}([., ]\\d{3})+");
    private static final Pattern DECORATION = Pattern.compile("[$€£%\\s\u00A0\u202F]|[A-Z]{3}");

    /**
     * Decides from all values of the columns: the separator that comes last in a value with both,
     * that stands once and not before three digits, or alone before exactly two.
     *
     * @param commaLikely what to take when no value tells
     */
    static Amounts of(Iterable<String> values, boolean commaLikely) {
        long comma = 0;
        long point = 0;
        for (String value : values) {
            int c = value.lastIndexOf(',');
            int p = value.lastIndexOf('.');
            if (c >= 0 && p >= 0) {
                if (c > p) comma++;
                else point++;
            } else if (c >= 0 && value.indexOf(',') == c && digitsAfter(value, c) != 3) comma++;
            else if (p >= 0 && value.indexOf('.') == p && digitsAfter(value, p) != 3) point++;
            else if (c >= 0 && value.indexOf(',') != c) point++;
            else if (p >= 0 && value.indexOf('.') != p) comma++;
        }
        return new Amounts(comma == point ? (commaLikely ? ',' : '.') : comma > point ? ',' : '.');
    }

    /** The number, empty when it is none. Currency signs, blanks and grouping are taken off. */
    Optional<BigDecimal> number(String text) {
        String bare = DECORATION.matcher(text).replaceAll("");
        String plain =
                decimal == ',' ? bare.replace(".", "").replace(',', '.') : bare.replace(",", "");
        return NUMBER.matcher(plain).matches() && plain.length() < 30
                ? Optional.of(new BigDecimal(plain))
                : Optional.empty();
    }

    /** An amount in minor units of the currency, empty when it is none or out of range. */
    Optional<Long> minor(String text, String currency) {
        return number(text)
                .filter(n -> n.precision() - n.scale() < 15)
                .map(n -> Money.of(n, currency).minor());
    }

    static boolean isCurrency(String code) {
        return Currency.getAvailableCurrencies().stream()
                .anyMatch(c -> c.getCurrencyCode().equals(code));
    }

    /**
     * The style of some columns of a file, decided by a pass over all of it; where no value tells,
     * a file divided by semicolons writes decimals with a comma.
     */
    static Amounts of(Desk desk, Columns columns, String... targets) {
        List<String> values = new ArrayList<>();
        try (Table table = desk.open()) {
            Row row;
            while ((row = table.next()) != null && values.size() < 100_000)
                if (row.line() > desk.plan().headerLine())
                    for (String target : targets) {
                        String text = columns.text(row, target);
                        if (text.indexOf(',') >= 0 || text.indexOf('.') >= 0) values.add(text);
                    }
        }
        return of(values, desk.plan().delimiter() == ';');
    }

    /** The number rounded half up to a whole one, empty when negative or out of range. */
    Optional<Long> whole(String text) {
        return number(text)
                .map(n -> n.setScale(0, RoundingMode.HALF_UP))
                .filter(n -> n.signum() >= 0 && n.precision() < 18)
                .map(BigDecimal::longValueExact);
    }

    /** A count, grouped with comma, point or blank; empty when it is none. */
    static Optional<Long> count(String text) {
        if (digits(text)) return Optional.of(Long.parseLong(text));
        String plain = GROUPED.matcher(text).matches() ? text.replaceAll("[., ]", "") : text;
        return new Amounts('.').whole(plain);
    }

    /** True of plain counts, which are read many times faster without patterns. */
    private static boolean digits(String text) {
        if (text.isEmpty() || text.length() > 17) return false;
        for (int i = 0; i < text.length(); i++)
            if (text.charAt(i) < '0' || text.charAt(i) > '9') return false;
        return true;
    }

    private static int digitsAfter(String value, int at) {
        int n = 0;
        while (at + 1 + n < value.length() && Character.isDigit(value.charAt(at + 1 + n))) n++;
        return n;
    }
}
