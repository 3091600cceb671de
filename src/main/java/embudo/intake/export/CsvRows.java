package embudo.intake.export;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;

import embudo.kernel.Language;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** Rows as comma or semicolon separated values. */
final class CsvRows implements RowWriter {
    private final BufferedWriter out;
    private final CsvWriter csv;
    private final Function<Object, String> text;

    private CsvRows(BufferedWriter out, char separator, Function<Object, String> text) {
        this.out = out;
        this.text = text;
        csv =
                CsvWriter.builder()
                        .fieldSeparator(separator)
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out);
    }

    private static BufferedWriter utf8(OutputStream out) {
        return new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
    }

    static CsvRows plain(OutputStream out, List<? extends Column<?>> columns) {
        CsvRows rows =
                new CsvRows(
                        utf8(out),
                        ',',
                        value ->
                                value instanceof BigDecimal n
                                        ? n.toPlainString()
                                        : value.toString());
        rows.csv.writeRecord(columns.stream().map(Column::key).toList());
        return rows;
    }

    static CsvRows local(OutputStream out, List<? extends Column<?>> columns, Look look)
            throws IOException {
        boolean spanish = look.language() == Language.ES;
        BufferedWriter writer = utf8(out);
        writer.write('\uFEFF');
        CsvRows rows = new CsvRows(writer, spanish ? ';' : ',', look::text);
        rows.csv.writeRecord(columns.stream().map(look::head).toList());
        return rows;
    }

    @Override
    public void row(List<Object> values) {
        List<String> cells = new ArrayList<>(values.size());
        for (Object value : values)
            cells.add(
                    switch (value) {
                        case null -> "";
                        case String s -> Harmless.text(s);
                        default -> text.apply(value);
                    });
        csv.writeRecord(cells);
    }

    @Override
    public void close() throws IOException {
        csv.flush();
        out.flush();
    }
}
