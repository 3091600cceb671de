package embudo.catalog;

/** Ids of declarations. A file is named after its id, so that no two of a kind can be equal. */
final class Ids {
    private Ids() {}

    static void check(String file, Entry entry) {
        String key = entry.text("key");
        if (key.isEmpty()) return;
        if (!key.matches("[a-z][a-z0-9_]*")) entry.fault("catalog.fault.id", "key", key);
        else if (!key.equals(file)) entry.fault("catalog.fault.file_name", "key", key);
    }
}
