package embudo.sample;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;

/** A file being written: UTF-8, commas, one line feed a row. */
final class Csv {
    private final StringWriter text = new StringWriter();
    private final CsvWriter table =
            CsvWriter.builder().lineDelimiter(LineDelimiter.LF).bufferSize(0).build(text);

    Csv row(Object... cells) {
        String[] texts = new String[cells.length];
        for (int i = 0; i < cells.length; i++) texts[i] = String.valueOf(cells[i]);
        table.writeRecord(texts);
        return this;
    }

    /** A line that is written as it stands. */
    Csv line(String line) {
        text.append(line).append('\n');
        return this;
    }

    byte[] bytes() {
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }
}
