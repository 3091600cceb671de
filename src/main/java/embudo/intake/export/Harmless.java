package embudo.intake.export;

import java.util.regex.Pattern;

/**
 * Texts that no spreadsheet takes for a formula: one that it would run gets a leading apostrophe,
 * which {@link #restore} takes away again. A plain number, such as a phone's, is none.
 */
public final class Harmless {
    private static final Pattern DANGEROUS =
            Pattern.compile("'*[=+\\-@\\t\\r\\n\\uFF1D\\uFF0B\\uFF0D\\uFF20].*", Pattern.DOTALL);

    private static final Pattern NUMBER = Pattern.compile("[+-][0-9]{1,18}");

    private Harmless() {}

    static String text(String cell) {
        if (!DANGEROUS.matcher(cell).matches() || NUMBER.matcher(cell).matches()) return cell;
        return "'" + cell;
    }

    /** The text as it was before it was made harmless. */
    public static String restore(String cell) {
        return cell.startsWith("'") && DANGEROUS.matcher(cell).matches() ? cell.substring(1) : cell;
    }
}
