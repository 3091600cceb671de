package embudo.ui.reports;

import embudo.domain.Actor;
import embudo.report.ReportPlan;
import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Lane;
import embudo.ui.kit.edit.Edit;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/** Whether reports are made by themselves, where they go and when the next is due. FX thread. */
final class PlanLine extends VBox {
    private final ReportPlan plan;
    private final Desk desk;
    private final Supplier<ZoneId> zone;
    private final Lane<State> reading;
    private final Lane<Edit> changing;
    private final Label said = new Label();
    private final Button choose = new Button();
    private final Button stop = new Button();
    private State state;

    /** What the plan says now; {@code folder} is empty while nothing is made. */
    private record State(Optional<Path> folder, List<ReportPlan.Next> next) {}

    PlanLine(ReportPlan plan, Desk desk, Supplier<ZoneId> zone) {
        super(8);
        this.plan = plan;
        this.desk = desk;
        this.zone = zone;
        reading = desk.async().lane(this::show, desk::fail);
        changing = desk.async().lane(this::changed, desk::fail);
        said.getStyleClass().addAll("small", "text-2");
        said.setWrapText(true);
        said.setId("plan");
        choose.setId("plan-folder");
        stop.setId("plan-stop");
        for (Button button : List.of(choose, stop)) {
            button.getStyleClass().add("compact-button");
            button.setMinWidth(USE_PREF_SIZE);
        }
        choose.setOnAction(e -> choose());
        stop.setOnAction(e -> put(null));
        stop.managedProperty().bind(stop.visibleProperty());
        stop.setVisible(false);
        desk.words().bind(choose.textProperty(), "ui.reports.plan.choose");
        desk.words().bind(stop.textProperty(), "ui.reports.plan.stop");
        desk.words().textsProperty().addListener((p, was, is) -> say());
        HBox buttons = new HBox(8, choose, stop);
        buttons.getStyleClass().add("plan-buttons");
        getChildren().addAll(said, buttons);
    }

    /** Reads the plan anew. */
    void read() {
        reading.ask(() -> new State(plan.folder(), plan.next()));
    }

    private void show(State now) {
        state = now;
        stop.setVisible(now.folder().isPresent());
        say();
    }

    private void say() {
        if (state == null) return;
        Texts texts = desk.words().now();
        Optional<ReportPlan.Next> next =
                state.next().stream().min(Comparator.comparing(ReportPlan.Next::at));
        said.setText(
                state.folder().isEmpty() || next.isEmpty()
                        ? texts.get("ui.reports.plan.off")
                        : texts.get(
                                "ui.reports.plan.on",
                                String.valueOf(state.folder().get().getFileName()),
                                next.get().kind().name().get(texts.language()),
                                moment(next.get().at())));
    }

    private String moment(Instant at) {
        return desk.words().formats().fullMoment(at, zone.get());
    }

    private void choose() {
        desk.files()
                .folder(getScene().getWindow(), desk.words().get("ui.reports.plan.choose"))
                .ifPresent(this::put);
    }

    private void put(Path folder) {
        Path before = state == null ? null : state.folder().orElse(null);
        changing.ask(() -> {
            plan.into(folder, Actor.WINDOW);
            return new Edit(
                    t ->
                            t.get(
                                    folder == null
                                            ? "ui.reports.plan.stopped"
                                            : "ui.reports.plan.chosen"),
                    () -> step(before),
                    () -> step(folder),
                    this::read);
        });
    }

    private List<embudo.kernel.Problem> step(Path folder) {
        plan.into(folder, Actor.WINDOW);
        return List.of();
    }

    private void changed(Edit edit) {
        desk.edits().said(edit);
        read();
    }

    boolean settled() {
        return !reading.busy() && !changing.busy();
    }
}
