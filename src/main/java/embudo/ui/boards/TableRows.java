package embudo.ui.boards;

import embudo.catalog.Metric;
import embudo.catalog.QueryKind.Shape;
import embudo.catalog.board.Span;
import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.domain.watch.Severity;
import embudo.kernel.Period;
import embudo.measure.Customer;
import embudo.measure.board.BoardAnswer;
import embudo.measure.query.Column;
import embudo.measure.query.Named;
import embudo.measure.query.QueryTable;
import embudo.text.Texts;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.FittingRows;
import embudo.ui.kit.Opens;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.text.TextAlignment;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** A named table in a tile. */
final class TableRows {
    /** Columns of the grid that one column of the table takes. */
    private static final int WIDE = 2;

    private static final String PERSON = "person";

    /** A sentence: as wide as three columns of words. */
    private static final String ADVICE = "advice";

    private static final double CELL = 96;
    private static final double WORDS = 168;
    private final TileWords words;
    private final Texts texts;
    private final BoardTile.BoardActions actions;

    TableRows(TileWords words, BoardTile.BoardActions actions) {
        this.words = words;
        texts = words.texts();
        this.actions = actions;
    }

    Node of(BoardAnswer.Part part, QueryTable table) {
        FittingRows rows = new FittingRows();
        if (table.rows().isEmpty()) {
            Label none = new Label(texts.get("ui.boards.no_rows"));
            none.getStyleClass().add("text-2");
            rows.getChildren().add(none);
            return rows;
        }
        boolean people = table.columns().getFirst().key().equals(PERSON);
        int first = people ? 1 : 0;
        int last =
                Math.min(
                        table.columns().size(),
                        first + Math.max(2, part.tile().place().width() / WIDE));
        HBox head = new HBox(8);
        head.getStyleClass().add("board-head");
        for (int i = first; i < last; i++)
            head.getChildren().add(head(table, table.columns().get(i), i == first));
        rows.getChildren().add(head);
        int most = Math.min(part.tile().limit(), table.rows().size());
        for (int r = 0; r < most; r++) rows.getChildren().add(row(table, r, first, last, people));
        return rows;
    }

    private Node row(QueryTable table, int r, int first, int last, boolean people) {
        List<Object> row = table.rows().get(r);
        List<Node> cells = new ArrayList<>();
        StringBuilder said = new StringBuilder();
        for (int i = first; i < last; i++) {
            String text = text(row.get(i), table.columns().get(i));
            said.append(i == first ? "" : ", ").append(text);
            Label cell = at(i == first, table.columns().get(i), text, "text-1");
            MetricPlace place = place(table, row, table.columns().get(i));
            if (place != null) {
                String head = head(table, table.columns().get(i));
                Opens.to(cell, head + " " + text, () -> actions.metric(place));
            }
            cells.add(cell);
        }
        String key = table.kind().key() + "-" + r;
        if (people)
            return new BoardRow(
                    key,
                    said.toString(),
                    () -> actions.lead(((Number) row.getFirst()).longValue(), said.toString()),
                    cells.toArray(Node[]::new));
        return switch (table.kind().shape()) {
            case ALERTS -> opens(key, said.toString(), "alerts", cells);
            case CHURN -> opens(key, said.toString(), "customers", cells);
            default -> new BoardRow(key, cells.toArray(Node[]::new));
        };
    }

    private BoardRow opens(String key, String said, String screen, List<Node> cells) {
        return new BoardRow(key, said, () -> actions.screen(screen), cells.toArray(Node[]::new));
    }

    /** Where the figure of a column is told in full, null where it is none of a metric. */
    private static MetricPlace place(QueryTable table, List<Object> row, Column column) {
        if (table.kind().shape() == Shape.MONTH_END && column.unit() != null)
            return new MetricPlace(
                    table.kind().metrics().getFirst(), Span.MONTH.of(table.period()));
        if (column.metric() == null) return null;
        return switch (table.kind().shape()) {
            case SPLIT ->
                    new MetricPlace(
                            column.metric(),
                            table.period(),
                            table.kind().split(),
                            row.getFirst() instanceof Channel c
                                    ? c.key()
                                    : String.valueOf(row.getFirst()));
            case SERIES -> {
                LocalDate day = (LocalDate) row.getFirst();
                yield new MetricPlace(column.metric(), new Period(day, day));
            }
            default -> new MetricPlace(column.metric(), table.period());
        };
    }

    /** A long name of a column takes two lines. */
    private Label head(QueryTable table, Column column, boolean first) {
        Label label = at(first, column, head(table, column), "text-2");
        label.getStyleClass().add("condensed");
        label.setWrapText(true);
        label.setTextAlignment(
                label.getStyleClass().contains("board-cell")
                        ? TextAlignment.RIGHT
                        : TextAlignment.LEFT);
        label.setMinHeight(Label.USE_PREF_SIZE);
        return label;
    }

    private String head(QueryTable table, Column column) {
        if (column.metric() == null) return texts.get("measure.query.column." + column.key());
        return words.metrics().stream()
                .filter(m -> m.key().equals(column.metric()))
                .map((Metric m) -> words.name(m))
                .findFirst()
                .orElse(column.metric());
    }

    private String text(Object value, Column column) {
        return switch (value) {
            case null -> "";
            case Double d when column.unit() != null -> words.figures().value(column.unit(), d);
            case LocalDate day -> texts.formats().date(day);
            case Instant at -> texts.formats().moment(at, words.answer().zone());
            case Channel c -> texts.get("domain.channel." + c.key());
            case EventType t -> texts.get("domain.event." + t.key());
            case Severity s -> texts.get("watch.severity." + s.key());
            case Customer.Risk r -> texts.get("measure.customer.risk." + r.key());
            case Named n -> n.in(texts.language());
            default -> String.valueOf(value);
        };
    }

    /** Words take what room there is, figures as much as they need. */
    private static Label at(boolean first, Column column, String text, String style) {
        if (first) {
            Label name = TileRows.name(text);
            name.getStyleClass().add(style);
            return name;
        }
        Label label = TileRows.cell(text, style);
        label.getStyleClass().add("may-cut");
        label.setMinWidth(CELL);
        if (column.key().equals(ADVICE)) {
            label.setMaxWidth(Double.MAX_VALUE);
            label.setPrefWidth(3 * WORDS);
        } else if (column.metric() == null && column.unit() == null) {
            label.setPrefWidth(WORDS);
            label.setMaxWidth(WORDS);
        } else {
            label.getStyleClass().add("board-cell");
            label.setMaxWidth(CELL);
        }
        return label;
    }
}
