package embudo.intake;

import embudo.kernel.Problem;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Refuses workbooks that unpack to more than a person's table would: what a part says of its size
 * is not believed, it is unpacked and counted.
 */
final class WorkbookLimits {
    private static final int MOST_PARTS = 2_000;
    private static final long LARGEST_SHEET = 4L << 30;

    /** Texts are held in memory while a sheet is read. */
    private static final long LARGEST_TEXTS = 200L << 20;

    /** Below this any packing is allowed, above it only what tables reach. */
    private static final long HARMLESS = 40L << 20;

    private static final long HIGHEST_RATIO = 150;

    private WorkbookLimits() {}

    static void check(Path file) {
        try (ZipFile zip = new ZipFile(file.toFile())) {
            if (zip.getEntry("xl/workbook.xml") == null)
                throw new Problem("intake.file.workbook", file.getFileName());
            if (zip.size() > MOST_PARTS)
                throw new Problem("intake.file.workbook_large", file.getFileName());
            Enumeration<? extends ZipEntry> parts = zip.entries();
            while (parts.hasMoreElements()) check(file, zip, parts.nextElement());
        } catch (IOException e) {
            throw new Problem(e, "intake.file.workbook", file.getFileName());
        }
    }

    private static void check(Path file, ZipFile zip, ZipEntry part) throws IOException {
        if (!part.getName().endsWith(".xml")) return;
        long limit = part.getName().contains("worksheets/") ? LARGEST_SHEET : LARGEST_TEXTS;
        long packed = Math.max(1, part.getCompressedSize());
        byte[] buffer = new byte[1 << 16];
        long size = 0;
        try (InputStream in = zip.getInputStream(part)) {
            int read;
            while ((read = in.read(buffer)) > 0) {
                size += read;
                if (size > limit || (size > HARMLESS && size / packed > HIGHEST_RATIO))
                    throw new Problem("intake.file.workbook_large", file.getFileName());
            }
        }
    }
}
