package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.ui.kit.Theme;

/** What to take a picture of. Sizes in pixels, {@code textSize} in percent of the usual. */
public record Shot(
        String screen, Language language, Theme.Mode mode, int width, int height, int textSize) {
    /** At the usual text size. */
    public Shot(String screen, Language language, Theme.Mode mode, int width, int height) {
        this(screen, language, mode, width, height, Theme.SMALLEST);
    }

    /** File name without folder, such as {@code today-en-light-1366x768.png}. */
    public String fileName() {
        String size = textSize == Theme.SMALLEST ? "" : "-" + textSize;
        return "%s-%s-%s-%dx%d%s.png"
                .formatted(screen, language.code(), mode.key(), width, height, size);
    }
}
