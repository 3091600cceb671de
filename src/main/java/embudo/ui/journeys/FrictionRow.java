package embudo.ui.journeys;

import embudo.measure.JourneyMap;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.ChannelMark;
import embudo.ui.kit.Opens;
import embudo.ui.kit.Tone;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** What is lost at one channel, and who stands there for long. */
final class FrictionRow extends HBox {
    private static final double WAITING = 86;

    FrictionRow(JourneyMap.Friction friction, Texts texts, Runnable onLost, Runnable onWaiting) {
        super(8);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("row-line", "friction-row");
        String name = texts.get("domain.channel." + friction.channel().key());
        Label channel = new Label(name);
        channel.getStyleClass().addAll("small", "medium");
        channel.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(ChannelMark.of(friction.channel()), channel);
        if (friction.worse()) {
            Badge badge = new Badge();
            badge.show(texts.get("ui.journeys.worse"), Tone.WARNING);
            badge.setMinWidth(USE_PREF_SIZE);
            getChildren().add(badge);
        }
        Label drop =
                new Label(
                        Double.isNaN(friction.drop())
                                ? "–"
                                : texts.formats().percent(friction.drop(), 1));
        drop.getStyleClass().addAll("small", "text-1");
        drop.setMinWidth(80);
        drop.setAlignment(Pos.CENTER_RIGHT);
        Opens.to(drop, name + ": " + drop.getText(), onLost);
        Button waiting = new Button(texts.get("ui.journeys.waiting", friction.waiting().size()));
        waiting.getStyleClass().addAll("link", "waiting");
        waiting.setMinWidth(WAITING);
        waiting.setPrefWidth(WAITING);
        waiting.setAlignment(Pos.CENTER_RIGHT);
        waiting.setDisable(friction.waiting().isEmpty());
        waiting.setAccessibleText(name + ": " + waiting.getText());
        waiting.setOnAction(e -> onWaiting.run());
        getChildren().addAll(gap, drop, waiting);
    }

    /** The heads over the figures. */
    static HBox head(Texts texts) {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Label drop = head(texts.get("ui.journeys.drop"));
        Label waiting = head(texts.get("ui.journeys.slow"));
        waiting.setMinWidth(WAITING);
        waiting.setAlignment(Pos.CENTER_RIGHT);
        HBox head = new HBox(8, head(texts.get("ui.journeys.channel")), gap, drop, waiting);
        head.getStyleClass().add("table-head");
        return head;
    }

    private static Label head(String text) {
        Label head = new Label(text);
        head.getStyleClass().addAll("caption", "medium", "text-2");
        head.setMinWidth(USE_PREF_SIZE);
        return head;
    }
}
