package embudo.kernel;

import java.util.Locale;

/** The languages the product speaks. */
public enum Language {
    EN("en"),
    ES("es");

    private final String code;

    Language(String code) {
        this.code = code;
    }

    /** ISO 639-1 code, lower case. */
    public String code() {
        return code;
    }

    public Locale locale() {
        return Locale.of(code);
    }

    /** The language of a code or locale tag such as {@code es-MX}; English for anything unknown. */
    public static Language of(String tag) {
        return tag != null && tag.toLowerCase(Locale.ROOT).startsWith("es") ? ES : EN;
    }
}
