package embudo.report;

import embudo.kernel.Language;
import embudo.kernel.Period;

import java.nio.file.Path;
import java.util.List;

/** Makes PDF reports. */
public interface Reports {
    /** Names of the reports, such as {@code executive-summary}. */
    List<String> names();

    /**
     * Writes a report; the file appears whole or not at all. Equal figures, language and paper give
     * equal bytes.
     *
     * @throws embudo.kernel.Problem when the name is unknown or the folder can't be written
     */
    Made write(String name, Period period, Language language, Paper paper, Path target);

    /** Sheet sizes. */
    enum Paper {
        A4,
        LETTER
    }

    /** What was written. */
    record Made(Path file, int pages, long bytes, long millis) {}
}
