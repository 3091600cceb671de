package embudo.store.port;

import embudo.domain.Maintenance.Backup;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * What is known about a backup, in a small file beside it: the backup itself is never opened for a
 * list. A backup without a readable note is taken for one that a person made.
 */
record BackupNote(Map<String, Long> rows, boolean scheduled, Instant checked, boolean sound) {
    private static final String ROWS = "rows.";

    /** The file of the note. */
    static Path beside(Path zip) {
        return zip.resolveSibling(zip.getFileName().toString().replace(".zip", ".note"));
    }

    /** True for a note whose backup never came to be. */
    static boolean lost(Path file) {
        String name = file.getFileName().toString();
        if (!name.matches("embudo-.*\\.note(\\.new)?")) return false;
        return name.endsWith(".new")
                || !Files.exists(file.resolveSibling(name.replace(".note", ".zip")));
    }

    static BackupNote read(Path zip, Instant at) throws IOException {
        BackupNote nothing = new BackupNote(Map.of(), false, at, true);
        Path file = beside(zip);
        if (!Files.exists(file)) return nothing;
        try {
            Properties read = new Properties();
            read.load(new StringReader(Files.readString(file)));
            Map<String, Long> rows = new TreeMap<>();
            for (String key : read.stringPropertyNames())
                if (key.startsWith(ROWS))
                    rows.put(key.substring(ROWS.length()), Long.valueOf(read.getProperty(key)));
            return new BackupNote(
                    rows,
                    Boolean.parseBoolean(read.getProperty("scheduled")),
                    Instant.parse(read.getProperty("checked", "")),
                    !"false".equals(read.getProperty("sound")));
        } catch (IllegalArgumentException | DateTimeException e) {
            return nothing;
        }
    }

    void write(Path zip) throws IOException {
        StringBuilder text = new StringBuilder();
        text.append("scheduled=").append(scheduled).append('\n');
        text.append("checked=").append(checked).append('\n');
        text.append("sound=").append(sound).append('\n');
        rows.forEach(
                (table, n) -> text.append(ROWS).append(table).append('=').append(n).append('\n'));
        Path fresh = zip.resolveSibling(beside(zip).getFileName() + ".new");
        Files.writeString(fresh, text);
        Files.move(
                fresh,
                beside(zip),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    Backup of(Path zip, Instant at) throws IOException {
        return new Backup(zip, at, Files.size(zip), rows, scheduled, checked, sound);
    }
}
