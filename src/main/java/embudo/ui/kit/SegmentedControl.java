package embudo.ui.kit;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

import org.controlsfx.control.SegmentedButton;

import java.util.List;
import java.util.function.Function;

/** Up to four choices side by side; one is always chosen. */
public final class SegmentedControl<T> extends HBox {
    private final SegmentedButton buttons = new SegmentedButton();
    private final ToggleGroup group = new ToggleGroup();
    private final ObjectProperty<T> value = new SimpleObjectProperty<>();

    public SegmentedControl() {
        getStyleClass().add("segmented");
        buttons.setToggleGroup(group);
        getChildren().add(buttons);
        setMaxWidth(USE_PREF_SIZE);
        setMaxHeight(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        group.selectedToggleProperty()
                .addListener((o, was, is) -> {
                    // A second press on the chosen one would leave none.
                    if (is == null && was != null && group.getToggles().contains(was))
                        was.setSelected(true);
                    else if (is != null) choose(is.getUserData());
                });
        value.addListener((o, was, is) -> mark(is));
    }

    /** Sets the choices; {@code name} binds or sets each button's text. */
    public void choices(
            List<T> choices, Function<T, javafx.beans.value.ObservableValue<String>> name) {
        T current = value.get();
        buttons.getButtons().clear();
        for (T choice : choices) {
            ToggleButton button = new ToggleButton();
            button.setUserData(choice);
            button.textProperty().bind(name.apply(choice));
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            buttons.getButtons().add(button);
        }
        if (current == null || !choices.contains(current)) value.set(choices.getFirst());
        mark(value.get());
    }

    public ObjectProperty<T> valueProperty() {
        return value;
    }

    @SuppressWarnings("unchecked") // user data are the choices given
    private void choose(Object choice) {
        value.set((T) choice);
    }

    private void mark(T chosen) {
        for (ToggleButton button : buttons.getButtons())
            if (button.getUserData().equals(chosen)) group.selectToggle(button);
    }
}
