package embudo.ui.attribution;

import embudo.measure.attribution.ModelKind;

import javafx.scene.control.ListCell;
import javafx.util.StringConverter;

/** The model chosen in a box. */
final class ModelCell extends ListCell<ModelKind> {
    private final StringConverter<ModelKind> names;

    ModelCell(StringConverter<ModelKind> names) {
        this.names = names;
        getStyleClass().add("may-cut");
    }

    @Override
    protected void updateItem(ModelKind model, boolean empty) {
        super.updateItem(model, empty);
        setText(names.toString(model));
    }
}
