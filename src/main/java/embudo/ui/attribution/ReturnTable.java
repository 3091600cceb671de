package embudo.ui.attribution;

import embudo.ui.kit.Opens;
import embudo.ui.kit.Words;

import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;
import java.util.function.IntConsumer;

/** What each player brought by one model, and what it cost. */
public final class ReturnTable extends GridPane {
    private static final List<String> HEADS =
            List.of(
                    "ui.attribution.credit",
                    "ui.attribution.revenue",
                    "ui.attribution.cost",
                    "ui.attribution.roas",
                    "ui.attribution.roi",
                    "ui.attribution.cac");

    public ReturnTable() {
        setHgap(8);
        getStyleClass().add("return-table");
        ColumnConstraints name = new ColumnConstraints();
        name.setHgrow(Priority.ALWAYS);
        name.setMinWidth(60);
        getColumnConstraints().add(name);
        for (int i = 0; i < HEADS.size(); i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHalignment(HPos.RIGHT);
            column.setMinWidth(USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
    }

    /** {@code onLook} is told the line of a figure. */
    void show(List<List<String>> lines, Words words, IntConsumer onLook) {
        getChildren().clear();
        for (int c = 0; c < HEADS.size(); c++) {
            Label head = new Label(words.get(HEADS.get(c)));
            head.getStyleClass().addAll("condensed", "medium", "text-2");
            head.setMinWidth(USE_PREF_SIZE);
            add(head, c + 1, 0);
        }
        for (int r = 0; r < lines.size(); r++)
            for (int c = 0; c < lines.get(r).size(); c++) {
                Label cell = new Label(lines.get(r).get(c));
                boolean total = r == lines.size() - 1;
                cell.getStyleClass()
                        .addAll(
                                total
                                        ? List.of("small", "strong")
                                        : List.of("condensed", "text-1"));
                cell.setMinWidth(c == 0 ? 0 : USE_PREF_SIZE);
                int line = r;
                if (c > 0)
                    Opens.to(
                            cell,
                            lines.get(r).getFirst()
                                    + ", "
                                    + words.get(HEADS.get(c - 1))
                                    + " "
                                    + cell.getText(),
                            () -> onLook.accept(line));
                if (c == 0) cell.getStyleClass().add("may-cut");
                add(cell, c, r + 1);
            }
    }
}
