package embudo.ui.kit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** A job: title, track, "6,204 of 9,000 · 41 a second, 68 s left", and Cancel. */
public final class ProgressStrip extends HBox {
    private final Label title = new Label();
    private final Label text = new Label();
    private final Meter meter = new Meter();
    private final Button cancel = new Button();
    private final VBox middle = new VBox(4);

    public ProgressStrip() {
        getStyleClass().add("progress-strip");
        meter.getStyleClass().add("accent");
        title.getStyleClass().addAll("small", "medium", "text-1");
        text.getStyleClass().addAll("caption", "text-3");
        cancel.getStyleClass().add("compact-button");
        cancel.setMinWidth(USE_PREF_SIZE);
        middle.getChildren().addAll(title, meter, text);
        HBox.setHgrow(middle, Priority.ALWAYS);
        getChildren().addAll(middle, cancel);
    }

    /** For narrow places: Cancel below, long words on several lines. */
    public ProgressStrip stacked() {
        title.setWrapText(true);
        text.setWrapText(true);
        getChildren().remove(cancel);
        middle.getChildren().add(cancel);
        return this;
    }

    public void show(Job job, Words words) {
        title.setText(job.title());
        words.bind(cancel.textProperty(), "ui.kit.cancel");
        cancel.setOnAction(e -> {
            job.cancel();
            cancel.setDisable(true);
        });
        job.doneProperty().addListener((o, was, is) -> update(job, words));
        update(job, words);
    }

    private void update(Job job, Words words) {
        long done = job.doneProperty().get();
        long total = job.totalProperty().get();
        meter.setVisible(total > 0);
        if (total > 0) meter.show((double) done / total);
        double left = job.secondsLeft();
        text.setText(
                total < 0
                        ? words.get("ui.kit.progress.open", done)
                        : Double.isNaN(left)
                                ? words.get("ui.kit.progress.start", done, total)
                                : words.get(
                                        "ui.kit.progress.rate",
                                        done,
                                        total,
                                        Math.round(job.rate()),
                                        Math.round(left)));
    }
}
