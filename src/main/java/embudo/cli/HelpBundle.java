package embudo.cli;

import embudo.text.Texts;

import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.TreeSet;

/**
 * The help texts as picocli looks them up: {@code embudo.import.dry-run} is our {@code
 * cli.help.import.dry-run}, an option that means the same everywhere is {@code cli.help.period}.
 */
final class HelpBundle extends ResourceBundle {
    private static final String OURS = "cli.help.";
    private final Texts texts;
    private final Set<String> keys = new TreeSet<>();

    HelpBundle(Texts texts) {
        this.texts = texts;
        for (String key : texts.keys())
            if (key.startsWith(OURS)) {
                keys.add(key.substring(OURS.length()));
                keys.add("embudo." + key.substring(OURS.length()));
            }
    }

    @Override
    protected Object handleGetObject(String key) {
        if (!keys.contains(key)) return null;
        return texts.get(OURS + (key.startsWith("embudo.") ? key.substring(7) : key));
    }

    @Override
    public Enumeration<String> getKeys() {
        return Collections.enumeration(keys);
    }
}
