package embudo.ui.kit.edit;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.text.Texts;

import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Sets one setting of the workspace and knows what it was before. */
public final class SettingEdit {
    private SettingEdit() {}

    /** Writes, on the work pool, and gives the edit that takes it back; null clears the setting. */
    public static Edit make(
            Settings settings, String key, String value, Function<Texts, String> words) {
        String before = settings.get(key, null);
        settings.put(key, value, Actor.WINDOW);
        return new Edit(
                words,
                () -> change(settings, key, value, before),
                () -> change(settings, key, before, value));
    }

    private static List<Problem> change(Settings settings, String key, String from, String to) {
        if (!Objects.equals(settings.get(key, null), from))
            throw new Problem("ui.kit.undo.setting.changed");
        settings.put(key, to, Actor.WINDOW);
        return List.of();
    }
}
