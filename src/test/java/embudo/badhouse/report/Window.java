package embudo.badhouse.report;

import embudo.house.Breaks;

import javafx.scene.paint.Color;

/** Breaks one rule on purpose. */
@Breaks("JavaFX stays in ui and app")
public final class Window {
    public Object colour() {
        return Color.RED;
    }
}
