package embudo.learn.forest;

import embudo.kernel.Problem;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.zip.CRC32;

/**
 * A model in a file of our own: magic, version, length of the content, content, CRC-32 of all that
 * stands before. Holds numbers and texts only; reading it creates no objects that it names.
 */
public final class ModelFile {
    private static final int MAGIC = 0x454D4246;
    private static final int VERSION = 2;
    private static final int HEAD = 12;
    private static final int TAIL = 4;

    private ModelFile() {}

    /** Writes beside the target first, so that a crash leaves the old file or the new one. */
    public static void write(ForestModel model, Path file) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            ByteBuffer bytes = ByteBuffer.wrap(bytes(model));
            try (FileChannel channel =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING)) {
                while (bytes.hasRemaining()) channel.write(bytes);
                channel.force(true);
            }
            Files.move(
                    fresh,
                    file,
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new Problem(e, "learn.model.unwritable", file);
        }
    }

    /**
     * @throws Problem when the file is missing, no model, of a later version, or damaged
     */
    public static ForestModel read(Path file) {
        try {
            return read(Files.readAllBytes(file), String.valueOf(file.getFileName()));
        } catch (IOException e) {
            throw new Problem(e, "learn.model.unreadable", file);
        }
    }

    /** The file's content. */
    public static byte[] bytes(ForestModel model) {
        try {
            ByteArrayOutputStream content = new ByteArrayOutputStream();
            new ModelWriter(new DataOutputStream(content)).write(model);
            ByteBuffer all = ByteBuffer.allocate(HEAD + content.size() + TAIL);
            all.putInt(MAGIC).putInt(VERSION).putInt(content.size()).put(content.toByteArray());
            return all.putInt(crc(all.array())).array();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * @param name of the file, to be said when it can't be read
     * @throws Problem as {@link #read(Path)}
     */
    public static ForestModel read(byte[] bytes, String name) {
        if (bytes.length < HEAD + TAIL) throw new Problem("learn.model.foreign", name);
        ByteBuffer all = ByteBuffer.wrap(bytes);
        if (all.getInt() != MAGIC) throw new Problem("learn.model.foreign", name);
        int version = all.getInt();
        if (version > VERSION) throw new Problem("learn.model.newer", name);
        int length = all.getInt();
        if (length != bytes.length - HEAD - TAIL || crc(bytes) != all.getInt(HEAD + length))
            throw new Problem("learn.model.damaged", name);
        try {
            return new ModelReader(
                            new DataInputStream(new ByteArrayInputStream(bytes, HEAD, length)))
                    .read(version);
        } catch (IOException e) {
            throw new Problem(e, "learn.model.damaged", name);
        }
    }

    /** Of everything but the last four bytes. */
    private static int crc(byte[] bytes) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, bytes.length - TAIL);
        return (int) crc.getValue();
    }
}
