package embudo.intake;

import embudo.intake.ImportKind.Fit;
import embudo.kernel.Problem;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds out what a file is. */
final class Inspection {
    private static final Pattern ZONE =
            Pattern.compile(
                    "\\b(?:\\p{Lu}\\w+(?:/\\p{Lu}[\\w-]+){1,2}|(?:UTC|GMT)[+-]\\d{1,2}:?\\d{0,2})");

    private Inspection() {}

    /**
     * @param home the workspace's zone, for times that name none
     */
    static FileFacts of(Path file, ZoneId home, Kinds kinds) {
        if (!Files.isRegularFile(file))
            throw new Problem("intake.file.missing", String.valueOf(file.getFileName()));
        Encoding encoding = Encoding.of(file);
        Head head = Head.of(file, encoding.charset());
        ImportKind kind = null;
        Fit best = null;
        for (ImportKind candidate : kinds.all()) {
            Fit fit = candidate.fit(head).orElse(null);
            if (fit != null && (best == null || fit.score() > best.score())) {
                best = fit;
                kind = candidate;
            }
        }
        Row header = best == null ? firstFull(head) : best.header();
        Map<Integer, String> mapping = kind == null ? Map.of() : kind.propose(head, header);
        ZoneId zone = zone(head, header, home);
        return new FileFacts(
                file,
                size(file),
                kind == null ? null : kind.key(),
                best == null ? null : best.layout(),
                encoding.charset(),
                encoding.sure(),
                head.delimiter(),
                (int) header.line(),
                kind == null ? null : dateOrder(file, encoding, head, header, kind, mapping, zone),
                zone,
                columns(head, header, mapping));
    }

    private static String dateOrder(
            Path file,
            Encoding encoding,
            Head head,
            Row header,
            ImportKind kind,
            Map<Integer, String> mapping,
            ZoneId zone) {
        return Scan.of(file, encoding.charset(), head.delimiter(), header.line(), kind, mapping)
                .dates()
                .decide(header, zone);
    }

    static long size(Path file) {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }

    /** Columns with the first value that stands under each. */
    static List<FileFacts.Column> columns(Head head, Row header, Map<Integer, String> mapping) {
        List<FileFacts.Column> columns = new ArrayList<>();
        for (int i = 0; i < header.cells().length; i++) {
            int index = i;
            String sample =
                    head.rows().stream()
                            .filter(row -> row.line() > header.line())
                            .map(row -> row.cell(index))
                            .filter(cell -> !cell.isEmpty())
                            .findFirst()
                            .orElse("");
            columns.add(new FileFacts.Column(i, header.cell(i), mapping.get(i), sample));
        }
        return columns;
    }

    private static Row firstFull(Head head) {
        int width = head.usualWidth();
        return head.rows().stream()
                .filter(row -> row.cells().length == width)
                .findFirst()
                .orElse(head.rows().getFirst());
    }

    /** A zone named at or above the header, such as {@code Europe/Madrid} or {@code GMT+2}. */
    private static ZoneId zone(Head head, Row header, ZoneId home) {
        for (Row row : head.rows()) {
            if (row.line() > header.line()) break;
            Matcher matcher = ZONE.matcher(String.join(" ", row.cells()));
            while (matcher.find()) {
                String name = matcher.group();
                if (ZoneId.getAvailableZoneIds().contains(name)
                        || name.startsWith("UTC")
                        || name.startsWith("GMT")) return ZoneId.of(name);
            }
        }
        return home;
    }
}
