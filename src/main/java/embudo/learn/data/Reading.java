package embudo.learn.data;

import embudo.kernel.Problem;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Examples read from rows of text, whose columns say themselves what they are: numbers where every
 * cell that is not empty is one, words otherwise.
 *
 * @param identifiers columns left out because nearly every row has a word of its own
 * @param grouped columns of words whose rare ones became {@link Field#UNKNOWN}
 */
public record Reading(Table table, List<String> identifiers, List<String> grouped) {
    private static final int MOST_LEVELS = 40;

    /**
     * @param header names of the columns
     * @param rows cells, in the order of the header; a short row lacks its last ones
     * @param target column of the outcome; rows without one are left out
     * @param positive the word that means yes, any case; null = 1, yes, true, y or si
     * @param dropped columns to leave out
     * @throws Problem when a column named does not exist, or only one outcome does
     */
    public static Reading of(
            List<String> header,
            List<String[]> rows,
            String target,
            String positive,
            Set<String> dropped) {
        for (String name : dropped) position(header, name);
        int outcome = position(header, target);
        List<String[]> told = rows.stream().filter(r -> !cell(r, outcome).isEmpty()).toList();
        List<Field> fields = new ArrayList<>();
        List<Integer> columns = new ArrayList<>();
        List<String> identifiers = new ArrayList<>();
        List<String> grouped = new ArrayList<>();
        for (int c = 0; c < header.size(); c++) {
            String name = header.get(c);
            if (c == outcome || dropped.contains(name)) continue;
            Words words = Words.of(told, c);
            if (words.identify(told.size())) {
                identifiers.add(name);
                continue;
            }
            if (!words.numbers() && words.counts().size() > MOST_LEVELS) grouped.add(name);
            fields.add(words.field(name));
            columns.add(c);
        }
        TableBuilder table = Table.builder(new Schema(fields));
        Set<String> yes =
                positive == null
                        ? Set.of("1", "yes", "true", "y", "si", "sí")
                        : Set.of(positive.toLowerCase(Locale.ROOT));
        for (String[] row : told) {
            double[] cells = new double[columns.size()];
            for (int f = 0; f < cells.length; f++)
                cells[f] = value(fields.get(f), cell(row, columns.get(f)));
            String label = cell(row, outcome).toLowerCase(Locale.ROOT);
            table.add(cells, yes.contains(label) ? 1 : 0);
        }
        Table read = table.build();
        if (read.positives() == 0 || read.positives() == read.rows())
            throw new Problem("learn.data.one_outcome", target, read.rows());
        return new Reading(read, List.copyOf(identifiers), List.copyOf(grouped));
    }

    private static int position(List<String> header, String name) {
        int at = header.indexOf(name);
        if (at < 0) throw new Problem("learn.data.no_column", name, String.join(", ", header));
        return at;
    }

    private static String cell(String[] row, int column) {
        return column < row.length ? row[column].strip() : "";
    }

    private static double value(Field field, String cell) {
        if (cell.isEmpty()) return Double.NaN;
        return field.nominal() ? field.cell(cell) : Double.parseDouble(cell);
    }

    /** The different cells of a column, those that are empty left out. */
    private record Words(Map<String, Integer> counts, boolean numbers) {
        static Words of(List<String[]> rows, int column) {
            Map<String, Integer> counts = new HashMap<>();
            for (String[] row : rows) {
                String cell = Reading.cell(row, column);
                if (!cell.isEmpty()) counts.merge(cell, 1, Integer::sum);
            }
            return new Words(counts, counts.keySet().stream().allMatch(Words::number));
        }

        private static boolean number(String cell) {
            return cell.matches("[-+]?(\\d+\\.?\\d*|\\.\\d+)([eE][-+]?\\d{1,3})?");
        }

        boolean identify(int rows) {
            return !numbers && counts.size() > MOST_LEVELS && counts.size() > 0.9 * rows;
        }

        Field field(String name) {
            if (numbers) return Field.numeric(name);
            List<String> levels =
                    counts.entrySet().stream()
                            .sorted(
                                    Map.Entry.<String, Integer>comparingByValue()
                                            .reversed()
                                            .thenComparing(Map.Entry.comparingByKey()))
                            .limit(MOST_LEVELS)
                            .map(Map.Entry::getKey)
                            .sorted()
                            .toList();
            return Field.nominal(name, levels);
        }
    }
}
