package embudo.ui.builder;

import embudo.catalog.sketch.Looked.Flaw;
import embudo.text.Texts;

/** Says flaws to somebody who draws: what may be chosen stands in the form and is left out. */
final class FlawWords {
    private static final String WORD = "catalog.fault.word";
    private static final String EMPTY = "catalog.fault.type.text";

    private FlawWords() {}

    static String say(Flaw flaw, Texts texts) {
        Object[] args = flaw.problem().args();
        if (flaw.step() != null && flaw.problem().key().equals(EMPTY))
            return texts.get("ui.builder.flaw.choose", args[0], args[1]);
        if (!flaw.problem().key().equals(WORD) || flaw.step() == null)
            return texts.say(flaw.problem());
        return texts.get("ui.builder.flaw.word", args[0], args[1], args[2]);
    }
}
