package embudo.measure.attribution;

import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Paths of any file: a column of touches, how many journeys took the path and converted, what that
 * brought, and how many did not convert.
 *
 * @param separator between two touches of a path
 * @param value column of what the conversions brought, in major units; null for none
 * @param nulls column of journeys without a conversion; null when a row without conversions is one
 */
public record PathTable(
        String path, String separator, String conversions, String value, String nulls) {
    private static final double CENTS = 100;

    /**
     * @throws Problem when a column is missing or a cell is not a number of at least 0
     */
    public Ledger read(List<String> header, List<String[]> rows) {
        int pathAt = column(header, path);
        int conversionsAt = column(header, conversions);
        int valueAt = value == null ? -1 : column(header, value);
        int nullsAt = nulls == null ? -1 : column(header, nulls);
        Map<String, Integer> players = new LinkedHashMap<>();
        List<Trail> trails = new ArrayList<>();
        for (int row = 0; row < rows.size(); row++) {
            String[] cells = rows.get(row);
            double converted = number(cells, conversionsAt, conversions, row);
            double worth = valueAt < 0 ? 0 : number(cells, valueAt, value, row);
            double lost =
                    nullsAt >= 0 ? number(cells, nullsAt, nulls, row) : converted == 0 ? 1 : 0;
            int[] steps = steps(cell(cells, pathAt), players);
            trails.add(new Trail(steps, ages(steps.length), converted, worth * CENTS, lost));
        }
        List<String> names = List.copyOf(players.keySet());
        return new Ledger(names, direct(names), trails);
    }

    private int[] steps(String text, Map<String, Integer> players) {
        return Arrays.stream(text.split(Pattern.quote(separator)))
                .map(String::strip)
                .filter(step -> !step.isEmpty())
                .mapToInt(step -> players.computeIfAbsent(step, k -> players.size()))
                .toArray();
    }

    /** A file of paths says no times: the last touch is of the day, each one before a day older. */
    private static double[] ages(int touches) {
        double[] ages = new double[touches];
        for (int i = 0; i < touches; i++) ages[i] = touches - 1.0 - i;
        return ages;
    }

    private static int direct(List<String> names) {
        for (int i = 0; i < names.size(); i++)
            if (names.get(i).toLowerCase(Locale.ROOT).matches("\\(?(direct|directo)\\)?")) return i;
        return -1;
    }

    private static int column(List<String> header, String name) {
        for (int i = 0; i < header.size(); i++)
            if (header.get(i).equalsIgnoreCase(name.strip())) return i;
        throw new Problem("measure.attribution.column", name, String.join(", ", header));
    }

    private static double number(String[] cells, int at, String name, int row) {
        String text = cell(cells, at);
        if (text.isEmpty()) return 0;
        try {
            double number = Double.parseDouble(text);
            if (number >= 0 && number < Double.POSITIVE_INFINITY) return number;
        } catch (NumberFormatException e) {
            throw new Problem(e, "measure.attribution.number", row + 1, name, text);
        }
        throw new Problem("measure.attribution.number", row + 1, name, text);
    }

    private static String cell(String[] cells, int at) {
        return at < cells.length && cells[at] != null ? cells[at].strip() : "";
    }
}
