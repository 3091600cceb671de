package embudo.ui.kit.range;

import embudo.kernel.Period;
import embudo.ui.kit.Spoken;
import embudo.ui.kit.Words;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.List;

/** The ranges no preset has: around a webinar, or between two days of a calendar. */
final class RangePanel extends VBox {
    private static final int MOST_DAYS = 366;
    private static final int BEFORE = 7;
    private static final int AFTER = 3;
    private final Words words;
    private final ObjectProperty<Period> value;
    private final Label dates = new Label();
    private final Button use = new Button();
    private Period picked;

    RangePanel(Words words, ObjectProperty<Period> value, List<Anchor> anchors) {
        super(20);
        this.words = words;
        this.value = value;
        picked = value.get();
        if (!anchors.isEmpty()) getChildren().add(around(anchors));
        getChildren()
                .add(
                        new VBox(
                                8,
                                head("ui.kit.period.days"),
                                new Calendar(words, picked, this::pick)));
        dates.getStyleClass().addAll("medium", "text-1");
        dates.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(dates, Priority.ALWAYS);
        use.setId("period-use");
        use.getStyleClass().add("primary");
        use.setText(words.get("ui.kit.period.use"));
        use.setMinWidth(USE_PREF_SIZE);
        use.setOnAction(e -> value.set(picked));
        HBox foot = new HBox(8, dates, use);
        foot.setAlignment(Pos.CENTER_LEFT);
        getChildren().add(foot);
        pick(picked);
    }

    private Label head(String key) {
        Label head = new Label(words.get(key));
        head.getStyleClass().addAll("small", "medium", "text-2");
        return head;
    }

    private VBox around(List<Anchor> anchors) {
        ComboBox<Anchor> webinar = new ComboBox<>();
        webinar.setId("period-webinar");
        webinar.getItems().setAll(anchors.reversed());
        webinar.setConverter(Spoken.as(a -> a.title() + " · " + words.formats().dayMonth(a.day())));
        webinar.setMaxWidth(Double.MAX_VALUE);
        webinar.setPromptText(words.get("ui.kit.period.webinar"));
        webinar.setAccessibleText(words.get("ui.kit.period.webinar"));
        Spinner<Integer> before = days("before", BEFORE);
        Spinner<Integer> after = days("after", AFTER);
        Runnable look =
                () -> {
                    Anchor anchor = webinar.getValue();
                    if (anchor != null)
                        pick(Ranges.around(anchor.day(), before.getValue(), after.getValue()));
                };
        webinar.valueProperty().addListener((o, was, is) -> look.run());
        before.valueProperty().addListener((o, was, is) -> look.run());
        after.valueProperty().addListener((o, was, is) -> look.run());
        return new VBox(
                8,
                head("ui.kit.period.around"),
                webinar,
                line(before, "ui.kit.period.before"),
                line(after, "ui.kit.period.after"));
    }

    private Spinner<Integer> days(String id, int first) {
        Spinner<Integer> days = new Spinner<>(0, MOST_DAYS, first);
        days.setId("period-" + id);
        days.setEditable(true);
        days.setPrefWidth(96);
        days.setMinWidth(96);
        return days;
    }

    private HBox line(Spinner<Integer> days, String key) {
        Label what = new Label(words.get(key));
        what.getStyleClass().add("text-2");
        what.setLabelFor(days);
        days.getEditor().setAccessibleText(words.get(key));
        HBox line = new HBox(8, days, what);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void pick(Period period) {
        picked = period;
        dates.setText(words.formats().period(period));
        use.setDisable(period.equals(value.get()));
    }
}
