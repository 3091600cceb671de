package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.ui.kit.Theme;

/**
 * What to take a picture of. Sizes in pixels, {@code textSize} in percent of the usual.
 *
 * @param screen its id; after an @ a place within it that the screen can recall
 */
public record Shot(
        String screen, Language language, Theme.Mode mode, int width, int height, int textSize) {
    /** At the usual text size. */
    public Shot(String screen, Language language, Theme.Mode mode, int width, int height) {
        this(screen, language, mode, width, height, Theme.SMALLEST);
    }

    /** The screen without the place within it. */
    String screenId() {
        int at = screen.indexOf('@');
        return at < 0 ? screen : screen.substring(0, at);
    }

    /** Where in the screen, empty for where it opens. */
    String place() {
        int at = screen.indexOf('@');
        return at < 0 ? "" : screen.substring(at + 1);
    }

    /** File name without folder, such as {@code today-en-light-1366x768.png}. */
    public String fileName() {
        String size = textSize == Theme.SMALLEST ? "" : "-" + textSize;
        return "%s-%s-%s-%dx%d%s.png"
                .formatted(
                        screen.replaceAll("[^A-Za-z0-9@_-]", "_"),
                        language.code(),
                        mode.key(),
                        width,
                        height,
                        size);
    }
}
