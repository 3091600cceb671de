package embudo.ui.kit;

import javafx.scene.control.Label;

/** A fact about the screen itself, such as "Draft". */
public final class Pill extends Label {
    public Pill() {
        getStyleClass().add("pill");
        setMinWidth(USE_PREF_SIZE);
    }

    /** {@code icon} may be null. */
    public void show(String text, String icon, Tone tone) {
        setText(text);
        setGraphic(icon == null ? null : Icons.of(icon));
        tone.on(this);
    }
}
