package embudo.intake;

import java.math.BigDecimal;
import java.math.RoundingMode;
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

    /** The number rounded half up to a whole one, empty when negative or out of range. */
    Optional<Long> whole(String text) {
        return number(text)
                .map(n -> n.setScale(0, RoundingMode.HALF_UP))
                .filter(n -> n.signum() >= 0 && n.precision() < 18)
                .map(BigDecimal::longValueExact);
    }

    /** A count, grouped with comma, point or blank; empty when it is none. */
    static Optional<Long> count(String text) {
        String plain = GROUPED.matcher(text).matches() ? text.replaceAll("[., ]", "") : text;
        return new Amounts('.').whole(plain);
    }

    private static int digitsAfter(String value, int at) {
        int n = 0;
        while (at + 1 + n < value.length() && Character.isDigit(value.charAt(at + 1 + n))) n++;
        return n;
    }
}
