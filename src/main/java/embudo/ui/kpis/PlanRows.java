package embudo.ui.kpis;

import embudo.catalog.Metric;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.kernel.Period;
import embudo.measure.Standing;
import embudo.report.words.FigureText;
import embudo.text.Texts;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** What is aimed at and remembered beside a metric, and a line to add to each. */
final class PlanRows extends VBox {
    PlanRows(
            Metric metric,
            Period days,
            KpiPlans.Planned planned,
            KpiPlans plans,
            FigureText words) {
        super(8);
        Texts t = words.texts();
        String name = metric.name().get(t.language());
        getChildren().add(heading(t.get("ui.kpis.goals")));
        for (Goal goal : planned.goals()) {
            String scope =
                    goal.webinar().isEmpty()
                            ? t.formats().period(new Period(goal.from(), goal.to()))
                            : t.get("ui.kpis.goal.webinar", goal.webinar());
            String said = scope + ": " + words.value(Standing.unit(metric), goal.target());
            getChildren().add(line(said, t, () -> plans.deleteGoal(goal, name)));
        }
        TextField target = field("kpi-goal", t.get("ui.kpis.goal.prompt"));
        HBox.setHgrow(target, Priority.ALWAYS);
        target.setMaxWidth(280);
        Button set = new Button(t.get("ui.kpis.goal.add"));
        set.setId("kpi-goal-set");
        set.setMinWidth(USE_PREF_SIZE);
        set.setOnAction(e -> plans.setGoal(metric, days, target.getText()));
        target.setOnAction(e -> set.fire());
        getChildren().add(row(target, set));
        getChildren().add(heading(t.get("ui.kpis.notes")));
        for (Annotation note : planned.notes())
            getChildren()
                    .add(
                            line(
                                    t.formats().date(note.day()) + ": " + note.text(),
                                    t,
                                    () -> plans.deleteNote(note)));
        TextField day = field("kpi-note-day", t.get("ui.kpis.note.day.prompt"));
        day.setText(days.to().toString());
        day.setMaxWidth(112);
        day.setMinWidth(112);
        TextField text = field("kpi-note", t.get("ui.kpis.note.prompt"));
        HBox.setHgrow(text, Priority.ALWAYS);
        text.setMaxWidth(200);
        Button add = new Button(t.get("ui.kpis.note.add"));
        add.setId("kpi-note-add");
        add.setMinWidth(USE_PREF_SIZE);
        add.setOnAction(e -> plans.addNote(day.getText(), text.getText()));
        text.setOnAction(e -> add.fire());
        getChildren().add(row(day, text, add));
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("h3");
        return label;
    }

    private static TextField field(String id, String prompt) {
        TextField field = new TextField();
        field.setId(id);
        field.setPromptText(prompt);
        field.setAccessibleText(prompt);
        field.setMinWidth(40);
        field.setPrefWidth(160);
        return field;
    }

    private static HBox row(Node... nodes) {
        HBox row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private static HBox line(String said, Texts t, Runnable delete) {
        Label label = new Label(said);
        label.setWrapText(true);
        label.setMaxWidth(Double.MAX_VALUE);
        label.getStyleClass().add("text-2");
        HBox.setHgrow(label, Priority.ALWAYS);
        Button gone = new Button(t.get("ui.kpis.delete"));
        gone.getStyleClass().add("quiet");
        gone.setMinWidth(USE_PREF_SIZE);
        gone.setAccessibleText(t.get("ui.kpis.delete.of", said));
        gone.setOnAction(e -> delete.run());
        return row(label, gone);
    }
}
