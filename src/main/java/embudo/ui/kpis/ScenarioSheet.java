package embudo.ui.kpis;

import embudo.kernel.Money;
import embudo.measure.scenario.Calculator;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Spoken;

import javafx.geometry.HPos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;

/** A calculator: inputs to change on the left, what follows from them on the right. */
final class ScenarioSheet extends VBox {
    private final Desk desk;
    private final String currency;
    private final ComboBox<Calculator> which = new ComboBox<>();
    private final GridPane inputs = grid();
    private final GridPane outputs = grid();
    private final Map<String, Double> given = new HashMap<>();

    ScenarioSheet(Desk desk, String currency) {
        super(12);
        this.desk = desk;
        this.currency = currency;
        getStyleClass().add("scenario");
        which.setId("calculator");
        which.getItems().setAll(Calculator.values());
        which.setValue(Calculator.YEAR_ONE);
        which.setOnAction(e -> {
            given.clear();
            show();
        });
        HBox columns = new HBox(24, inputs, outputs);
        HBox.setHgrow(inputs, Priority.ALWAYS);
        HBox.setHgrow(outputs, Priority.ALWAYS);
        getChildren().addAll(which, columns);
    }

    private static GridPane grid() {
        GridPane grid = new GridPane(12, 6);
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        names.setMinWidth(160);
        grid.getColumnConstraints().add(names);
        grid.getStyleClass().add("sheet");
        return grid;
    }

    void show() {
        Texts t = desk.words().now();
        which.setConverter(Spoken.as(c -> t.get("measure.scenario." + c.key())));
        inputs.getChildren().clear();
        int row = 0;
        for (Calculator.Input input : which.getValue().inputs()) {
            Label name = new Label(t.get("measure.scenario.input." + input.key()));
            name.setWrapText(true);
            TextField field = new TextField(plain(given.getOrDefault(input.key(), input.usual())));
            field.setId("input-" + input.key());
            field.setPrefColumnCount(8);
            field.setAccessibleText(name.getText());
            name.setLabelFor(field);
            field.textProperty().addListener((p, was, is) -> change(input.key(), field));
            inputs.addRow(row++, name, field);
        }
        compute();
    }

    private void change(String key, TextField field) {
        try {
            given.put(key, new BigDecimal(field.getText().strip().replace(',', '.')).doubleValue());
            field.getStyleClass().remove("error");
            compute();
        } catch (NumberFormatException notYet) {
            if (!field.getStyleClass().contains("error")) field.getStyleClass().add("error");
        }
    }

    private void compute() {
        Texts t = desk.words().now();
        outputs.getChildren().clear();
        int row = 0;
        for (Calculator.Output o : which.getValue().compute(given)) {
            Label name = new Label(t.get("measure.scenario.output." + o.key()));
            name.setWrapText(true);
            String value = value(o.unit(), o.value(), t);
            if (o.high() != o.value()) value += " – " + value(o.unit(), o.high(), t);
            Label shown = new Label(value);
            shown.setId("output-" + o.key());
            shown.getStyleClass().add("strong");
            Label stated =
                    new Label(
                            Double.isNaN(o.stated())
                                    ? ""
                                    : t.get("ui.kpis.stated", value(o.unit(), o.stated(), t)));
            stated.getStyleClass().addAll("small", "text-3");
            GridPane.setHalignment(shown, HPos.RIGHT);
            outputs.addRow(row++, name, shown, stated);
        }
    }

    private static String plain(double value) {
        return BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
    }

    private String value(Calculator.Unit unit, double value, Texts t) {
        return switch (unit) {
            case MONEY -> t.formats().money(Money.of(BigDecimal.valueOf(value), currency), true);
            case COUNT -> t.formats().number(value, 0);
            case SHARE -> t.formats().percent(value, 1);
            case FACTOR -> t.formats().number(value, 2);
            case MONTHS -> t.get("measure.unit.months", t.formats().number(value, 1));
            case HOURS -> t.get("measure.unit.hours", t.formats().number(value, 0));
        };
    }
}
