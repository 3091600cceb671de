package embudo.ui.builder;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.Tree;
import embudo.kernel.Language;
import embudo.text.Texts;
import embudo.ui.charts.TriggerWords;

import java.util.List;
import java.util.Map;

/** The form of the workflow as a whole: its names, who comes in, and what ends it. */
final class HeadForm {
    private static final Tree.Block EMPTY = new Tree.Block(Map.of());

    private HeadForm() {}

    static List<Part> of(Sketch sketch, Texts texts) {
        Fields f = new Fields(sketch.head(), texts);
        for (Language language : Language.values())
            f.text(
                    "name." + language.code(),
                    texts.get("ui.builder.field.name_in", language.code()));
        for (Language language : Language.values())
            f.lines(
                    "description." + language.code(),
                    texts.get("ui.builder.field.description_in", language.code()));
        List<Tree> triggers = sketch.head().items("triggers");
        for (int i = 0; i < triggers.size(); i++) trigger(f, "triggers." + i, triggers.get(i), i);
        f.adder(texts.get("ui.builder.add.trigger"), "triggers." + triggers.size(), fresh("on"));
        f.head(texts.get("ui.builder.who"), null)
                .people("where", texts.get("ui.builder.field.where"))
                .choice("once", texts.get("ui.builder.field.once"), f.words("", "ever", "webinar"))
                .text("gap", texts.get("ui.builder.field.gap"))
                .text("group", texts.get("ui.builder.field.group"))
                .number("limit", texts.get("ui.builder.field.limit"))
                .events("stop_on", texts.get("ui.builder.field.stop_on"));
        return f.parts();
    }

    /** A trigger of a kind, with as little as it needs. */
    static Tree.Block fresh(String kind) {
        return switch (kind) {
            case "webinar" ->
                    EMPTY.with("webinar", Tree.text("end"))
                            .with("offset", Tree.text("2h"))
                            .with("who", Tree.text("attended"));
            case "at" ->
                    EMPTY.with("at", Tree.text("09:30"))
                            .with("every", Tree.text("day"))
                            .with("audience", Tree.text("mailable"));
            case "cron" ->
                    EMPTY.with("cron", Tree.text("0 9 * * mon"))
                            .with("audience", Tree.text("mailable"));
            case "becomes" -> EMPTY.with("becomes", Tree.text("band == 'hot'"));
            default -> EMPTY.with("on", Tree.text("registered"));
        };
    }

    private static void trigger(Fields f, String path, Tree trigger, int i) {
        Texts texts = f.texts();
        String kind = TriggerWords.kind(trigger);
        f.head(texts.get("ui.builder.trigger", i + 1), path);
        f.add(
                new Part.Field(
                        path,
                        Part.Type.CHOICE,
                        texts.get("ui.builder.field.kind"),
                        kind,
                        f.words(TriggerWords.KINDS.toArray(String[]::new)),
                        (b, value) -> b.put(path, fresh(value))));
        switch (kind) {
            case "on" ->
                    f.choice(
                                    path + ".on",
                                    texts.get("ui.builder.field.event"),
                                    Fields.events(texts))
                            .text(path + ".where", texts.get("ui.builder.field.event_where"))
                            .text(path + ".fresh", texts.get("ui.builder.field.fresh"))
                            .number(
                                    path + ".longer_than",
                                    texts.get("ui.builder.field.longer_than"));
            case "webinar" ->
                    f.choice(
                                    path + ".webinar",
                                    texts.get("ui.builder.field.counted"),
                                    f.words("start", "end"))
                            .text(path + ".offset", texts.get("ui.builder.field.offset"))
                            .choice(
                                    path + ".who",
                                    texts.get("ui.builder.field.who"),
                                    f.words("registered", "attended", "absent"))
                            .number(
                                    path + ".longer_than",
                                    texts.get("ui.builder.field.longer_than"));
            case "at" -> {
                f.text(path + ".at", texts.get("ui.builder.field.at"));
                f.add(
                        new Part.Field(
                                path + ".every",
                                Part.Type.CHOICE,
                                texts.get("ui.builder.field.every"),
                                trigger.word("every"),
                                f.words("day", "week", "month"),
                                (b, value) -> every(b, path, value)));
                if (trigger.word("every").equals("week"))
                    f.choice(
                            path + ".weekday",
                            texts.get("ui.builder.field.weekday"),
                            f.words(
                                    "monday",
                                    "tuesday",
                                    "wednesday",
                                    "thursday",
                                    "friday",
                                    "saturday",
                                    "sunday"));
                if (trigger.word("every").equals("month"))
                    f.number(path + ".day", texts.get("ui.builder.field.day"));
                f.people(path + ".audience", texts.get("ui.builder.field.audience"));
            }
            case "cron" ->
                    f.text(path + ".cron", texts.get("ui.builder.field.cron"))
                            .people(path + ".audience", texts.get("ui.builder.field.audience"));
            case "becomes" -> f.people(path + ".becomes", texts.get("ui.builder.field.becomes"));
            default -> {}
        }
        if (List.of("webinar", "at", "cron").contains(kind))
            f.choice(
                    path + ".missed",
                    texts.get("ui.builder.field.missed"),
                    f.words("", "skip", "ask"));
    }

    private static Tree.Block every(Tree.Block head, String path, String every) {
        return head.put(path + ".every", Tree.text(every))
                .put(path + ".weekday", every.equals("week") ? Tree.text("monday") : null)
                .put(path + ".day", every.equals("month") ? Tree.number(1) : null);
    }
}
