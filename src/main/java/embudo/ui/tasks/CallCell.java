package embudo.ui.tasks;

import embudo.learn.lead.CallQueue.Call;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.BandMeter;
import embudo.ui.kit.Tone;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.function.Supplier;

/** One call: whom, from where, how promising and by when. */
final class CallCell extends ListCell<Call> {
    private final Words words;
    private final Supplier<TasksShown> shown;
    private final Label name = new Label();
    private final Label company = new Label();
    private final Label score = new Label();
    private final Badge due = new Badge();
    private final BandMeter meter = new BandMeter();
    private final VBox row;

    CallCell(Words words, Supplier<TasksShown> shown) {
        this.words = words;
        this.shown = shown;
        name.getStyleClass().addAll("medium", "text-1", "may-cut");
        company.getStyleClass().addAll("condensed", "text-2", "may-cut");
        company.setMinWidth(0);
        score.getStyleClass().add("strong");
        score.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(8, name, gap(), score, meter);
        top.setAlignment(Pos.CENTER_LEFT);
        HBox below = new HBox(8, company, gap(), due);
        below.setAlignment(Pos.CENTER_LEFT);
        row = new VBox(2, top, below);
        row.getStyleClass().add("task-row");
        setPrefWidth(0);
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    @Override
    protected void updateItem(Call call, boolean empty) {
        super.updateItem(call, empty);
        setGraphic(call == null ? null : row);
        if (call == null) return;
        Texts texts = words.now();
        TasksShown now = shown.get();
        boolean late = call.due().isBefore(now.now());
        name.setText(call.lead().name());
        company.setText(call.lead().company() == null ? "" : call.lead().company());
        score.setText(String.valueOf(call.lead().score()));
        meter.show(call.lead().band());
        due.show(
                texts.get(
                        late ? "ui.tasks.late" : "ui.tasks.due",
                        texts.formats().moment(call.due(), now.zone())),
                late ? Tone.DANGER : Tone.NEUTRAL);
        setAccessibleText(
                texts.get(
                        "ui.tasks.calls.row",
                        name.getText(),
                        company.getText(),
                        score.getText(),
                        due.getText()));
    }
}
