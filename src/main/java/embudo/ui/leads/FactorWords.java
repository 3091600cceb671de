package embudo.ui.leads;

import embudo.text.Texts;

/** The values of factors in words. */
final class FactorWords {
    private FactorWords() {}

    /** A declared word or a channel in the reader's language; whatever else as it stands. */
    static String value(String shown, Texts texts) {
        if (texts.has("learn.value." + shown)) return texts.get("learn.value." + shown);
        return texts.has("domain.channel." + shown) ? texts.get("domain.channel." + shown) : shown;
    }
}
