package embudo.ui.importing;

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
import java.util.Locale;
import java.util.function.Consumer;

/** Recent batches: what each brought, and the way back. */
final class BatchList {
    private BatchList() {}

    static List<Node> nodes(
            List<ImportBatch> batches,
            Texts texts,
            ZoneId zone,
            Naming naming,
            Consumer<ImportBatch> undo) {
        if (batches.isEmpty()) return List.of(label(texts.get("ui.import.recent.none"), "text-2"));
        return batches.stream().map(b -> node(b, texts, zone, naming, undo)).toList();
    }

    private static Node node(
            ImportBatch batch,
            Texts texts,
            ZoneId zone,
            Naming naming,
            Consumer<ImportBatch> undo) {
        Label file = label(batch.file(), "medium", "text-1");
        Label kind =
                label(
                        naming.kind(batch.kind(), texts)
                                + " · "
                                + texts.formats().moment(batch.at(), zone),
                        "caption",
                        "text-3");
        Label rows =
                label(
                        texts.get(
                                "ui.import.batch.rows",
                                batch.counts().fresh(),
                                batch.counts().updated(),
                                batch.counts().conflicts() + batch.counts().rejected()),
                        "small",
                        "text-2");
        VBox words = new VBox(2, file, kind, rows);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = new HBox(words);
        row.getStyleClass().add("batch");
        if (batch.state() == ImportBatch.State.PUBLISHED) {
            Button back = new Button(texts.get("ui.import.undo"));
            back.getStyleClass().add("compact-button");
            back.setMinWidth(Region.USE_PREF_SIZE);
            back.setOnAction(e -> undo.accept(batch));
            row.getChildren().add(back);
        } else {
            String state = batch.state().name().toLowerCase(Locale.ROOT);
            row.getChildren().add(new Badge(texts.get("ui.import.batch." + state), Tone.NEUTRAL));
        }
        return row;
    }

    private static Label label(String text, String... styles) {
        Label label = new Label(text);
        label.getStyleClass().addAll(styles);
        label.setWrapText(true);
        return label;
    }
}
