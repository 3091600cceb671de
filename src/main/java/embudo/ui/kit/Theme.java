package embudo.ui.kit;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;

import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.InvalidationListener;
import javafx.beans.WeakInvalidationListener;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;

import java.util.List;
import java.util.Locale;

/** Light or dark, for any number of scenes at once. Used on the FX thread. */
public final class Theme {
    /** What the person chose. */
    public enum Mode {
        LIGHT,
        DARK,
        SYSTEM;

        /** The stored word: {@code light}, {@code dark} or {@code system}. */
        public String key() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** The mode of a stored word; SYSTEM for anything unknown. */
        public static Mode of(String key) {
            for (Mode mode : values()) if (mode.key().equals(key)) return mode;
            return SYSTEM;
        }
    }

    private final ObjectProperty<Mode> mode;

    public Theme(Mode mode) {
        this.mode = new SimpleObjectProperty<>(mode);
    }

    public ObjectProperty<Mode> modeProperty() {
        return mode;
    }

    /** True when what is shown is dark, whoever decided it. */
    public boolean dark() {
        return switch (mode.get()) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
        };
    }

    /** Turns light into dark and back; ends following the system. */
    public void toggle() {
        mode.set(dark() ? Mode.LIGHT : Mode.DARK);
    }

    /** Dresses a scene, now and after every change. */
    public void dress(Scene scene) {
        apply(scene);
        InvalidationListener redress = changed -> apply(scene);
        // The system's preferences outlive every scene: only the scene itself keeps the listener.
        scene.getProperties().put(Theme.class, redress);
        mode.addListener(new WeakInvalidationListener(redress));
        Platform.getPreferences()
                .colorSchemeProperty()
                .addListener(new WeakInvalidationListener(redress));
    }

    private void apply(Scene scene) {
        boolean dark = dark();
        scene.setUserAgentStylesheet(
                dark
                        ? new PrimerDark().getUserAgentStylesheet()
                        : new PrimerLight().getUserAgentStylesheet());
        scene.getStylesheets()
                .setAll(
                        List.of(
                                sheet(dark ? "dark" : "light"),
                                sheet("tokens"),
                                sheet("controls"),
                                sheet("shell")));
    }

    private static String sheet(String name) {
        return Theme.class.getResource("/embudo/ui/kit/" + name + ".css").toExternalForm();
    }
}
