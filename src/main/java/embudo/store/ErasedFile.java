package embudo.store;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * The list of erased people beside the database, so that an older database put in its place is
 * erased again: for each fingerprint, in hexadecimal, number, creation and time of erasure.
 */
public final class ErasedFile {
    /** Its name in the workspace. */
    public static final String NAME = "erased.properties";

    private final Path file;

    public ErasedFile(Path workspace) {
        file = workspace.resolve(NAME);
    }

    /** One erased address or number; moments are epoch milliseconds. */
    public record Entry(long contact, long createdAt, long erasedAt) {
        String text() {
            return contact + " " + createdAt + " " + erasedAt;
        }

        static Entry of(String text) {
            String[] part = text.split(" ");
            return new Entry(
                    Long.parseLong(part[0]), Long.parseLong(part[1]), Long.parseLong(part[2]));
        }
    }

    public Map<String, Entry> read() {
        Map<String, Entry> all = new TreeMap<>();
        SafeFile.read(file).forEach((fingerprint, text) -> all.put(fingerprint, Entry.of(text)));
        return all;
    }

    public void write(Map<String, Entry> all) {
        Map<String, String> texts = new TreeMap<>();
        all.forEach((fingerprint, entry) -> texts.put(fingerprint, entry.text()));
        SafeFile.write(file, texts);
    }
}
