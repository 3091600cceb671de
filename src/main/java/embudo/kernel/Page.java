package embudo.kernel;

import java.util.List;

/**
 * Some rows of a longer list: {@code offset} is the index of the first, {@code total} the length of
 * the whole.
 */
public record Page<T>(List<T> rows, long offset, long total) {
    public Page {
        rows = List.copyOf(rows);
    }
}
