package embudo.intake;

import java.nio.charset.Charset;
import java.nio.file.Path;

/** Lines whose cells are divided by blanks, as statistical data sets are. */
final class BlanksTable implements Table {
    private final Lines lines;

    private BlanksTable(Lines lines) {
        this.lines = lines;
    }

    static BlanksTable open(Path file, Charset charset) {
        return new BlanksTable(Lines.open(file, charset));
    }

    @Override
    public Row next() {
        String line = lines.next();
        return line == null ? null : new Row(lines.number(), line.strip().split("\\s+"));
    }

    @Override
    public void close() {
        lines.close();
    }
}
