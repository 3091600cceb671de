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
    static FileFacts of(Path file, ZoneId home, Kinds kinds, Memory memory) {
        if (!Files.isRegularFile(file))
            throw new Problem("intake.file.missing", String.valueOf(file.getFileName()));
        Encoding encoding = Encoding.of(file);
        Head head = Head.of(file, encoding.charset());
        Found found = found(head, kinds, memory);
        Row header = found.header() == null ? firstFull(head) : found.header();
        ImportKind kind = found.kind();
        ZoneId zone = zone(head, header, home);
        return new FileFacts(
                file,
                size(file),
                kind == null ? null : kind.key(),
                found.layout(),
                encoding.charset(),
                encoding.sure(),
                head.delimiter(),
                (int) header.line(),
                kind == null
                        ? null
                        : dateOrder(file, encoding, head, header, kind, found.mapping(), zone),
                zone,
                found.columns(head, header));
    }

    /** A kind and its table; nulls where no kind fits. */
    private record Found(
            ImportKind kind,
            String layout,
            Row header,
            Map<Integer, String> mapping,
            Map<Integer, String> remembered) {
        List<FileFacts.Column> columns(Head head, Row at) {
            return kind == null
                    ? unknown(head, at)
                    : new Proposals(kind, head, at).columns(mapping, remembered);
        }

        private static List<FileFacts.Column> unknown(Head head, Row at) {
            List<FileFacts.Column> columns = new ArrayList<>();
            for (int i = 0; i < at.cells().length; i++) {
                int index = i;
                String sample =
                        head.rows().stream()
                                .filter(row -> row.line() > at.line())
                                .map(row -> row.cell(index))
                                .filter(cell -> !cell.isEmpty())
                                .findFirst()
                                .orElse("");
                columns.add(new FileFacts.Column(i, at.cell(i), null, sample, Basis.NONE, 1));
            }
            return columns;
        }
    }

    /** As a file with this header was read before, else as the kind that fits best. */
    private static Found found(Head head, Kinds kinds, Memory memory) {
        Memory.Remembered before = memory.of(head).filter(r -> kinds.knows(r.kind())).orElse(null);
        if (before != null) {
            ImportKind kind = kinds.of(before.kind());
            String layout =
                    kind.fit(head)
                            .filter(fit -> fit.header().line() == before.header().line())
                            .map(Fit::layout)
                            .orElse("generic");
            return new Found(kind, layout, before.header(), before.mapping(), before.mapping());
        }
        Detected best = detect(head, kinds);
        if (best == null) return new Found(null, null, null, Map.of(), Map.of());
        Row header = best.fit().header();
        return new Found(
                best.kind(),
                best.fit().layout(),
                header,
                new Proposals(best.kind(), head, header).mapping(),
                Map.of());
    }

    /** A kind and how it fits. */
    record Detected(ImportKind kind, Fit fit) {}

    /** The kind that fits best, null when none does. */
    static Detected detect(Head head, Kinds kinds) {
        Detected best = null;
        for (ImportKind candidate : kinds.all()) {
            Fit fit = candidate.fit(head).orElse(null);
            if (fit != null && (best == null || fit.score() > best.fit().score()))
                best = new Detected(candidate, fit);
        }
        return best;
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
