package embudo.ui.kit;

import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

import java.util.List;

/** What would change, field by field: before, after, and what was decided about it. */
public final class FieldDiff extends GridPane {
    private final Words words;

    /**
     * One field.
     *
     * @param held true while it waits for a person: neither side is taken yet
     * @param decision a word, such as "take" or "keep"
     */
    public record Row(String field, String before, String after, boolean held, String decision) {}

    public FieldDiff(Words words) {
        this.words = words;
        getStyleClass().add("field-diff");
        setHgap(8);
        setVgap(4);
        for (Priority grow :
                List.of(Priority.SOMETIMES, Priority.ALWAYS, Priority.ALWAYS, Priority.SOMETIMES)) {
            ColumnConstraints column = new ColumnConstraints();
            column.setHgrow(grow);
            column.setFillWidth(true);
            getColumnConstraints().add(column);
        }
    }

    public void show(List<Row> rows) {
        getChildren().clear();
        String[] heads = {"ui.kit.diff.field", "ui.kit.diff.before", "ui.kit.diff.after"};
        for (int i = 0; i < heads.length; i++)
            add(label(words.get(heads[i]), "small", "text-2"), i, 0);
        for (int i = 0; i < rows.size(); i++) {
            Row row = rows.get(i);
            add(label(row.field(), "medium", "text-1"), 0, i + 1);
            add(cell(row.before(), row.held() ? Tone.WARNING : Tone.DANGER), 1, i + 1);
            add(cell(row.after(), row.held() ? Tone.WARNING : Tone.SUCCESS), 2, i + 1);
            add(label(row.decision(), "small", "text-1"), 3, i + 1);
        }
    }

    private Label cell(String text, Tone tone) {
        Label cell = label(text.isEmpty() ? words.get("ui.kit.diff.empty") : text, "diff-cell");
        cell.setMaxWidth(Double.MAX_VALUE);
        tone.on(cell);
        return cell;
    }

    private static Label label(String text, String... classes) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().addAll(classes);
        return label;
    }
}
