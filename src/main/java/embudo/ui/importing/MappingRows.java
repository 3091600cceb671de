package embudo.ui.importing;

import embudo.intake.Basis;
import embudo.intake.FileFacts;
import embudo.text.Texts;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Tone;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;

/** The mapping editor: a line for each column of the file, with the field it fills. */
final class MappingRows {
    /** Below this share of likely values a column is marked. */
    private static final double SURE = 0.95;

    private MappingRows() {}

    static List<Node> nodes(
            List<ColumnChoice> columns,
            List<String> targets,
            UnaryOperator<String> naming,
            Texts texts) {
        return columns.stream().map(c -> node(c, targets, naming, texts)).toList();
    }

    private static Node node(
            ColumnChoice column, List<String> targets, UnaryOperator<String> naming, Texts texts) {
        Label header = new Label(column.header());
        header.getStyleClass().addAll("mono", "may-cut");
        header.setTooltip(new Tooltip(column.header()));
        header.setWrapText(true);
        Label sample = new Label(column.sample());
        sample.getStyleClass().addAll("sample", "may-cut", "no-figure");
        sample.setTooltip(new Tooltip(column.sample()));
        VBox names = new VBox(header, basis(column, texts));
        names.getStyleClass().add("names");
        HBox row =
                new HBox(
                        names, Icons.of("fth-arrow-right"), combo(column, targets, naming), sample);
        row.getStyleClass().add("mapping-row");
        return row;
    }

    /** Why the column means that, and how much of it looks so. */
    private static Label basis(ColumnChoice column, Texts texts) {
        Label basis = new Label();
        basis.getStyleClass().addAll("caption", "basis");
        Runnable show =
                () -> {
                    FileFacts.Column seen = column.looked().get();
                    boolean shown = seen.basis() != Basis.NONE && !column.target().get().isEmpty();
                    basis.setVisible(shown);
                    basis.setManaged(shown);
                    if (!shown) return;
                    String why =
                            texts.get(
                                    "ui.import.basis."
                                            + seen.basis().name().toLowerCase(Locale.ROOT));
                    boolean doubtful = seen.share() < SURE;
                    basis.setText(
                            doubtful
                                    ? texts.get(
                                            "ui.import.basis.share",
                                            texts.formats().percent(seen.share(), 0))
                                    : why);
                    (doubtful ? Tone.WARNING : Tone.NEUTRAL).on(basis);
                };
        column.looked().addListener((p, was, is) -> show.run());
        show.run();
        return basis;
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
        column.target()
                .addListener((p, was, is) -> {
                    if (!combo.getItems().contains(is)) combo.getItems().add(is);
                    combo.setValue(is);
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
