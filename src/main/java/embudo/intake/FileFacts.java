package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;

/**
 * What was found out about a file before anything is read from it. {@code kind} is null when no
 * kind fits well. {@code charsetSure} is false when the encoding is a guess. {@code headerLine}
 * counts from 1. {@code dateOrder} is {@code DMY}, {@code MDY}, {@code YMD} or null when the file
 * has no dates or does not tell.
 */
public record FileFacts(
        Path file,
        long bytes,
        String kind,
        String layout,
        Charset charset,
        boolean charsetSure,
        char delimiter,
        int headerLine,
        String dateOrder,
        ZoneId zone,
        List<Column> columns) {
    /** The same facts once the order of day and month is known. */
    FileFacts ordered(String dateOrder) {
        return new FileFacts(
                file,
                bytes,
                kind,
                layout,
                charset,
                charsetSure,
                delimiter,
                headerLine,
                dateOrder,
                zone,
                columns);
    }

    /**
     * A column of the file, its proposed target (null = not imported) and the first value.
     *
     * @param basis why it is thought to mean that
     * @param share of its values, in the first rows, that look like the target; 1 without any
     */
    public record Column(
            int index, String header, String target, String sample, Basis basis, double share) {}
}
