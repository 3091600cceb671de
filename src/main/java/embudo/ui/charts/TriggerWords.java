package embudo.ui.charts;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.Tree;
import embudo.text.Texts;

import java.util.List;
import java.util.stream.Collectors;

/** Says what lets people into a workflow. */
public final class TriggerWords {
    /** The keys that say of what kind a trigger is. */
    public static final List<String> KINDS = List.of("on", "webinar", "at", "cron", "becomes");

    private TriggerWords() {}

    /** Empty for a trigger that says none or several. */
    public static String kind(Tree trigger) {
        List<String> kinds = KINDS.stream().filter(k -> trigger.at(k) != null).toList();
        return kinds.size() == 1 ? kinds.getFirst() : "";
    }

    /** Empty for a trigger of no kind. */
    public static String of(Tree trigger, StepWords words, Texts texts) {
        return switch (kind(trigger)) {
            case "on" -> StepWords.event(trigger.word("on"), texts);
            case "webinar" ->
                    texts.get(
                            trigger.word("webinar").equals("end")
                                    ? "ui.builder.trigger.end"
                                    : "ui.builder.trigger.start",
                            trigger.word("offset"));
            case "at" -> texts.get("ui.builder.trigger.time", trigger.word("at"));
            case "cron" -> texts.get("ui.builder.trigger.cron", trigger.word("cron"));
            case "becomes" ->
                    texts.get(
                            "ui.builder.trigger.when",
                            words.clause(trigger.word("becomes"), texts));
            default -> "";
        };
    }

    /** All triggers of a workflow, or that there are none. */
    public static String all(Sketch sketch, StepWords words, Texts texts) {
        List<Tree> triggers = sketch.head().items("triggers");
        return triggers.isEmpty()
                ? texts.get("ui.builder.trigger.none")
                : triggers.stream()
                        .map(t -> of(t, words, texts))
                        .collect(Collectors.joining(" · "));
    }
}
