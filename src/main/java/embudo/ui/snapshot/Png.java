package embudo.ui.snapshot;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;

/** Writes opaque pictures as PNG (RGB, 8 bits), so that no desktop toolkit is needed for it. */
public final class Png {
    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int FILTER_UP = 2;

    private Png() {}

    /** Makes the folder when it is missing. */
    public static void write(Pixels pixels, Path file) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.write(file, encode(pixels));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static byte[] encode(Pixels pixels) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(SIGNATURE);
            ByteArrayOutputStream header = new ByteArrayOutputStream();
            DataOutputStream h = new DataOutputStream(header);
            h.writeInt(pixels.width());
            h.writeInt(pixels.height());
            // Depth 8, colour type RGB, deflate, adaptive filters, not interlaced.
            h.write(new byte[] {8, 2, 0, 0, 0});
            chunk(out, "IHDR", header.toByteArray());
            chunk(out, "IDAT", rows(pixels));
            chunk(out, "IEND", new byte[0]);
        }
        return bytes.toByteArray();
    }

    /** Each row as differences from the row above: flat surfaces become zeros. */
    private static byte[] rows(Pixels pixels) throws IOException {
        int bytesARow = pixels.width() * 3;
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        try (DeflaterOutputStream deflate = new DeflaterOutputStream(packed)) {
            byte[] above = new byte[bytesARow];
            byte[] row = new byte[bytesARow];
            byte[] filtered = new byte[bytesARow + 1];
            filtered[0] = FILTER_UP;
            for (int y = 0; y < pixels.height(); y++) {
                for (int x = 0; x < pixels.width(); x++) {
                    int argb = pixels.at(x, y);
                    row[3 * x] = (byte) (argb >> 16);
                    row[3 * x + 1] = (byte) (argb >> 8);
                    row[3 * x + 2] = (byte) argb;
                }
                for (int i = 0; i < bytesARow; i++) filtered[i + 1] = (byte) (row[i] - above[i]);
                deflate.write(filtered);
                byte[] swap = above;
                above = row;
                row = swap;
            }
        }
        return packed.toByteArray();
    }

    private static void chunk(DataOutputStream out, String type, byte[] data) throws IOException {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 crc = new CRC32();
        crc.update(name);
        crc.update(data);
        out.writeInt(data.length);
        out.write(name);
        out.write(data);
        out.writeInt((int) crc.getValue());
    }
}
