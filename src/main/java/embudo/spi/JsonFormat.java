package embudo.spi;

import java.util.Optional;

/** Reads and writes JSON text. */
public interface JsonFormat {
    /** On one line, without blanks between the parts. */
    String write(Json value);

    /** Empty when the text is not one JSON value. */
    Optional<Json> read(String text);
}
