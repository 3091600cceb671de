package embudo.intake;

import embudo.kernel.Progress;

import java.util.HashMap;
import java.util.Map;

/**
 * A pass over a whole file before anything is read from it: how many rows there are, what its dates
 * look like, and who stands in it more than once. A file that breaks off breaks here, before any
 * writing.
 *
 * @param keys how many different keys the rows have, 0 for kinds without
 * @param repeated how many rows have a key, for keys of more than one, by {@link KeySet#hash}
 */
record Survey(long rows, DateOrder dates, long keys, Map<Long, Integer> repeated) {
    private static final int PORTION = 4_000;

    /** Who a row is about, null when it does not say. */
    interface RowKey {
        String of(Row row);
    }

    /** Looks at the rows below the header line. */
    static Survey of(ImportPlan plan, ImportKind kind, RowKey key, Progress progress) {
        int[] columns =
                plan.mapping().entrySet().stream()
                        .filter(e -> kind.dates().contains(e.getValue()))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
        DateOrder dates = new DateOrder();
        KeySet seen = new KeySet();
        Map<Long, Integer> repeated = new HashMap<>();
        long rows = 0;
        try (Table table = Table.open(plan.file(), plan.charset(), plan.delimiter())) {
            Row row;
            while ((row = table.next()) != null) {
                if (row.line() <= plan.headerLine() || row.blank()) continue;
                if (++rows % PORTION == 0) progress.check();
                for (int column : columns) dates.add(row.cell(column));
                String of = key.of(row);
                if (of == null) continue;
                long hash = KeySet.hash(of);
                if (!seen.add(hash)) repeated.merge(hash, 2, (n, two) -> n + 1);
            }
        }
        return new Survey(rows, dates, seen.size(), Map.copyOf(repeated));
    }
}
