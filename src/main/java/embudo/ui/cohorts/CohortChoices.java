package embudo.ui.cohorts;

import embudo.catalog.CohortRule;
import embudo.catalog.CohortView;
import embudo.measure.cohort.CohortStep;
import embudo.ui.kit.Desk;
import embudo.ui.kit.SegmentedControl;
import embudo.ui.kit.Spoken;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/** What begins a cohort, how long periods are, what cells say, how many cohorts, and of whom. */
final class CohortChoices {
    private final CohortsViewModel model;
    private final Desk desk;
    private final ComboBox<String> segment = new ComboBox<>();
    private boolean filling;

    CohortChoices(CohortsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    List<Node> boxes() {
        ComboBox<CohortRule> rule = new ComboBox<>();
        rule.getItems().setAll(model.declared());
        box(
                rule,
                "rule",
                r -> r.name().get(desk.words().language()),
                r -> set(now().rule(r)),
                CohortChoice::rule);
        ComboBox<CohortView> view = new ComboBox<>();
        view.getItems().setAll(CohortView.values());
        box(
                view,
                "view",
                v -> desk.words().get("measure.cohort.view." + v.key()),
                v -> set(now().view(v)),
                CohortChoice::view);
        ComboBox<Integer> newest = new ComboBox<>();
        newest.getItems().setAll(CohortsViewModel.SIZES);
        box(
                newest,
                "newest",
                n -> desk.words().get("ui.cohorts.newest", n),
                n -> set(now().newest(n)),
                CohortChoice::newest);
        segment.getItems().add(null);
        box(
                segment,
                "segment",
                this::segmentName,
                s -> set(now().segment(s)),
                CohortChoice::segment);
        model.shownProperty().addListener((o, was, is) -> segments(is));
        return List.of(rule, step(), view, newest, segment);
    }

    private SegmentedControl<CohortStep> step() {
        SegmentedControl<CohortStep> step = new SegmentedControl<>();
        step.setId("cohort-step");
        step.choices(
                List.of(CohortStep.values()),
                s -> desk.words().of(t -> t.get("measure.cohort.step." + s.key())));
        step.valueProperty().set(now().step());
        step.valueProperty().addListener((o, was, is) -> set(now().step(is)));
        model.choiceProperty().addListener((o, was, is) -> step.valueProperty().set(is.step()));
        return step;
    }

    private String segmentName(String id) {
        CohortFacts facts = model.shownProperty().get();
        if (id == null || facts == null) return desk.words().get("ui.cohorts.everybody");
        return facts.segments().getOrDefault(id, id);
    }

    /** The list changes while the screen is open; a segment that is gone filters no more. */
    private void segments(CohortFacts facts) {
        List<String> ids = new ArrayList<>(facts.segments().keySet());
        ids.addFirst(null);
        if (ids.equals(segment.getItems())) return;
        filling = true;
        segment.getItems().setAll(ids);
        segment.setValue(ids.contains(now().segment()) ? now().segment() : null);
        filling = false;
        if (!Objects.equals(now().segment(), segment.getValue()))
            set(now().segment(segment.getValue()));
    }

    private CohortChoice now() {
        return model.choiceProperty().get();
    }

    private void set(CohortChoice choice) {
        model.choiceProperty().set(choice);
    }

    private <T> void box(
            ComboBox<T> box,
            String what,
            Function<T, String> say,
            Consumer<T> chosen,
            Function<CohortChoice, T> of) {
        box.setId("cohort-" + what);
        box.setValue(of.apply(now()));
        Runnable speak =
                () -> {
                    box.setConverter(Spoken.withNone(say));
                    box.setAccessibleText(desk.words().get("ui.cohorts.choose." + what));
                };
        speak.run();
        desk.words().textsProperty().addListener((o, was, is) -> speak.run());
        box.valueProperty()
                .addListener((o, was, is) -> {
                    if (!filling) chosen.accept(is);
                });
        model.choiceProperty().addListener((o, was, is) -> box.setValue(of.apply(is)));
    }
}
