package embudo.store;

import embudo.kernel.Problem;

import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * Small property files that a crash cannot leave half written: written beside, forced to disk,
 * moved into place; the copy before is kept as {@code .bak}.
 */
final class SafeFile {
    private SafeFile() {}

    /** The properties of a file, empty when there is none. */
    static Map<String, String> read(Path file) {
        Map<String, String> all = new TreeMap<>();
        if (!Files.exists(file)) return all;
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(Files.readString(file)));
        } catch (IOException | IllegalArgumentException e) {
            throw new Problem(e, "store.file.unreadable", file);
        }
        properties.forEach((k, v) -> all.put((String) k, (String) v));
        return all;
    }

    static void write(Path file, Map<String, String> all) {
        StringBuilder text = new StringBuilder();
        all.forEach((k, v) ->
                text.append(escape(k, true)).append('=').append(escape(v, false)).append('\n'));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            force(
                    beside,
                    text.toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE);
            if (Files.exists(file))
                Files.copy(
                        file,
                        file.resolveSibling(file.getFileName() + ".bak"),
                        StandardCopyOption.REPLACE_EXISTING);
            Files.move(
                    beside,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "store.file.unwritable", file);
        }
    }

    /** Writes bytes and waits until the disk has them. */
    static void force(Path file, byte[] bytes, OpenOption... options) throws IOException {
        try (FileChannel channel = FileChannel.open(file, options)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) channel.write(buffer);
            channel.force(true);
        }
    }

    private static String escape(String text, boolean key) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                case '\f' -> out.append("\\f");
                case '=', ':', '#', '!' -> out.append('\\').append(c);
                case ' ' -> out.append(key || i == 0 ? "\\ " : " ");
                default -> out.append(c);
            }
        }
        return out.toString();
    }
}
