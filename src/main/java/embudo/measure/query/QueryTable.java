package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.kernel.Period;

import java.time.ZoneId;
import java.util.List;

/**
 * A table. Cells are {@link String}, {@link Double} (money in minor units, percentages as
 * fractions; NaN for n/a), {@link Long} for ids and numbers of things, {@link java.time.LocalDate},
 * {@link java.time.Instant}, {@link embudo.domain.Channel}, {@link embudo.domain.EventType}, {@link
 * embudo.domain.watch.Severity}, {@link embudo.measure.Customer.Risk}, {@link Named}, or null.
 *
 * @param total rows there are, of which the first are here
 */
public record QueryTable(
        QueryKind kind,
        Period period,
        ZoneId zone,
        String currency,
        List<Column> columns,
        List<List<Object>> rows,
        long total) {
    public QueryTable {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
    }
}
