package embudo.ui.settings;

import embudo.domain.ImportBatch;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.ZoneId;
import java.util.List;
import java.util.function.Consumer;

/** The latest imports, each with its way back. */
final class ImportLines {
    private ImportLines() {}

    static List<Node> nodes(
            List<ImportBatch> batches, Texts texts, ZoneId zone, Consumer<ImportBatch> undo) {
        if (batches.isEmpty()) return List.of(label(texts.get("ui.settings.imports.none")));
        return batches.stream().map(b -> node(b, texts, zone, undo)).toList();
    }

    private static Node node(
            ImportBatch batch, Texts texts, ZoneId zone, Consumer<ImportBatch> undo) {
        Label file = label(batch.file());
        file.getStyleClass().setAll("label", "medium", "text-1");
        Label what =
                label(
                        texts.formats().moment(batch.at(), zone)
                                + " · "
                                + texts.get(
                                        "ui.settings.imports.rows",
                                        batch.counts().fresh(),
                                        batch.counts().updated()));
        VBox words = new VBox(file, what);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox line = new HBox(words, end(batch, texts, undo));
        line.getStyleClass().add("batch");
        return line;
    }

    private static Node end(ImportBatch batch, Texts texts, Consumer<ImportBatch> undo) {
        return switch (batch.state()) {
            case PUBLISHED -> {
                Button button = new Button(texts.get("ui.settings.imports.undo"));
                button.getStyleClass().add("compact-button");
                button.setMinWidth(Region.USE_PREF_SIZE);
                button.setOnAction(e -> undo.accept(batch));
                yield button;
            }
            case LOADING -> new Badge(texts.get("ui.settings.imports.loading"), Tone.WARNING);
            case RETRACTED -> new Badge(texts.get("ui.settings.imports.retracted"), Tone.NEUTRAL);
        };
    }

    private static Label label(String text) {
        Label label = new Label(text);
        label.getStyleClass().addAll("small", "text-2");
        label.setWrapText(true);
        return label;
    }
}
