package embudo.intake.export;

import embudo.domain.Journal;
import embudo.domain.LeadQuery;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Writes tables of the workspace to files. A file is written beside its place, forced to disk and
 * moved there: it appears whole or not at all, and one that was there before stays until then.
 */
public final class Exporter {
    /** Every table, a file each, in a folder. */
    public static final String ALL = "all";

    /** Contacts and events, a file each, in a folder; meant to go on from an earlier export. */
    public static final String CHANGED = "changed";

    private static final List<String> CHANGING = List.of("contacts", "events");
    private static final int CHECKED = 256;

    private final Supplier<List<Sheet<?>>> sheets;
    private final Journal journal;
    private final Settings settings;
    private final Ticker ticker;

    /**
     * @param sheets asked for each time, since kinds of records come and go
     */
    public Exporter(
            Supplier<List<Sheet<?>>> sheets, Journal journal, Settings settings, Ticker ticker) {
        this.sheets = sheets;
        this.journal = journal;
        this.settings = settings;
        this.ticker = ticker;
    }

    /**
     * What to write.
     *
     * @param table of {@link #tables}, or {@link #ALL} or {@link #CHANGED}
     * @param words names of columns by message key, for the forms that are made for people
     */
    public record Wanted(
            String table,
            Format format,
            LeadQuery query,
            Since since,
            Language language,
            UnaryOperator<String> words) {}

    /**
     * What was written.
     *
     * @param rows by table
     * @param end where the next export of {@link #CHANGED} goes on; nothing that changes later is
     *     before it, something that changed in its last moments may come twice
     */
    public record Written(List<Path> files, Map<String, Long> rows, Since end) {
        public long total() {
            return rows.values().stream().mapToLong(Long::longValue).sum();
        }
    }

    /** Ids of the tables, in a fixed order. */
    public List<String> tables() {
        return sheets.get().stream().<String>map(Sheet::id).toList();
    }

    /** What people call a table; empty where that is among the program's texts. */
    public Optional<String> name(String table, Language language) {
        return sheets.get().stream()
                .filter(sheet -> sheet.id().equals(table))
                .findFirst()
                .map(sheet -> sheet.name().get(language));
    }

    /**
     * @param target a file; a folder, made when missing, for {@link #ALL} and {@link #CHANGED}
     * @throws Problem when there is no such table or the files can't be written
     */
    public Written write(Wanted wanted, Path target, Progress progress) {
        Since end = new Since(ticker.now(), journal.position());
        Map<String, Sheet<?>> chosen = chosen(wanted.table(), target, wanted.format());
        List<Path> files = new ArrayList<>();
        Map<String, Long> rows = new LinkedHashMap<>();
        Counting counting = new Counting(progress);
        try {
            if (chosen.size() > 1) Files.createDirectories(target);
            for (Map.Entry<String, Sheet<?>> one : chosen.entrySet()) {
                Path file = Path.of(one.getKey());
                long before = counting.rows;
                safely(file, out -> write(one.getValue(), wanted, out, counting));
                files.add(file);
                rows.put(one.getValue().id(), counting.rows - before);
            }
        } catch (IOException e) {
            throw new Problem(e, "intake.export.failed", target, String.valueOf(e.getMessage()));
        }
        return new Written(List.copyOf(files), rows, end);
    }

    private Map<String, Sheet<?>> chosen(String table, Path target, Format format) {
        List<Sheet<?>> all = sheets.get();
        Map<String, Sheet<?>> chosen = new LinkedHashMap<>();
        boolean several = table.equals(ALL) || table.equals(CHANGED);
        for (Sheet<?> sheet : all)
            if (!several && sheet.id().equals(table)) chosen.put(target.toString(), sheet);
            else if (table.equals(ALL) || table.equals(CHANGED) && CHANGING.contains(sheet.id()))
                chosen.put(
                        target.resolve(sheet.id().replace(':', '-') + "." + format.ending())
                                .toString(),
                        sheet);
        if (chosen.isEmpty())
            throw new Problem(
                    "intake.export.table",
                    table,
                    String.join(
                            ", ",
                            Stream.concat(tables().stream(), Stream.of(ALL, CHANGED)).toList()));
        return chosen;
    }

    private <R> void write(Sheet<R> sheet, Wanted wanted, OutputStream out, Counting counting)
            throws IOException {
        List<Column<R>> columns = sheet.columns().get();
        Look look = new Look(wanted.language(), wanted.words(), settings.zone());
        Scope scope = new Scope(wanted.query(), wanted.since(), settings.zone());
        String name = sheet.id().replace(':', '-');
        try (RowWriter writer = RowWriter.of(wanted.format(), out, name, columns, look)) {
            sheet.rows()
                    .accept(
                            scope,
                            row -> {
                                List<Object> values = new ArrayList<>(columns.size());
                                for (Column<R> column : columns)
                                    values.add(column.value().apply(row));
                                try {
                                    writer.row(values);
                                } catch (IOException e) {
                                    throw new java.io.UncheckedIOException(e);
                                }
                                counting.one();
                            });
        } catch (java.io.UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private interface Body {
        void write(OutputStream out) throws IOException;
    }

    private static void safely(Path target, Body body) throws IOException {
        Path part = target.resolveSibling(target.getFileName() + ".part");
        try {
            try (FileChannel channel =
                            FileChannel.open(
                                    part,
                                    StandardOpenOption.CREATE,
                                    StandardOpenOption.TRUNCATE_EXISTING,
                                    StandardOpenOption.WRITE);
                    OutputStream out =
                            new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16)) {
                body.write(out);
                out.flush();
                channel.force(true);
            }
            Files.move(
                    part,
                    target,
                    StandardCopyOption.REPLACE_EXISTING,
                    StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** Rows so far; looks now and then whether the person asked to stop. */
    private static final class Counting {
        private final Progress progress;
        private long rows;

        Counting(Progress progress) {
            this.progress = progress;
        }

        void one() {
            if (rows++ % CHECKED != 0) return;
            progress.check();
            progress.at(rows, -1);
        }
    }
}
