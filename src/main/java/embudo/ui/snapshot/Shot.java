package embudo.ui.snapshot;

import embudo.kernel.Language;
import embudo.ui.kit.Theme;

/** What to take a picture of. Sizes in pixels. */
public record Shot(String screen, Language language, Theme.Mode mode, int width, int height) {
    /** File name without folder, such as {@code today-en-light-1280x800.png}. */
    public String fileName() {
        return "%s-%s-%s-%dx%d.png".formatted(screen, language.code(), mode.key(), width, height);
    }
}
