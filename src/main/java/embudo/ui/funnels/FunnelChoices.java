package embudo.ui.funnels;

import embudo.catalog.FunnelNames;
import embudo.catalog.FunnelRule;
import embudo.catalog.condition.Span;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Spoken;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;

/** Which funnel, how long it may take, what divides it, and whether the period before is shown. */
final class FunnelChoices {
    private static final List<String> SPLITS =
            List.of("channel", "webinar", "device", "industry", "country", "company_size", "band");
    private final FunnelsViewModel model;
    private final Desk desk;

    FunnelChoices(FunnelsViewModel model, Desk desk) {
        this.model = model;
        this.desk = desk;
    }

    List<Node> boxes() {
        List<FunnelRule> rules = model.declared();
        ComboBox<FunnelRule> rule =
                box(
                        "funnel",
                        rules,
                        now().rule(),
                        f -> new FunnelNames(desk.words()::get, desk.words().language()).funnel(f),
                        f -> {
                            FunnelChoice c = now();
                            set(new FunnelChoice(f, c.window(), c.split(), c.compared()));
                        });
        List<Span> spans = new ArrayList<>();
        spans.add(null);
        for (int days : new int[] {1, 7, 14, 30, 90}) spans.add(new Span(days, Span.Unit.DAYS));
        ComboBox<Span> window =
                box(
                        "window",
                        spans,
                        now().window(),
                        s ->
                                s == null
                                        ? desk.words().get("ui.funnels.window.own")
                                        : desk.words().get("ui.funnels.window.days", s.amount()),
                        s -> {
                            FunnelChoice c = now();
                            set(new FunnelChoice(c.rule(), s, c.split(), c.compared()));
                        });
        List<String> fields = new ArrayList<>(SPLITS);
        fields.addFirst(null);
        ComboBox<String> split =
                box(
                        "split",
                        fields,
                        now().split(),
                        s -> desk.words().get("ui.funnels.split." + (s == null ? "none" : s)),
                        s -> {
                            FunnelChoice c = now();
                            set(new FunnelChoice(c.rule(), c.window(), s, c.compared()));
                        });
        return Arrays.asList(rule, window, split, compare());
    }

    private CheckBox compare() {
        CheckBox compare = new CheckBox();
        compare.setId("funnel-compare");
        compare.setMinWidth(CheckBox.USE_PREF_SIZE);
        desk.words().bind(compare.textProperty(), "ui.funnels.compare");
        compare.setSelected(now().compared());
        compare.selectedProperty()
                .addListener((o, was, is) -> {
                    FunnelChoice c = now();
                    set(new FunnelChoice(c.rule(), c.window(), c.split(), is));
                });
        return compare;
    }

    private FunnelChoice now() {
        return model.choiceProperty().get();
    }

    private void set(FunnelChoice choice) {
        model.choiceProperty().set(choice);
    }

    private <T> ComboBox<T> box(
            String what, List<T> values, T first, Function<T, String> say, Consumer<T> chosen) {
        ComboBox<T> box = new ComboBox<>();
        box.setId("funnel-" + what);
        box.getItems().setAll(values);
        box.setValue(first);
        Runnable speak =
                () -> {
                    box.setConverter(Spoken.withNone(say));
                    box.setAccessibleText(desk.words().get("ui.funnels.choose." + what));
                };
        speak.run();
        desk.words().textsProperty().addListener((o, was, is) -> speak.run());
        box.valueProperty().addListener((o, was, is) -> chosen.accept(is));
        return box;
    }
}
