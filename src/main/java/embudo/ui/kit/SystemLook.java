package embudo.ui.kit;

import javafx.application.ColorScheme;
import javafx.application.Platform;

import java.util.Map;

/** What the system's own settings ask for. FX thread. */
final class SystemLook {
    private SystemLook() {}

    static Theme.Mode now() {
        Platform.Preferences preferences = Platform.getPreferences();
        return of(preferences, preferences.getColorScheme() == ColorScheme.DARK);
    }

    /**
     * High contrast has no property of its own in JavaFX: Windows says it in a key, GTK by the name
     * of its theme.
     */
    static Theme.Mode of(Map<String, Object> preferences, boolean dark) {
        boolean contrast =
                Boolean.TRUE.equals(preferences.get("Windows.SPI.HighContrast"))
                        || preferences.get("GTK.theme_name") instanceof String name
                                && name.startsWith("HighContrast");
        if (contrast) return Theme.Mode.CONTRAST;
        return dark ? Theme.Mode.DARK : Theme.Mode.LIGHT;
    }
}
