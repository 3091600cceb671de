package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Notices;
import embudo.kernel.Topic;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Settings in memory. */
public final class FakeSettings implements Settings {
    private final Map<String, String> values = new ConcurrentHashMap<>();
    private final Notices notices;

    public FakeSettings(Notices notices) {
        this.notices = notices;
        values.put(NAME, "Autumn season");
        values.put(ZONE, "Europe/Madrid");
        values.put(CURRENCY, "USD");
    }

    @Override
    public String get(String key, String otherwise) {
        return values.getOrDefault(key, otherwise);
    }

    @Override
    public void put(String key, String value, Actor actor) {
        if (value == null) values.remove(key);
        else values.put(key, value);
        notices.post(Topic.SETTINGS);
    }

    @Override
    public Map<String, String> all() {
        return Map.copyOf(values);
    }
}
