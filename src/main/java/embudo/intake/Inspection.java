package embudo.intake;

import embudo.domain.Settings;
import embudo.intake.ImportKind.Fit;
import embudo.kernel.Progress;

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

    /** Times that name no zone are of the workspace's own. */
    static FileFacts of(KnownFile file, Settings settings, Kinds kinds) {
        Encoding encoding = file.encoding();
        Head head = file.head();
        Found found = found(file, head, kinds, new Memory(settings));
        Row header = found.header() == null ? firstFull(head) : found.header();
        ImportKind kind = found.kind();
        ZoneId zone = zone(head, header, settings.zone());
        return new FileFacts(
                file.file(),
                file.size(),
                kind == null ? null : kind.key(),
                found.layout(),
                encoding.charset(),
                encoding.sure(),
                head.delimiter(),
                (int) header.line(),
                kind == null ? null : dateOrder(file, encoding, settings, header, found, zone),
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
    private static Found found(KnownFile file, Head head, Kinds kinds, Memory memory) {
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
        Detected best = file.usual(head, kinds);
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
            KnownFile file,
            Encoding encoding,
            Settings settings,
            Row header,
            Found found,
            ZoneId zone) {
        ImportPlan plan =
                new ImportPlan(
                        file.file(),
                        found.kind().key(),
                        found.layout(),
                        encoding.charset(),
                        file.head().delimiter(),
                        (int) header.line(),
                        null,
                        zone,
                        found.mapping(),
                        false);
        return file.survey(plan, header, found.kind(), settings, Progress.NONE)
                .dates()
                .decide(header, zone);
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
