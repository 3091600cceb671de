package embudo.plugins;

import embudo.domain.Actor;
import embudo.domain.Secrets;
import embudo.domain.Settings;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** Settings and secrets in memory. */
public final class FakeSettings implements Settings {
    private final Map<String, String> plain = new ConcurrentSkipListMap<>();
    private final Map<String, String> sealed = new ConcurrentSkipListMap<>();

    @Override
    public String get(String key, String otherwise) {
        return plain.getOrDefault(key, otherwise);
    }

    @Override
    public Map<String, String> all() {
        return new TreeMap<>(plain);
    }

    @Override
    public void put(String key, String value, Actor actor) {
        put(plain, key, value);
    }

    /** The secrets of the same workspace. */
    public Secrets secrets() {
        return new Secrets() {
            @Override
            public Optional<String> get(String name) {
                return Optional.ofNullable(sealed.get(name));
            }

            @Override
            public void put(String name, String value, Actor actor) {
                FakeSettings.put(sealed, name, value);
            }
        };
    }

    private static void put(Map<String, String> map, String key, String value) {
        if (value == null) map.remove(key);
        else map.put(key, value);
    }
}
