package embudo.ui.attribution;

import embudo.ui.kit.Desk;
import embudo.ui.kit.Spoken;

import javafx.scene.Node;
import javafx.scene.control.ComboBox;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * Boxes for what the models are told: look-back, half-life, memory of the chain, whose journeys.
 */
final class TuningBar {
    private final AttributionViewModel model;
    private final Desk desk;
    private final ComboBox<String> segment = new ComboBox<>();
    private boolean filling;

    TuningBar(AttributionViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    List<Node> boxes() {
        segment.getItems().add(null);
        model.foundProperty().addListener((o, was, is) -> segments(is));
        return List.of(
                box(
                        with(List.of(7, 14, 30, 60, 90), now().lookBackDays()),
                        "look-back",
                        days -> desk.words().get("ui.attribution.look-back", days),
                        Tuning::lookBackDays,
                        Tuning::lookBack),
                box(
                        with(List.of(3.0, 7.0, 14.0, 30.0), now().halfLifeDays()),
                        "half-life",
                        days ->
                                desk.words()
                                        .get(
                                                "ui.attribution.half-life",
                                                desk.words().formats().number(days, 0)),
                        Tuning::halfLifeDays,
                        Tuning::halfLife),
                box(
                        List.of(1, 2, 3),
                        "order",
                        touches -> desk.words().get("ui.attribution.order", touches),
                        Tuning::order,
                        Tuning::order),
                box(segment, "segment", this::name, Tuning::segment, Tuning::segment));
    }

    /** The declared value is among the choices, whatever it is. */
    private static <T extends Comparable<T>> Collection<T> with(List<T> usual, T declared) {
        TreeSet<T> all = new TreeSet<>(usual);
        all.add(declared);
        return all;
    }

    private Tuning now() {
        return model.tuningProperty().get();
    }

    private String name(String id) {
        AttributionViewModel.Found found = model.foundProperty().get();
        if (id == null || found == null) return desk.words().get("ui.attribution.everybody");
        return found.segments().getOrDefault(id, id);
    }

    private void segments(AttributionViewModel.Found found) {
        List<String> ids = new ArrayList<>(found.segments().keySet());
        ids.addFirst(null);
        if (ids.equals(segment.getItems())) return;
        filling = true;
        segment.getItems().setAll(ids);
        segment.setValue(ids.contains(now().segment()) ? now().segment() : null);
        filling = false;
        if (!Objects.equals(segment.getValue(), now().segment()))
            model.tuningProperty().set(now().segment(segment.getValue()));
    }

    private <T> ComboBox<T> box(
            Collection<T> values,
            String what,
            Function<T, String> say,
            Function<Tuning, T> of,
            BiFunction<Tuning, T, Tuning> with) {
        ComboBox<T> box = new ComboBox<>();
        box.getItems().setAll(values);
        return box(box, what, say, of, with);
    }

    private <T> ComboBox<T> box(
            ComboBox<T> box,
            String what,
            Function<T, String> say,
            Function<Tuning, T> of,
            BiFunction<Tuning, T, Tuning> with) {
        box.setId("credit-" + what);
        box.setValue(of.apply(now()));
        Runnable speak =
                () -> {
                    box.setConverter(Spoken.withNone(say));
                    box.setAccessibleText(desk.words().get("ui.attribution.choose." + what));
                };
        speak.run();
        desk.words().textsProperty().addListener((o, was, is) -> speak.run());
        box.valueProperty()
                .addListener((o, was, is) -> {
                    if (!filling) model.tuningProperty().set(with.apply(now(), is));
                });
        return box;
    }
}
