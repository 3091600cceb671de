package embudo.ui.shell;

import embudo.domain.Drafts;
import embudo.ui.kit.NamedTexts;

import java.util.Map;
import java.util.TreeMap;

/**
 * Where a person was in the window: the screen, and what each screen remembers of itself.
 *
 * @param closed false when the window was never closed: the program or the machine went down
 * @param screen empty for the first one
 * @param recent the palette's last targets, as {@link Recents} writes them
 */
public record WindowState(
        boolean closed, String screen, String recent, Map<String, String> screens) {
    /** A window nobody has used. */
    public static final WindowState NONE = new WindowState(true, "", "", Map.of());

    private static final String DRAFT = "window";
    private static final String OF_SCREEN = "screen.";

    public WindowState {
        screens = Map.copyOf(screens);
    }

    /** Blocks. */
    public static WindowState read(Drafts drafts) {
        return drafts.read(DRAFT).map(WindowState::parse).orElse(NONE);
    }

    /** Blocks. */
    void keep(Drafts drafts) {
        Map<String, String> all = new TreeMap<>();
        all.put("closed", String.valueOf(closed));
        all.put("screen", screen);
        all.put("recent", recent);
        screens.forEach((id, state) -> all.put(OF_SCREEN + id, state));
        drafts.keep(DRAFT, NamedTexts.written(all));
    }

    private static WindowState parse(String text) {
        Map<String, String> all = NamedTexts.read(text);
        Map<String, String> screens = new TreeMap<>();
        all.forEach((name, value) -> {
            if (name.startsWith(OF_SCREEN)) screens.put(name.substring(OF_SCREEN.length()), value);
        });
        return new WindowState(
                !"false".equals(all.get("closed")),
                all.getOrDefault("screen", ""),
                all.getOrDefault("recent", ""),
                screens);
    }
}
