package embudo.ui.kit.range;

import embudo.kernel.Period;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;

import javafx.beans.binding.Bindings;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;

import java.util.List;

/** The one date range of a screen: shown as dates, chosen from presets or in a panel. */
public final class RangePicker extends HBox {
    private static final String PANEL = "ui.kit.period";
    private final Desk desk;
    private final MenuButton button = new MenuButton();
    private final ObjectProperty<Period> value = new SimpleObjectProperty<>();
    private List<Anchor> anchors = List.of();

    public RangePicker(Desk desk) {
        this.desk = desk;
        button.setId("period");
        button.setGraphic(Icons.of("fth-calendar"));
        button.setMinWidth(USE_PREF_SIZE);
        button.textProperty()
                .bind(
                        Bindings.createStringBinding(
                                this::dates, value, desk.words().textsProperty()));
        button.accessibleTextProperty()
                .bind(
                        Bindings.createStringBinding(
                                () -> desk.words().get("ui.kit.period") + ": " + dates(),
                                value,
                                desk.words().textsProperty()));
        setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().add(button);
    }

    private String dates() {
        return value.get() == null ? "" : desk.words().formats().period(value.get());
    }

    /** Null until a range is known. */
    public ObjectProperty<Period> valueProperty() {
        return value;
    }

    /**
     * Offers the usual ranges that end with {@code season}'s last day, the season itself, and
     * ranges around {@code webinars}, oldest first.
     */
    public void offer(Period season, List<Anchor> webinars) {
        anchors = List.copyOf(webinars);
        button.getItems().clear();
        Ranges.presets(season)
                .forEach((key, period) -> {
                    MenuItem item = new MenuItem();
                    desk.words().bind(item.textProperty(), "ui.kit.period." + key);
                    item.setOnAction(e -> value.set(period));
                    button.getItems().add(item);
                });
        MenuItem other = new MenuItem();
        other.setId("period-other");
        desk.words().bind(other.textProperty(), "ui.kit.period.other");
        other.setOnAction(e -> openPanel());
        button.getItems().addAll(new SeparatorMenuItem(), other);
    }

    /** Opens the panel with the ranges no preset has. */
    public void openPanel() {
        if (value.get() != null)
            desk.navigator().openPanel(PANEL, () -> new RangePanel(desk.words(), value, anchors));
    }
}
