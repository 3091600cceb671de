package embudo.ui.alerts;

import embudo.ui.kit.Badge;
import embudo.ui.kit.Tone;
import embudo.watch.InsightDesk.Said;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/** One thing worth saying: what, its figures, what to do. */
final class InsightCell extends ListCell<Said> {
    private final Supplier<AlertWords> words;
    private final Badge tone = new Badge();
    private final Label message = new Label();
    private final Label advice = new Label();
    private final VBox row;

    InsightCell(Supplier<AlertWords> words) {
        this.words = words;
        message.getStyleClass().add("text-1");
        message.setWrapText(true);
        message.setMinHeight(Region.USE_PREF_SIZE);
        advice.getStyleClass().addAll("small", "text-2");
        advice.setWrapText(true);
        advice.setMinHeight(Region.USE_PREF_SIZE);
        HBox top = new HBox(8, tone, message);
        top.setAlignment(Pos.TOP_LEFT);
        tone.setMinWidth(Region.USE_PREF_SIZE);
        row = new VBox(2, top, advice);
        row.getStyleClass().add("alert-row");
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Said said, boolean empty) {
        super.updateItem(said, empty);
        setGraphic(said == null ? null : row);
        if (said == null) return;
        AlertWords w = words.get();
        boolean good = said.insight().good();
        tone.show(w.tone(good), good ? Tone.SUCCESS : Tone.WARNING);
        message.setText(w.telling().message(said));
        advice.setText(w.telling().advice(said));
        setAccessibleText(String.join(", ", tone.getText(), message.getText(), advice.getText()));
    }
}
