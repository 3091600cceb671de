package embudo.intake;

import embudo.kernel.Problem;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;

/** The lines of a text, none longer than can be held. */
final class Lines implements AutoCloseable {
    private static final int LONGEST = 8 << 20;

    private final Path file;
    private final BufferedReader reader;
    private long number;

    private Lines(Path file, BufferedReader reader) {
        this.file = file;
        this.reader = reader;
    }

    static Lines open(Path file, Charset charset) {
        try {
            return new Lines(file, reader(file, charset));
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
    }

    /** Text without its byte order mark; bytes that are no text become replacement characters. */
    static BufferedReader reader(Path file, Charset charset) throws IOException {
        BufferedReader reader =
                new BufferedReader(
                        new InputStreamReader(
                                Files.newInputStream(file),
                                charset.newDecoder()
                                        .onMalformedInput(CodingErrorAction.REPLACE)
                                        .onUnmappableCharacter(CodingErrorAction.REPLACE)),
                        1 << 16);
        reader.mark(1);
        if (reader.read() != '\uFEFF') reader.reset();
        return reader;
    }

    /** The next line, null at the end. */
    String next() {
        StringBuilder line = new StringBuilder();
        number++;
        try {
            int c;
            while ((c = reader.read()) >= 0 && c != '\n') {
                line.append((char) c);
                if (line.length() > LONGEST)
                    throw new Problem("intake.file.long_line", file.getFileName(), number);
            }
            if (c < 0 && line.isEmpty()) return null;
        } catch (IOException e) {
            throw new Problem(e, "intake.file.unreadable", file.getFileName());
        }
        return line.toString();
    }

    /** Number of the line read last, from 1. */
    long number() {
        return number;
    }

    @Override
    public void close() {
        try {
            reader.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
