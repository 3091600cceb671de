package embudo.catalog;

import embudo.kernel.Language;

import java.util.List;
import java.util.Map;

/**
 * One field of a declared kind of file.
 *
 * @param headers what columns with it are called, in English, Spanish and known exports
 * @param values for {@link Type#ENUM}: each value with the words that stand for it
 */
public record FileField(
        String key,
        Type type,
        boolean required,
        Map<Language, String> name,
        List<String> headers,
        Map<String, List<String>> values) {

    /** How a cell is read and kept. */
    public enum Type {
        TEXT,
        /** A decimal number. */
        NUMBER,
        /** A whole number of at least 0. */
        COUNT,
        /** An amount in the currency that the row names, else the workspace's. */
        MONEY,
        /** Points of 0 to 10. */
        RATING,
        MOMENT,
        DAY,
        /** A person's address. */
        EMAIL,
        ENUM,
        /** Several texts divided by semicolon or bar. */
        LIST,
        CHANNEL,
        CURRENCY,
        DEVICE,
        BOOLEAN,
        /** A webinar's id at its platform. */
        WEBINAR
    }

    public FileField {
        name = Map.copyOf(name);
        headers = List.copyOf(headers);
        values = Map.copyOf(values);
    }
}
