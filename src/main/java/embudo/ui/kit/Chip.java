package embudo.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A filter in force: a name, its value, and a cross that takes it away. */
public final class Chip extends HBox {
    private final Label name = new Label();
    private final Label value = new Label();
    private final Button remove = new Button();

    public Chip() {
        getStyleClass().addAll("chip", "active");
        name.getStyleClass().add("chip-name");
        value.getStyleClass().add("chip-value");
        remove.setGraphic(Icons.of("fth-x"));
        getChildren().addAll(name, value, remove);
        name.managedProperty().bind(name.textProperty().isNotEmpty());
        setMaxWidth(USE_PREF_SIZE);
    }

    /** {@code removeText} is what the cross says to those who can't see it. */
    public void show(String nameText, String valueText, String removeText, Runnable onRemove) {
        name.setText(nameText);
        value.setText(valueText);
        remove.setAccessibleText(removeText);
        remove.setOnAction(e -> onRemove.run());
    }
}
