package embudo.intake.export;

import embudo.kernel.Problem;

import java.util.Locale;

/** File forms of an export. */
public enum Format {
    /** UTF-8, comma, dot decimals, ISO 8601 moments in UTC, keys as heads. */
    CSV("csv"),
    /**
     * UTF-8 with byte order mark; delimiter, decimals and heads of the language, moments in the
     * workspace's zone.
     */
    CSV_LOCALE("csv"),
    /** A workbook with typed cells; a table longer than a sheet goes on in the next. */
    XLSX("xlsx"),
    /** One JSON object a line. */
    JSONL("jsonl"),
    /** A page with one table, in the language and the workspace's zone. */
    HTML("html");

    private final String ending;

    Format(String ending) {
        this.ending = ending;
    }

    /** The form that a program which opens files by a double click reads best. */
    public Format local() {
        return this == CSV ? CSV_LOCALE : this;
    }

    /** Of a file name, without the dot. */
    public String ending() {
        return ending;
    }

    /** As commands name it: {@code csv-locale}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * @param key null takes the form that the file's name ends in, CSV when it says nothing
     * @throws Problem when there is no such form
     */
    public static Format of(String key, String fileName) {
        for (Format format : values())
            if (key == null ? fileName.endsWith("." + format.ending) : format.key().equals(key))
                return format;
        if (key == null) return CSV;
        throw new Problem("intake.export.format", key);
    }
}
