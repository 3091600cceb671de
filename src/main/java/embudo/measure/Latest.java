package embudo.measure;

import java.util.LinkedHashMap;
import java.util.Map;

/** Keeps the few entries that were used last. */
final class Latest<K, V> extends LinkedHashMap<K, V> {
    private static final long serialVersionUID = 1;
    private final int kept;

    Latest(int kept) {
        super(16, .75f, true);
        this.kept = kept;
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
        return size() > kept;
    }
}
