package embudo.store;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Topic;

import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Settings in the file {@code settings.properties} of the workspace. Thread-safe. */
public final class SettingsFile implements Settings {
    private final Path file;
    private final Notices notices;
    private final ChangeLog changes = new ChangeLog();
    private final Map<String, String> all;

    private SettingsFile(Path file, Notices notices) {
        this.file = file;
        this.notices = notices;
        this.all = SafeFile.read(file);
    }

    /**
     * Reads the settings; needs no database.
     *
     * @throws embudo.kernel.Problem when the file can't be read
     */
    public static SettingsFile open(Path workspace, Notices notices) {
        return new SettingsFile(workspace.resolve("settings.properties"), notices);
    }

    @Override
    public synchronized String get(String key, String otherwise) {
        return all.getOrDefault(key, otherwise);
    }

    @Override
    public void put(String key, String value, Actor actor) {
        synchronized (this) {
            if (Objects.equals(all.get(key), value)) return;
            Map<String, String> changed = new TreeMap<>(all);
            if (value == null) changed.remove(key);
            else changed.put(key, value);
            SafeFile.write(file, changed);
            all.clear();
            all.putAll(changed);
        }
        changes.add(actor, "settings.put", key);
        notices.post(Topic.SETTINGS);
    }

    @Override
    public synchronized Map<String, String> all() {
        return Map.copyOf(all);
    }

    ChangeLog changes() {
        return changes;
    }
}
