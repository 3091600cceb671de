package embudo.ui.tasks;

import embudo.learn.lead.CallQueue.Call;
import embudo.text.Texts;
import embudo.ui.charts.SignalWords;
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

import java.util.List;
import java.util.function.Supplier;

/** One call: whom, from where, what the person did last, how promising and by when. */
final class CallCell extends ListCell<Call> {
    private final Words words;
    private final Supplier<TasksShown> shown;
    private final Label name = new Label();
    private final Label company = new Label();
    private final Label signal = new Label();
    private final Label job = new Label();
    private final Label score = new Label();
    private final Badge due = new Badge();
    private final BandMeter meter = new BandMeter();
    private final HBox row;

    CallCell(Words words, Supplier<TasksShown> shown) {
        this.words = words;
        this.shown = shown;
        name.getStyleClass().addAll("medium", "text-1", "may-cut");
        company.getStyleClass().addAll("condensed", "text-2", "may-cut");
        company.setMinWidth(0);
        score.getStyleClass().add("strong");
        score.setMinWidth(Region.USE_PREF_SIZE);
        signal.getStyleClass().addAll("text-1", "may-cut");
        job.getStyleClass().addAll("condensed", "text-2", "may-cut");
        VBox who = new VBox(2, name, company);
        VBox why = new VBox(2, signal, job);
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox.setHgrow(why, Priority.ALWAYS);
        // Both halves begin at the same place in every row.
        for (VBox half : List.of(who, why)) {
            half.setMinWidth(0);
            half.setPrefWidth(0);
        }
        HBox worth = new HBox(8, score, meter);
        worth.setAlignment(Pos.CENTER_RIGHT);
        VBox when = new VBox(2, worth, due);
        when.setAlignment(Pos.CENTER_RIGHT);
        when.setMinWidth(Region.USE_PREF_SIZE);
        row = new HBox(12, who, why, when);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("task-row");
        setPrefWidth(0);
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
        signal.setText(SignalWords.last(call.lead(), now.now(), texts));
        job.setText(call.lead().jobTitle() == null ? "" : call.lead().jobTitle());
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
                        due.getText(),
                        signal.getText()));
    }
}
