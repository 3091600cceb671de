package embudo.ui.kit;

import embudo.kernel.Period;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;

import java.util.LinkedHashMap;
import java.util.Map;

/** The one date range of a screen: shown as dates, chosen from presets. */
public final class PeriodPicker extends HBox {
    private final MenuButton button = new MenuButton();
    private final ObjectProperty<Period> value = new SimpleObjectProperty<>();

    public PeriodPicker() {
        button.setId("period");
        button.setGraphic(Icons.of("fth-calendar"));
        button.setMinWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(button);
    }

    public ObjectProperty<Period> valueProperty() {
        return value;
    }

    /** Offers the usual ranges that end with {@code season}'s last day, and the season itself. */
    public void offer(Words words, Period season) {
        Map<String, Period> presets = presets(season);
        button.getItems().clear();
        presets.forEach((key, period) -> {
            MenuItem item = new MenuItem();
            words.bind(item.textProperty(), "ui.kit.period." + key);
            item.setOnAction(e -> value.set(period));
            button.getItems().add(item);
        });
    }

    /** Keeps the button's text at the chosen dates, in the language spoken. */
    public void speak(Words words) {
        button.textProperty()
                .bind(
                        javafx.beans.binding.Bindings.createStringBinding(
                                () ->
                                        value.get() == null
                                                ? ""
                                                : words.formats().period(value.get()),
                                value,
                                words.textsProperty()));
        words.bind(button.accessibleTextProperty(), "ui.kit.period");
    }

    static Map<String, Period> presets(Period season) {
        var end = season.to();
        Map<String, Period> presets = new LinkedHashMap<>();
        presets.put("week", Period.last(7, end));
        presets.put("days30", Period.last(30, end));
        presets.put("days90", Period.last(90, end));
        presets.put("month", new Period(end.withDayOfMonth(1), end));
        presets.put("season", season);
        return presets;
    }
}
