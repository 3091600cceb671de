package embudo.ui.live;

import embudo.measure.live.ReplayClock;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Tone;

import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

import java.time.Duration;
import java.util.List;

/** Plays, pauses, seeks and sets the speed of a replay, and says that it is one. */
final class ReplayBar extends HBox {
    private static final List<Integer> SPEEDS = List.of(1, 10, 60, 600);
    private final LiveViewModel model;
    private final Desk desk;
    private final Badge badge = new Badge();
    private final Button play = new Button();
    private final Button stop = new Button();
    private final Slider slider = new Slider();
    private final Label time = new Label();
    private final SegmentedControl<Integer> speed = new SegmentedControl<>();
    private boolean telling;

    ReplayBar(LiveViewModel model, Desk desk) {
        super(12);
        this.model = model;
        this.desk = desk;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("replay-bar");
        setId("replay-bar");
        play.setId("replay-play");
        play.setMinWidth(USE_PREF_SIZE);
        play.setOnAction(e -> {
            ReplayClock clock = model.replayProperty().get();
            if (clock != null && clock.running()) model.pause();
            else model.play();
            show();
        });
        stop.setId("replay-stop");
        stop.setMinWidth(USE_PREF_SIZE);
        stop.setOnAction(e -> model.stop());
        slider.setId("replay-seek");
        slider.setBlockIncrement(60);
        slider.setMinWidth(80);
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty()
                .addListener((p, was, is) -> {
                    if (!telling) model.seek(is.doubleValue());
                });
        time.setMinWidth(USE_PREF_SIZE);
        time.getStyleClass().addAll("medium", "text-1");
        badge.setId("replay-badge");
        badge.setMinWidth(USE_PREF_SIZE);
        speed.setId("replay-speed");
        speed.choices(SPEEDS, s -> new SimpleStringProperty(s + "×"));
        speed.valueProperty().set(model.speed());
        speed.valueProperty()
                .addListener((p, was, is) -> {
                    if (is != null) model.speed(is);
                });
        getChildren().addAll(badge, play, slider, time, speed, stop);
    }

    /** Shows where the replay stands. */
    void show() {
        ReplayClock clock = model.replayProperty().get();
        boolean on = clock != null;
        setVisible(on);
        setManaged(on);
        boolean running = on && clock.running();
        play.setText(desk.words().get(running ? "ui.live.pause" : "ui.live.play"));
        play.setGraphic(Icons.of(running ? "fth-pause" : "fth-play"));
        stop.setText(desk.words().get("ui.live.stop"));
        badge.show(desk.words().get("ui.live.badge"), Tone.WARNING);
        slider.setAccessibleText(desk.words().get("ui.live.seek"));
        speed.setAccessibleText(desk.words().get("ui.live.speed"));
        if (!on) return;
        telling = true;
        double length = Duration.between(clock.first(), clock.last()).toSeconds();
        double at = Duration.between(clock.first(), clock.now()).toSeconds();
        slider.setMax(Math.max(1, length));
        if (!slider.isValueChanging()) slider.setValue(at);
        telling = false;
        time.setText(stamp(at) + " / " + stamp(length));
    }

    private static String stamp(double seconds) {
        long whole = Math.round(seconds);
        return "%d:%02d".formatted(whole / 60, whole % 60);
    }
}
