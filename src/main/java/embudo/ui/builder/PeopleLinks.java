package embudo.ui.builder;

import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep;
import embudo.flow.Rehearsed;
import embudo.text.Texts;
import embudo.ui.charts.StepWords;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;

import javafx.scene.control.Button;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.util.BitSet;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/** How many people stand at, came to and went on from what is selected; each opens them. */
final class PeopleLinks extends VBox {
    private final BuilderModel model;
    private final Desk desk;
    private final StepWords words;
    private final Lane<Found> asking;

    /** People with what they are called. */
    private record Found(String title, Set<Long> people) {}

    PeopleLinks(BuilderModel model, Desk desk, StepWords words) {
        super(4);
        this.model = model;
        this.desk = desk;
        this.words = words;
        setId("people-links");
        asking =
                desk.async()
                        .lane(
                                found -> desk.navigator().openLeads(found.title(), found.people()),
                                desk::fail);
    }

    void show() {
        getChildren().clear();
        Shown shown = model.shown().get();
        Sketch sketch = model.sketch().get();
        Rehearsed r = model.rehearsed().get();
        String id = model.selected().get();
        if (shown != null && sketch != null) {
            if (r != null) rehearsed(r, sketch.step(id), id);
            else if (shown.published() != null) live(shown, sketch.step(id), id);
        }
        setManaged(!getChildren().isEmpty());
    }

    private void rehearsed(Rehearsed r, SketchStep step, String id) {
        Texts texts = desk.words().now();
        if (step == null) {
            bits(texts.get("ui.workflows.result.entered", count(r.entered())), r.entered());
            r.conflicts().entrySet().stream()
                    .limit(5)
                    .forEach(e ->
                            bits(
                                    texts.get(
                                            "ui.workflows.conflict",
                                            count(e.getValue()),
                                            texts.formats().date(e.getKey())),
                                    e.getValue()));
            return;
        }
        BitSet here = r.steps().getOrDefault(id, new BitSet());
        bits(texts.get("ui.builder.people.rehearsed", count(here)), here);
        BitSet held = r.held().getOrDefault(id, new BitSet());
        if (!held.isEmpty()) bits(texts.get("ui.builder.people.held", count(held)), held);
        BitSet skipped = r.skipped().getOrDefault(id, new BitSet());
        if (!skipped.isEmpty())
            bits(texts.get("ui.builder.people.skipped", count(skipped)), skipped);
        for (SketchStep.Exit exit : step.exits()) {
            BitSet went = r.ways().getOrDefault(new Rehearsed.Way(id, exit.to()), new BitSet());
            if (!went.isEmpty()) bits(went(step, exit, count(went)), went);
        }
    }

    private static long count(BitSet people) {
        return people.cardinality();
    }

    private String went(SketchStep step, SketchStep.Exit exit, long people) {
        Texts texts = desk.words().now();
        String way = words.way(step, exit, texts);
        return texts.get("ui.builder.people.went", people, way.isEmpty() ? exit.to() : way);
    }

    private void live(Shown shown, SketchStep step, String id) {
        Texts texts = desk.words().now();
        if (step == null) return;
        String of = model.key();
        long standing = shown.standing().getOrDefault(id, 0L);
        long came = shown.came().getOrDefault(id, 0L);
        ask(
                texts.get("ui.builder.people.standing", standing),
                standing,
                () -> model.drafting().traffic().standing(of, id));
        ask(
                texts.get("ui.builder.people.came", came),
                came,
                () -> model.drafting().traffic().cameTo(of, id));
        for (SketchStep.Exit exit : step.exits()) {
            long went = shown.took().getOrDefault(Shown.way(id, exit.to()), 0L);
            if (went > 0)
                ask(
                        went(step, exit, went),
                        went,
                        () -> model.drafting().traffic().took(of, id, exit.to()));
        }
    }

    private void bits(String text, BitSet people) {
        Set<Long> ids = people.stream().mapToObj(i -> (long) i).collect(Collectors.toSet());
        link(text, ids.size(), () -> desk.navigator().openLeads(text, ids));
    }

    private void ask(String text, long people, Supplier<Set<Long>> who) {
        link(text, people, () -> asking.ask(() -> new Found(text, who.get())));
    }

    private void link(String text, long people, Runnable open) {
        Button link = new Button(text);
        link.getStyleClass().add("link");
        link.setMnemonicParsing(false);
        link.setWrapText(true);
        link.setMinHeight(Region.USE_PREF_SIZE);
        link.setDisable(people == 0);
        link.setOnAction(e -> open.run());
        getChildren().add(link);
    }
}
