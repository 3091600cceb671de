package embudo.badhouse.tune;

import embudo.house.Breaks;

import java.util.concurrent.ConcurrentHashMap;

/** Breaks one rule on purpose. */
@Breaks("no static can change")
public final class Cache {
    private static final ConcurrentHashMap<String, String> SEEN = new ConcurrentHashMap<>();

    public static int size() {
        return SEEN.size();
    }
}
