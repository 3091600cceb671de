package embudo.ui.kpis;

import embudo.measure.MetricValue;
import embudo.measure.metric.MetricFigure;
import embudo.report.words.FigureText;
import embudo.text.Texts;
import embudo.ui.kit.Badge;
import embudo.ui.kit.Meter;
import embudo.ui.kit.Tone;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import java.util.Locale;

/** One metric of the board: value, target, how far it is. */
final class KpiRow extends HBox {
    KpiRow(MetricFigure f, boolean shown, FigureText words, Runnable open) {
        super(8);
        Texts texts = words.texts();
        MetricValue m = f.value();
        getStyleClass().add("kpi-row");
        if (shown) getStyleClass().add("shown");
        setId("kpi-" + m.key());
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        Label name = new Label(f.metric().name().get(texts.language()));
        name.getStyleClass().add("medium");
        Label note = new Label(note(f, words));
        note.getStyleClass().addAll("small", "text-3", "may-cut");
        VBox left = new VBox(name, note);
        left.setMinWidth(0);
        HBox.setHgrow(left, Priority.ALWAYS);
        Label value = new Label(words.value(m.unit(), m.value()));
        value.getStyleClass().addAll("strong", "kpi-value");
        value.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(left, value);
        if (m.known() && !Double.isNaN(m.target())) {
            Meter meter = new Meter();
            meter.show(m.attained());
            tone(m).on(meter);
            meter.setPrefWidth(72);
            Badge status = new Badge();
            status.show(
                    texts.get("measure.status." + m.status().name().toLowerCase(Locale.ROOT)),
                    tone(m));
            status.setMinWidth(USE_PREF_SIZE);
            VBox right = new VBox(4, status, meter);
            right.getStyleClass().add("kpi-right");
            right.setMinWidth(96);
            getChildren().add(right);
        }
        setAccessibleText(name.getText() + ". " + value.getText() + ". " + note.getText());
        setOnMouseClicked(e -> open.run());
        setOnKeyPressed(e -> {
            if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) open.run();
        });
    }

    static Tone tone(MetricValue m) {
        return switch (m.status()) {
            case ON_COURSE -> Tone.SUCCESS;
            case WATCH -> Tone.WARNING;
            case BEHIND -> Tone.DANGER;
            case NONE -> Tone.NEUTRAL;
        };
    }

    private static String note(MetricFigure f, FigureText words) {
        MetricValue m = f.value();
        if (!m.known()) return words.absence(f.absence(), m.minimumN());
        String change = words.change(m);
        String target =
                Double.isNaN(m.target())
                        ? ""
                        : words.texts().get("ui.kpis.target", words.target(m));
        if (change.isEmpty()) return target;
        String versus = words.texts().get("ui.kpis.change", change);
        return target.isEmpty() ? versus : target + " · " + versus;
    }
}
