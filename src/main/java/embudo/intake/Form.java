package embudo.intake;

import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What the values of a field look like, as far as that can be seen without reading them. */
record Form(Predicate<String> fits, boolean telling) {
    private static final Pattern ADDRESS = Pattern.compile("[^@\\s]+@[^@\\s]+\\.[^@\\s]+");
    private static final Pattern DIGITS = Pattern.compile("\\+?[\\d\\s().-]{7,}");
    private static final Pattern FIGURE =
            Pattern.compile("[+-]?(\\d+|\\d{1,3}([., ]\\d{3})+)([.,]\\d+)?([eE][+-]?\\d+)?");
    private static final Pattern SIGN = Pattern.compile("[$€£%\\s\u00A0\u202F]|[A-Z]{3}");

    /** Anything; tells nothing. */
    static final Form TEXT = new Form(cell -> true, false);

    static final Form EMAIL = new Form(cell -> ADDRESS.matcher(cell).matches(), true);
    static final Form PHONE = new Form(cell -> DIGITS.matcher(cell).matches(), false);
    static final Form MOMENT =
            new Form(
                    cell ->
                            Moment.parse(cell, "DMY").isPresent()
                                    || Moment.parse(cell, "MDY").isPresent(),
                    true);

    /** A number, with or without signs; a day written in figures alone is none. */
    static final Form NUMBER =
            new Form(cell -> FIGURE.matcher(SIGN.matcher(cell).replaceAll("")).matches(), false);

    /** A number that says that it is money: decimals or a currency's sign. */
    static final Form MONEY =
            new Form(
                    cell -> NUMBER.fits.test(cell) && !cell.chars().allMatch(Character::isDigit),
                    true);

    /** One of some words, as {@link Headers#plain} writes them. */
    static Form words(Set<String> plain) {
        return new Form(cell -> plain.contains(Headers.plain(cell)), true);
    }

    /** The words of an enum's values: each value's own name and what stands for it. */
    static Form words(Map<String, java.util.List<String>> values) {
        Set<String> plain =
                values.values().stream()
                        .flatMap(java.util.List::stream)
                        .map(Headers::plain)
                        .collect(Collectors.toSet());
        values.keySet().forEach(key -> plain.add(Headers.plain(key)));
        return words(plain);
    }
}
