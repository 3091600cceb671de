package embudo.intake.export;

import embudo.kernel.Version;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/**
 * Rows as a workbook, written out every few hundred rows. Texts are made harmless as in CSV, since
 * sheets are saved as CSV again; what is longer than a cell may be is cut.
 */
final class XlsxRows implements RowWriter {
    private static final int FLUSH = 500;
    private static final int LONGEST = 32_767;
    private final Workbook book;
    private final String name;
    private final List<? extends Column<?>> columns;
    private final Look look;
    private Worksheet sheet;
    private int sheets;
    private int line;

    XlsxRows(OutputStream out, String name, List<? extends Column<?>> columns, Look look)
            throws IOException {
        this.name = name;
        this.columns = columns;
        this.look = look;
        String version = Version.current().replaceAll("[^0-9.]", "");
        // The program's version may have at most one dot in this form.
        book = new Workbook(out, "Embudo", version.replaceAll("^(\\d+\\.\\d+).*", "$1"));
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) sheet.finish();
        sheets++;
        sheet = book.newWorksheet(sheets == 1 ? name : name + " " + sheets);
        sheet.freezePane(0, 1);
        for (int i = 0; i < columns.size(); i++) {
            sheet.width(i, width(columns.get(i).type()));
            sheet.inlineString(0, i, look.head(columns.get(i)));
            sheet.style(0, i).bold().set();
        }
        line = 1;
    }

    private static double width(Class<?> type) {
        if (type == Instant.class) return 20;
        return type == String.class ? 24 : 12;
    }

    @Override
    public void row(List<Object> values) throws IOException {
        if (line == Worksheet.MAX_ROWS) begin();
        for (int i = 0; i < values.size(); i++) cell(i, values.get(i));
        line++;
        if (line % FLUSH == 0) sheet.flush();
    }

    private void cell(int column, Object value) {
        switch (value) {
            case null -> {}
            case Long n -> sheet.value(line, column, n);
            case BigDecimal n -> sheet.value(line, column, n);
            case LocalDate day -> {
                sheet.value(line, column, day);
                sheet.style(line, column).format("yyyy-mm-dd").set();
            }
            case Instant at -> {
                sheet.value(line, column, at.atZone(look.zone()).toLocalDateTime());
                sheet.style(line, column).format("yyyy-mm-dd hh:mm:ss").set();
            }
            case Object other ->
                    sheet.inlineString(line, column, fitting(Harmless.text(other.toString())));
        }
    }

    private static String fitting(String text) {
        if (text.length() <= LONGEST) return text;
        boolean split = Character.isHighSurrogate(text.charAt(LONGEST - 1));
        return text.substring(0, split ? LONGEST - 1 : LONGEST);
    }

    @Override
    public void close() throws IOException {
        book.finish();
    }
}
