package embudo.measure.query;

import embudo.catalog.QueryKind;
import embudo.catalog.alert.AlertRule;
import embudo.domain.watch.Alert;
import embudo.domain.watch.AlertBook;
import embudo.kernel.Page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Alerts that stand, with what to do about each. */
final class AlertTables {
    static final List<Column> COLUMNS =
            List.of(
                    Column.text("alert"),
                    Column.text("severity"),
                    Column.text("subject"),
                    Column.text("since"),
                    Column.text("advice"));
    private final AlertBook book;
    private final Map<String, AlertRule> rules = new HashMap<>();

    AlertTables(AlertBook book, List<AlertRule> declared) {
        this.book = book;
        for (AlertRule rule : declared) rules.put(rule.key(), rule);
    }

    /** The gravest first, then the newest. */
    PeopleTables.Rows open(QueryKind kind) {
        Page<Alert> page =
                book.page(EnumSet.of(Alert.State.NEW, Alert.State.ACKNOWLEDGED), 0, kind.limit());
        List<List<Object>> rows = new ArrayList<>();
        for (Alert alert : page.rows()) {
            AlertRule rule = rules.get(alert.rule());
            rows.add(
                    Arrays.asList(
                            new Named(alert.rule(), rule == null ? Map.of() : rule.name()),
                            alert.severity(),
                            alert.label(),
                            alert.raised(),
                            rule == null ? null : new Named(alert.rule(), rule.advice())));
        }
        return new PeopleTables.Rows(rows, page.total());
    }
}
