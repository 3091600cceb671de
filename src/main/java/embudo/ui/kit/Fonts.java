package embudo.ui.kit;

import javafx.scene.text.Font;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** The bundled typefaces. Each weight is a family of its own: JavaFX does not join them. */
public final class Fonts {
    /** Family names as JavaFX knows them, in the order of {@link #FILES}. */
    public static final List<String> FAMILIES =
            List.of(
                    "IBM Plex Sans",
                    "IBM Plex Sans Medm",
                    "IBM Plex Sans SmBld",
                    "IBM Plex Sans Cond",
                    "IBM Plex Sans Cond Medm",
                    "IBM Plex Mono");

    /** Files below {@code embudo/fonts}, without ending. */
    public static final List<String> FILES =
            List.of(
                    "IBMPlexSans-Regular",
                    "IBMPlexSans-Medium",
                    "IBMPlexSans-SemiBold",
                    "IBMPlexSansCondensed-Regular",
                    "IBMPlexSansCondensed-Medium",
                    "IBMPlexMono-Regular");

    private Fonts() {}

    /** Makes the families known to JavaFX; loading again changes nothing. */
    public static void load() {
        for (String file : FILES)
            try (InputStream in =
                    Fonts.class.getResourceAsStream("/embudo/fonts/" + file + ".ttf")) {
                if (in == null || Font.loadFont(in, 13) == null)
                    throw new IllegalStateException("font missing: " + file);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
    }
}
