package embudo.ui.importing;

import embudo.ui.kit.Icons;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/** The mapping editor: a line for each column of the file, with the field it fills. */
final class MappingRows {
    private MappingRows() {}

    static List<Node> nodes(
            List<ColumnChoice> columns, List<String> targets, UnaryOperator<String> naming) {
        return columns.stream().map(c -> node(c, targets, naming)).toList();
    }

    private static Node node(
            ColumnChoice column, List<String> targets, UnaryOperator<String> naming) {
        Label header = new Label(column.header());
        header.getStyleClass().addAll("mono", "may-cut");
        header.setTooltip(new Tooltip(column.header()));
        header.setWrapText(true);
        Label sample = new Label(column.sample());
        sample.getStyleClass().addAll("sample", "may-cut");
        sample.setTooltip(new Tooltip(column.sample()));
        sample.setWrapText(true);
        sample.setMaxHeight(32);
        HBox row =
                new HBox(
                        header,
                        Icons.of("fth-arrow-right"),
                        combo(column, targets, naming),
                        sample);
        row.getStyleClass().add("mapping-row");
        return row;
    }

    private static ComboBox<String> combo(
            ColumnChoice column, List<String> targets, UnaryOperator<String> naming) {
        List<String> choices = new ArrayList<>();
        choices.add(ColumnChoice.LEFT_OUT);
        choices.addAll(targets);
        String chosen = column.target().get();
        if (!choices.contains(chosen)) choices.add(chosen);
        ComboBox<String> combo = new ComboBox<>();
        combo.getItems().setAll(choices);
        combo.setConverter(converter(naming));
        combo.setValue(chosen);
        combo.setAccessibleText(column.header());
        mark(combo);
        combo.valueProperty()
                .addListener((p, was, is) -> {
                    mark(combo);
                    column.target().set(is);
                });
        return combo;
    }

    private static void mark(ComboBox<String> combo) {
        combo.getStyleClass().remove("out");
        if (combo.getValue().equals(ColumnChoice.LEFT_OUT)) combo.getStyleClass().add("out");
    }

    /** Shows keys in words; nobody types into these boxes. */
    static StringConverter<String> converter(UnaryOperator<String> say) {
        return new StringConverter<>() {
            @Override
            public String toString(String key) {
                return key == null ? "" : say.apply(key);
            }

            @Override
            public String fromString(String words) {
                return words;
            }
        };
    }
}
