package embudo.ui.builder;

import embudo.catalog.condition.Conditions;
import embudo.ui.Services;
import embudo.ui.builder.Part.Choice;
import embudo.ui.builder.Part.Field;
import embudo.ui.filter.ConditionEditor;
import embudo.ui.filter.FilterModel;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Spoken;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

/** The control of one field with its label. A text is given when Enter is pressed or focus goes. */
final class FormControl extends VBox {
    private final Services services;
    private final Desk desk;
    private final Consumer<String> give;
    private Field field;
    private Consumer<String> write = value -> {};

    /**
     * @param give is told another value
     */
    FormControl(Field field, Services services, Desk desk, Consumer<String> give) {
        super(4);
        this.field = field;
        this.services = services;
        this.desk = desk;
        this.give = give;
        Node control =
                switch (field.type()) {
                    case ID, TEXT, NUMBER -> text();
                    case LONG -> lines();
                    case CHOICE -> choice();
                    case FLAG -> flag();
                    case EVENTS -> events();
                    case PEOPLE -> people();
                };
        if (field.type() != Part.Type.FLAG) {
            Label label = new Label(field.label());
            label.getStyleClass().addAll("small", "text-2");
            label.setWrapText(true);
            label.setMinHeight(USE_PREF_SIZE);
            getChildren().add(label);
        }
        control.setId("field-" + field.path().replace('.', '-').replace('_', '-'));
        if (control instanceof Control c && field.type() != Part.Type.FLAG)
            c.setAccessibleText(field.label());
        getChildren().add(control);
        write.accept(field.value());
    }

    /** Shows the value it has now, unless it is being typed. */
    void show(Field now) {
        boolean same = now.value().equals(field.value());
        field = now;
        if (!same) write.accept(now.value());
    }

    Field field() {
        return field;
    }

    private void given(String value) {
        if (!value.equals(field.value())) give.accept(value);
    }

    private Node text() {
        TextField text = new TextField();
        text.setMaxWidth(Double.MAX_VALUE);
        write = text::setText;
        text.setOnAction(e -> given(text.getText()));
        text.focusedProperty()
                .addListener((o, was, is) -> {
                    if (!is) given(text.getText());
                });
        return text;
    }

    private Node lines() {
        TextArea area = new TextArea();
        area.setWrapText(true);
        area.setPrefRowCount(3);
        write = area::setText;
        area.focusedProperty()
                .addListener((o, was, is) -> {
                    if (!is) given(area.getText());
                });
        return area;
    }

    private Node choice() {
        ComboBox<Choice> box = new ComboBox<>();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setConverter(Spoken.as(Choice::name));
        List<Choice> choices = new ArrayList<>(field.choices());
        box.getItems().setAll(choices);
        write =
                value -> {
                    for (Choice c : choices)
                        if (c.value().equals(value)) {
                            box.setValue(c);
                            return;
                        }
                    box.setValue(value.isEmpty() ? null : new Choice(value, value));
                };
        box.valueProperty()
                .addListener((o, was, is) -> {
                    if (is != null) given(is.value());
                });
        return box;
    }

    private Node flag() {
        CheckBox box = new CheckBox(field.label());
        box.setWrapText(true);
        write = value -> box.setSelected(value.equals("yes"));
        box.selectedProperty().addListener((o, was, is) -> given(is ? "yes" : ""));
        return box;
    }

    /** Chosen ones as buttons that take them away, and a list to add from. */
    private Node events() {
        FlowPane chosen = new FlowPane(6, 6);
        ComboBox<Choice> more = new ComboBox<>();
        more.setMaxWidth(Double.MAX_VALUE);
        more.setConverter(Spoken.as(Choice::name));
        more.getItems().setAll(field.choices());
        more.setPromptText(desk.words().get("ui.builder.add.event"));
        more.setAccessibleText(desk.words().get("ui.builder.add.event"));
        more.valueProperty()
                .addListener((o, was, is) -> {
                    if (is == null) return;
                    List<String> all = words(field.value());
                    if (!all.contains(is.value())) all.add(is.value());
                    given(String.join(" ", all));
                });
        write =
                value -> {
                    more.setValue(null);
                    chosen.getChildren().clear();
                    for (String word : words(value)) chosen.getChildren().add(chip(word));
                };
        return new VBox(6, chosen, more);
    }

    private Node chip(String word) {
        String name =
                field.choices().stream()
                        .filter(c -> c.value().equals(word))
                        .map(Choice::name)
                        .findFirst()
                        .orElse(word);
        var button =
                new javafx.scene.control.Button(
                        name, embudo.ui.kit.Icons.of("fth-x", "small-icon"));
        button.getStyleClass().add("event-chip");
        button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
        button.setAccessibleText(desk.words().get("ui.builder.remove", name));
        button.setOnAction(e -> {
            List<String> all = words(field.value());
            all.remove(word);
            given(String.join(" ", all));
        });
        return button;
    }

    private static List<String> words(String value) {
        return new ArrayList<>(value.isBlank() ? List.of() : Arrays.asList(value.split(" ")));
    }

    private Node people() {
        FilterModel model =
                new FilterModel(
                        services.audience(), services.segments().book(), desk.async(), desk::fail);
        ConditionEditor editor = new ConditionEditor(model, desk, false);
        write =
                value -> {
                    if (!value.equals(model.applied().get())) model.show(value);
                };
        model.applied()
                .addListener((o, was, is) -> {
                    // The same written another way is no change.
                    if (!same(is, field.value())) given(is);
                });
        model.load();
        return editor;
    }

    private static boolean same(String a, String b) {
        var fields = embudo.catalog.condition.Fields.standard();
        var first = Conditions.read(a, fields).condition();
        return a.equals(b) || first != null && first.equals(Conditions.read(b, fields).condition());
    }
}
