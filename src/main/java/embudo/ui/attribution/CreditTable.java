package embudo.ui.attribution;

import embudo.measure.attribution.ModelKind;
import embudo.ui.kit.ChannelMark;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Words;

import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.TextAlignment;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.BiConsumer;

/** Players down, models across; every cell opens the journeys behind it. */
public final class CreditTable extends GridPane {
    private static final double NAME = 168;
    private static final double BAR = 72;

    public CreditTable() {
        getStyleClass().add("credit-table");
        ColumnConstraints name = new ColumnConstraints(NAME);
        getColumnConstraints().add(name);
        for (int i = 0; i < ModelKind.values().length; i++) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(Priority.ALWAYS);
            column.setHalignment(HPos.RIGHT);
            // Growing from nothing shares the width evenly.
            column.setPrefWidth(0);
            column.setMinWidth(56);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    /**
     * @param onLook is told the model and the player of a credit
     * @param onPeople is told the name of a line of several players and these; null for all
     */
    void show(
            CreditWords credits,
            ModelKind lead,
            Words words,
            BiConsumer<ModelKind, Integer> onLook,
            BiConsumer<String, Set<Integer>> onPeople) {
        getChildren().clear();
        head(credits, lead, words);
        List<CreditWords.Row> rows = credits.rows();
        for (int r = 0; r < rows.size(); r++) {
            CreditWords.Row row = rows.get(r);
            add(name(row), 0, r + 1);
            for (ModelKind model : ModelKind.values())
                add(
                        cell(row, model, model == lead, credits, onLook, onPeople),
                        model.ordinal() + 1,
                        r + 1);
        }
        Label total = new Label(words.get("measure.attribution.total"));
        total.getStyleClass().addAll("small", "strong", "credit-name");
        total.setMaxWidth(Double.MAX_VALUE);
        add(total, 0, rows.size() + 1);
        for (ModelKind model : ModelKind.values()) {
            Label sum = right(credits.totalText(), model == lead);
            sum.getStyleClass().add("strong");
            Opens.to(
                    sum,
                    total.getText() + ", " + credits.model(model) + ": " + sum.getText(),
                    () -> onPeople.accept(total.getText(), null));
            add(sum, model.ordinal() + 1, rows.size() + 1);
        }
    }

    private void head(CreditWords credits, ModelKind lead, Words words) {
        Label who = new Label(words.get("ui.attribution.who"));
        who.getStyleClass().addAll("caption", "medium", "text-2", "credit-name");
        who.setMaxWidth(Double.MAX_VALUE);
        add(who, 0, 0);
        for (ModelKind model : ModelKind.values()) {
            Label head = right(credits.model(model), model == lead);
            head.getStyleClass().addAll("caption", "medium", "text-2", "credit-head");
            head.setWrapText(true);
            add(head, model.ordinal() + 1, 0);
        }
    }

    private static HBox name(CreditWords.Row row) {
        Label text = new Label(row.name());
        text.getStyleClass().addAll("small", "text-1", "may-cut");
        text.setMinWidth(0);
        HBox name = new HBox(8, text);
        if (row.channel() != null) name.getChildren().addFirst(ChannelMark.of(row.channel()));
        name.setAlignment(Pos.CENTER_LEFT);
        name.getStyleClass().add("credit-name");
        return name;
    }

    private static Region cell(
            CreditWords.Row row,
            ModelKind model,
            boolean lead,
            CreditWords credits,
            BiConsumer<ModelKind, Integer> onLook,
            BiConsumer<String, Set<Integer>> onPeople) {
        CreditWords.Cell cell = row.cells().get(model.ordinal());
        Label text = new Label(cell.text());
        text.getStyleClass().addAll("small", lead ? "medium" : "text-1");
        Region bar = new Region();
        bar.getStyleClass().add("credit-bar");
        if (row.channel() != null)
            bar.getStyleClass()
                    .add(
                            ChannelMark.ink(row.channel())
                                    .name()
                                    .toLowerCase(Locale.ROOT)
                                    .replace('_', '-'));
        double wide = cell.share() == 0 ? 0 : Math.max(2, cell.share() * BAR);
        bar.setMinWidth(0);
        bar.setPrefWidth(wide);
        bar.setMaxWidth(wide);
        VBox box = new VBox(1, text, bar);
        box.setAlignment(Pos.CENTER_RIGHT);
        Button button = new Button(null, box);
        button.getStyleClass().setAll("row-button", "credit-cell");
        if (lead) button.getStyleClass().add("lead");
        button.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        button.setAlignment(Pos.CENTER_RIGHT);
        button.setAccessibleText(row.name() + ", " + credits.model(model) + ": " + cell.text());
        button.setOnAction(e -> {
            if (row.player() < 0) onPeople.accept(row.name(), row.of());
            else onLook.accept(model, row.player());
        });
        return button;
    }

    private static Label right(String text, boolean lead) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "credit-cell");
        if (lead) label.getStyleClass().add("lead");
        label.setMaxSize(Double.MAX_VALUE, Double.MAX_VALUE);
        label.setAlignment(Pos.CENTER_RIGHT);
        label.setTextAlignment(TextAlignment.RIGHT);
        return label;
    }
}
