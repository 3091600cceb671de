package embudo.domain;

import java.util.List;

/**
 * A list as somebody wants to see it again.
 *
 * @param id 0 until it is kept
 * @param list which list it is of, such as {@code leads}
 * @param where a condition's text, empty for everybody
 * @param sort key of what it is ordered by, as the list names it
 * @param columns keys of the columns shown, in order; empty for the list's own choice
 */
public record SavedView(
        long id,
        String list,
        String name,
        String where,
        String sort,
        boolean descending,
        List<String> columns) {
    public SavedView {
        columns = List.copyOf(columns);
    }
}
