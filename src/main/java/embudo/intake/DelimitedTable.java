package embudo.intake;

import de.siegmar.fastcsv.reader.CloseableIterator;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.CsvRecord;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;

import embudo.kernel.Problem;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The records of a delimited file, streamed. Blank lines are records too: some layouts separate
 * their tables with them. A cell of more than a million characters is refused.
 */
final class DelimitedTable implements Table {
    private static final Pattern STARTING = Pattern.compile("starting at line (\\d+)");

    private final Path file;
    private final CloseableIterator<CsvRecord> records;
    private long line = 1;

    private DelimitedTable(Path file, CloseableIterator<CsvRecord> records) {
        this.file = file;
        this.records = records;
    }

    static DelimitedTable open(Path file, Charset charset, char delimiter) {
        try {
            Reader reader = Lines.reader(file, charset);
            return new DelimitedTable(
                    file,
                    CsvReader.builder()
                            .fieldSeparator(delimiter)
                            .skipEmptyLines(false)
                            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                            .allowUnclosedQuote(false)
                            .trimWhitespacesAroundQuotes(true)
                            .maxBufferSize(LONGEST_CELL)
                            .ofCsvRecord(reader)
                            .iterator());
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }

    /** Fails when a quote is never closed or a cell is too long. */
    @Override
    public Row next() {
        try {
            if (!records.hasNext()) return null;
            CsvRecord record = records.next();
            line = record.getStartingLineNumber();
            return new Row(line, record.getFields().toArray(String[]::new));
        } catch (CsvParseException e) {
            throw new Problem(e, "intake.file.broken", file.getFileName(), brokenLine(e));
        } catch (UncheckedIOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }

    /** Where the broken record begins: the parser says, else it follows the last good one. */
    private long brokenLine(CsvParseException e) {
        Matcher told = STARTING.matcher(String.valueOf(e.getMessage()));
        return told.find() ? Long.parseLong(told.group(1)) : line + 1;
    }

    @Override
    public void close() {
        try {
            records.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
