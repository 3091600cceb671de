package embudo.measure.query;

import embudo.kernel.Language;

import java.util.Map;

/**
 * A text that the catalogue has in each language.
 *
 * @param key stands for it where programs read
 */
public record Named(String key, Map<Language, String> texts) {
    public Named {
        texts = Map.copyOf(texts);
    }

    /** The key where there is no text, such as of a rule that is no longer declared. */
    public String in(Language language) {
        return texts.getOrDefault(language, key);
    }
}
