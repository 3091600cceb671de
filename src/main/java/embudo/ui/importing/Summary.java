package embudo.ui.importing;

import embudo.text.Texts;

import java.util.Map;

/** The kind's own figures in words, where there is something to say. */
final class Summary {
    private Summary() {}

    static String of(Map<String, Object> summary, Texts texts) {
        return summary.containsKey("people") && summary.containsKey("minutesPresent")
                ? texts.get(
                        "ui.import.summary.people",
                        summary.get("people"),
                        summary.getOrDefault("attended", 0L),
                        summary.get("minutesPresent"))
                : "";
    }
}
