package embudo.ui.kit;

import org.kordamp.ikonli.javafx.FontIcon;

/** Feather icons by name. */
public final class Icons {
    private Icons() {}

    /** An icon such as {@code fth-activity}; {@code classes} colour or size it. */
    public static FontIcon of(String literal, String... classes) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().addAll(classes);
        return icon;
    }
}
