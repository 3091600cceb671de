package embudo.ui.kit.range;

import embudo.kernel.Period;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Words;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.format.TextStyle;
import java.util.Locale;
import java.util.function.Consumer;

/** One month; a first press begins a range, a second ends it. */
final class Calendar extends VBox {
    private static final int DAYS = 7;
    private final Words words;
    private final Consumer<Period> onChange;
    private final Label title = new Label();
    private final GridPane grid = new GridPane();
    private YearMonth month;
    private Period chosen;
    private LocalDate begun;

    Calendar(Words words, Period shown, Consumer<Period> onChange) {
        super(8);
        this.words = words;
        this.onChange = onChange;
        chosen = shown;
        month = YearMonth.from(shown.to());
        getStyleClass().add("calendar");
        title.getStyleClass().addAll("medium", "text-1");
        title.setMaxWidth(Double.MAX_VALUE);
        title.setAlignment(Pos.CENTER);
        HBox.setHgrow(title, Priority.ALWAYS);
        HBox head =
                new HBox(
                        step("fth-chevron-left", -1, "ui.kit.period.earlier"),
                        title,
                        step("fth-chevron-right", 1, "ui.kit.period.later"));
        head.setAlignment(Pos.CENTER);
        getChildren().addAll(head, grid);
        draw();
    }

    private Button step(String icon, int by, String key) {
        Button step = new Button(null, Icons.of(icon));
        step.getStyleClass().addAll("quiet", "icon-only");
        step.setAccessibleText(words.get(key));
        step.setOnAction(e -> {
            month = month.plusMonths(by);
            draw();
        });
        return step;
    }

    private void draw() {
        Locale locale = words.language().locale();
        title.setText(
                month.getMonth().getDisplayName(TextStyle.FULL_STANDALONE, locale)
                        + " "
                        + month.getYear());
        grid.getChildren().clear();
        DayOfWeek first = words.formats().firstDayOfWeek();
        for (int i = 0; i < DAYS; i++) {
            Label name =
                    new Label(first.plus(i).getDisplayName(TextStyle.NARROW_STANDALONE, locale));
            name.getStyleClass().addAll("caption", "text-3");
            wide(name);
            name.setAlignment(Pos.CENTER);
            grid.add(name, i, 0);
        }
        int lead = Math.floorMod(month.atDay(1).getDayOfWeek().getValue() - first.getValue(), DAYS);
        for (int i = 0; i < month.lengthOfMonth(); i++)
            grid.add(button(month.atDay(i + 1)), (lead + i) % DAYS, 1 + (lead + i) / DAYS);
    }

    private Button button(LocalDate day) {
        Button button = new Button(String.valueOf(day.getDayOfMonth()));
        button.setId("day-" + day);
        button.getStyleClass().addAll("quiet", "day");
        if (chosen.contains(day)) button.getStyleClass().add("chosen");
        button.setAccessibleText(words.formats().date(day));
        wide(button);
        button.setOnAction(e -> press(day));
        return button;
    }

    private static void wide(Region cell) {
        cell.setMinWidth(44);
        cell.setMaxWidth(Double.MAX_VALUE);
        GridPane.setHgrow(cell, Priority.ALWAYS);
    }

    private void press(LocalDate day) {
        chosen = begun == null ? new Period(day, day) : Ranges.between(begun, day);
        begun = begun == null ? day : null;
        draw();
        lookup("#day-" + day).requestFocus();
        onChange.accept(chosen);
    }
}
