package embudo.ui.filter;

import embudo.ui.kit.Icons;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** One part of a condition in words: a press opens it in the text, the cross takes it away. */
final class PartChip extends HBox {
    private static final double WIDEST = 420;

    /** {@code onRemove} null leaves the cross out. */
    PartChip(String words, String removeText, Runnable onOpen, Runnable onRemove) {
        getStyleClass().addAll("part-chip");
        Button open = new Button(words);
        open.getStyleClass().addAll("part-words", "may-cut");
        open.setMaxWidth(WIDEST);
        open.setMnemonicParsing(false);
        open.setTooltip(new Tooltip(words));
        open.setOnAction(e -> onOpen.run());
        getChildren().add(open);
        setMaxWidth(USE_PREF_SIZE);
        if (onRemove == null) return;
        Button remove = new Button(null, Icons.of("fth-x", "small-icon"));
        remove.getStyleClass().add("part-remove");
        remove.setAccessibleText(removeText + ": " + words);
        remove.setOnAction(e -> onRemove.run());
        getChildren().add(remove);
    }
}
