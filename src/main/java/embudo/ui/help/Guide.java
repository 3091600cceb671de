package embudo.ui.help;

import embudo.text.Texts;

import javafx.scene.Node;

import java.util.Locale;

/** How to work with the program, in a page. */
final class Guide {
    /** Its parts, in reading order. */
    private enum Topic {
        START,
        IMPORT,
        TODAY,
        LEADS,
        COHORTS,
        SEND,
        ALERTS,
        WORKFLOWS,
        MAIL,
        UNDO,
        KEYS,
        SAFE
    }

    private Guide() {}

    static Node of(Texts texts) {
        Paragraphs page = new Paragraphs();
        for (Topic topic : Topic.values()) {
            String key = topic.name().toLowerCase(Locale.ROOT);
            page.add(texts.get("ui.help.title." + key), texts.get("ui.help.text." + key));
        }
        return page;
    }
}
