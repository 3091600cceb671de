package embudo.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Light, dark or high contrast, and the size of everything, for any number of scenes at once. FX
 * thread.
 */
public final class Theme {
    /** What the person chose. */
    public enum Mode {
        LIGHT,
        DARK,
        CONTRAST,
        SYSTEM;

        /** The stored word: {@code light}, {@code dark}, {@code contrast} or {@code system}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The mode of a stored word; SYSTEM for anything unknown. */
        public static Mode of(String key) {
            for (Mode mode : values()) if (mode.key().equals(key)) return mode;
            return SYSTEM;
        }
    }

    public static final int SMALLEST = 100;
    public static final int LARGEST = 200;

    private final ObjectProperty<Mode> mode;
    private final IntegerProperty textSize = new SimpleIntegerProperty(SMALLEST);

    public Theme(Mode mode) {
        this.mode = new SimpleObjectProperty<>(mode);
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** Size of text and controls in percent of the usual, {@link #SMALLEST} to {@link #LARGEST}. */
    public IntegerProperty textSizeProperty() {
        return textSize;
    }

    /** Sets the size, held to what is possible. */
    public void textSize(int percent) {
        textSize.set(Math.clamp(percent, SMALLEST, LARGEST));
    }

    /** What is shown, whoever decided it. */
    public Mode shown() {
        return mode.get() == Mode.SYSTEM ? SystemLook.now() : mode.get();
    }

    /** Light, dark, high contrast, and light again; ends following the system. */
    public void next() {
        mode.set(
                switch (shown()) {
                    case LIGHT -> Mode.DARK;
                    case DARK -> Mode.CONTRAST;
                    default -> Mode.LIGHT;
                });
    }

    /** Dresses a scene, now and after every change. */
    public void dress(Scene scene) {
        apply(scene);
        InvalidationListener redress = changed -> apply(scene);
        // The system's preferences outlive every scene: only the scene itself keeps the listener.
        scene.getProperties().put(Theme.class, redress);
        mode.addListener(new WeakInvalidationListener(redress));
        textSize.addListener(new WeakInvalidationListener(redress));
        Platform.getPreferences()
                .addListener((InvalidationListener) new WeakInvalidationListener(redress));
    }

    private void apply(Scene scene) {
        Mode shown = shown();
        scene.setUserAgentStylesheet(
                shown == Mode.LIGHT
                        ? new PrimerLight().getUserAgentStylesheet()
                        : new PrimerDark().getUserAgentStylesheet());
        List<String> sheets =
                new ArrayList<>(
                        List.of(
                                sheet(shown.key()),
                                sheet("tokens"),
                                sheet("controls"),
                                sheet("shell")));
        if (textSize.get() != SMALLEST) sheets.add(PopupSize.sheet(textSize.get()));
        if (!scene.getStylesheets().equals(sheets)) scene.getStylesheets().setAll(sheets);
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/embudo/ui/kit/" + name + ".css").toExternalForm();
    }
}
