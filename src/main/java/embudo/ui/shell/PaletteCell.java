package embudo.ui.shell;

import embudo.ui.kit.HighlightedText;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import org.kordamp.ikonli.javafx.FontIcon;

import java.util.function.Consumer;

/** One hit: icon, title with the matched letters, detail, kind, keys. */
final class PaletteCell extends ListCell<Hit> {
    private final Words words;
    private final FontIcon icon = Icons.of("fth-search");
    private final HighlightedText title = new HighlightedText();
    private final Label detail = new Label();
    private final Label kind = new Label();
    private final Label hint = new Label();
    private final HBox row = new HBox(10);

    PaletteCell(Words words, Consumer<Hit> onChoose) {
        this.words = words;
        detail.getStyleClass().addAll("small", "text-3", "may-cut");
        detail.setMinWidth(0);
        kind.getStyleClass().addAll("caption", "text-3");
        kind.setMinWidth(Region.USE_PREF_SIZE);
        hint.getStyleClass().add("key");
        hint.setMinWidth(Region.USE_PREF_SIZE);
        title.setMinWidth(Region.USE_PREF_SIZE);
        title.setMaxHeight(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getChildren().addAll(icon, title, detail, gap, kind, hint);
        setPrefWidth(0);
        setOnMouseClicked(e -> {
            if (!isEmpty()) onChoose.accept(getItem());
        });
    }

    @Override
    protected void updateItem(Hit hit, boolean empty) {
        super.updateItem(hit, empty);
        setGraphic(empty ? null : row);
        if (empty) return;
        icon.setIconLiteral(hit.found().icon());
        title.show(hit.found().title(), hit.places());
        detail.setText(hit.found().detail());
        kind.setText(words.get(hit.finder().kindKey()));
        hint.setText(hit.found().hint());
        hint.setVisible(!hit.found().hint().isEmpty());
        hint.setManaged(hint.isVisible());
        setAccessibleText(
                String.join(", ", hit.found().title(), hit.found().detail(), kind.getText()));
    }
}
