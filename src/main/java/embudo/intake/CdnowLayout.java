package embudo.intake;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The layout of the CDNOW purchase data and its kin: no header, cells divided by blanks, five
 * columns of figures: number in the full set, customer, day, units, amount.
 */
final class CdnowLayout {
    static final Map<Integer, String> MAPPING = Map.of(1, "customer_id", 2, "at", 4, "total");

    private CdnowLayout() {}

    /** The header given to such a file, empty when the file is none. */
    static Optional<Row> header(Head head) {
        Row first = head.rows().getFirst();
        if (head.delimiter() != Table.BLANKS || first.line() != 0) return Optional.empty();
        List<Row> body = head.rows().subList(1, head.rows().size());
        boolean alike =
                body.stream()
                        .allMatch(r ->
                                r.cells().length == 5
                                        && r.cell(2).matches("(19|20)\\d{6}")
                                        && r.cell(4).matches("\\d+\\.\\d\\d"));
        return alike && !body.isEmpty() ? Optional.of(first) : Optional.empty();
    }
}
