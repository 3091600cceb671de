package embudo.ui.shell;

import embudo.domain.Drafts;

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
        StringBuilder text = new StringBuilder();
        line(text, "closed", String.valueOf(closed));
        line(text, "screen", screen);
        line(text, "recent", recent);
        new TreeMap<>(screens).forEach((id, state) -> line(text, OF_SCREEN + id, state));
        drafts.keep(DRAFT, text.toString());
    }

    private static void line(StringBuilder text, String name, String value) {
        String folded = value.replace("\\", "\\\\").replace("\n", "\\n");
        text.append(name).append('=').append(folded).append('\n');
    }

    private static WindowState parse(String text) {
        Map<String, String> all = new TreeMap<>();
        for (String line : text.split("\n")) {
            int at = line.indexOf('=');
            if (at > 0) all.put(line.substring(0, at), unfolded(line.substring(at + 1)));
        }
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

    private static String unfolded(String value) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c != '\\' || i + 1 == value.length()) text.append(c);
            else text.append(value.charAt(++i) == 'n' ? '\n' : '\\');
        }
        return text.toString();
    }
}
