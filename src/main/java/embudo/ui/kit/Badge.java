package embudo.ui.kit;

import javafx.scene.control.Label;

/** A state in a word. */
public final class Badge extends Label {
    public Badge() {
        getStyleClass().add("badge");
        setMinWidth(USE_PREF_SIZE);
    }

    public Badge(String text, Tone tone) {
        this();
        show(text, tone);
    }

    public void show(String text, Tone tone) {
        setText(text);
        tone.on(this);
    }
}
