package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** The rows of a file, streamed, whatever its format. */
interface Table extends AutoCloseable {
    /** Characters of the longest cell that is read; a file with a longer one is refused. */
    int LONGEST_CELL = 1 << 20;

    /** Stands for cells divided by any number of blanks. */
    char BLANKS = ' ';

    /**
     * @param charset of formats that are text
     * @param delimiter of formats that are divided by one
     * @throws embudo.kernel.Problem when the file can't be read
     */
    static Table open(Path file, Charset charset, char delimiter) {
        return switch (Format.of(file)) {
            case WORKBOOK -> WorkbookTable.open(file);
            case JSON_LINES -> JsonLinesTable.open(file, charset);
            case TEXT ->
                    delimiter == BLANKS
                            ? BlanksTable.open(file, charset)
                            : DelimitedTable.open(file, charset, delimiter);
        };
    }

    /**
     * The next row, null at the end.
     *
     * @throws embudo.kernel.Problem when the file is broken here
     */
    Row next();

    @Override
    void close();
}
