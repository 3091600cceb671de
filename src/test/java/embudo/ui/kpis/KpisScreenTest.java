package embudo.ui.kpis;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Metric;
import embudo.catalog.measure.Dimension;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.measure.MemoryPlans;
import embudo.measure.Standing;
import embudo.ui.FakeMetrics;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** S-DASH-12: every business figure beside its target, each with what is behind it. */
@ExtendWith(FxTest.class)
class KpisScreenTest {
    private final MemoryPlans plans = new MemoryPlans();
    private final FakeMetrics metrics = new FakeMetrics();
    private final FakeServices fakes = fakes();
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final KpisScreen screen =
            stage.show(d -> new KpisScreen(fakes.services(), d), 1072, 800);

    private FakeServices fakes() {
        FakeServices made = new FakeServices();
        made.metricDesk = metrics;
        made.plans = plans;
        return made;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theBoardHasTheBusinessFiguresBesideTheirTargets() {
        stage.until(screen::settled);
        Node cac = stage.node("#kpi-cac");
        assertThat(cac.getAccessibleText()).contains("Customer acquisition cost", "$120", "$150");
        assertThat(stage.<Node>node("#kpi-split")).isNotNull();
    }

    /** S-MET-12: an input that is changed changes what follows from it. */
    @Test
    void calculatorsFollowTheirInputs() {
        stage.until(screen::settled);
        assertThat(stage.<Label>node("#output-benefit").getText()).isEqualTo("$466,000");
        assertThat(stage.<Label>node("#output-net_return").getText()).startsWith("335.5");
        TextField leads = stage.node("#input-leads");
        FxTest.run(() -> leads.setText("1000"));
        assertThat(stage.<Label>node("#output-cac_saving").getText()).isEqualTo("$98,000");
        FxTest.run(() -> leads.setText("many"));
        assertThat(leads.getStyleClass()).contains("error");
        assertThat(stage.<Label>node("#output-cac_saving").getText()).isEqualTo("$98,000");
    }

    /** A goal is written as people write it, counts in the metric's unit, and can be taken back. */
    @Test
    void aGoalAndANoteAreKeptAndCanBeTakenBack() {
        stage.until(screen::settled);
        TextField goal = stage.node("#kpi-goal");
        FxTest.run(() -> goal.setText("140"));
        FxTest.run(((Button) stage.node("#kpi-goal-set"))::fire);
        stage.until(screen::settled);
        assertThat(plans.goals).hasSize(1);
        Goal kept = plans.goals.getFirst();
        Metric metric =
                fakes.metricDesk.all().stream()
                        .filter(m -> m.key().equals(kept.metric()))
                        .findFirst()
                        .orElseThrow();
        double wanted =
                switch (Standing.unit(metric)) {
                    case MONEY -> 14_000;
                    case PERCENT -> 1.4;
                    default -> 140;
                };
        assertThat(kept.target()).isEqualTo(wanted);
        TextField text = stage.node("#kpi-note");
        FxTest.run(() -> text.setText("New page"));
        FxTest.run(((Button) stage.node("#kpi-note-add"))::fire);
        stage.until(screen::settled);
        assertThat(plans.annotations).extracting(Annotation::text).containsExactly("New page");
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> plans.annotations.isEmpty());
        FxTest.run(() -> ((TextField) stage.node("#kpi-goal")).setText("much"));
        FxTest.run(((Button) stage.node("#kpi-goal-set"))::fire);
        stage.until(screen::settled);
        assertThat(plans.goals).hasSize(1);
        assertThat(stage.toasts).isNotEmpty();
    }

    /** Every number leads to its rows: the file and how to count it again. */
    @Test
    void theRowsBehindAMetricAreSaved(@TempDir Path folder) throws Exception {
        KpisViewModel model = FxTest.on(() -> new KpisViewModel(fakes.services(), stage.desk));
        FxTest.run(model::refresh);
        stage.until(model::settled);
        Path file = folder.resolve("cac.csv");
        FxTest.run(() -> model.saveRows(file));
        stage.until(model::settled);
        assertThat(stage.ways).contains("file cac.csv");
        assertThat(Files.readAllLines(file)).hasSize(3);
        assertThat(Files.readString(folder.resolve("cac.csv.txt"))).contains("A = count(chat)");
    }

    /**
     * A figure of a group is told alone: its people are those of the group, until all are asked.
     */
    @Test
    void aGroupIsToldAlone() {
        stage.until(screen::settled);
        Period days = new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
        FxTest.run(() ->
                screen.recall(
                        new MetricPlace("attendance", days, Dimension.CHANNEL, "linkedin").text()));
        stage.until(screen::settled);
        Button only = stage.node("#kpi-only");
        assertThat(only.getText()).contains("LinkedIn");
        assertThat(metrics.asked.getLast().only())
                .isEqualTo(Map.of(Dimension.CHANNEL, Set.of("linkedin")));
        FxTest.run(only::fire);
        stage.until(screen::settled);
        assertThat(metrics.asked.getLast().only()).isEmpty();
        assertThat(stage.<Node>node("#kpi-groups")).isInstanceOf(ChartCanvas.class);
    }

    /** The value itself leads to its people. */
    @Test
    void theValueOpensItsPeople() {
        stage.until(screen::settled);
        Period days = new Period(LocalDate.of(2026, 10, 21), LocalDate.of(2026, 11, 19));
        FxTest.run(() -> screen.recall(new MetricPlace("attendance", days).text()));
        stage.until(screen::settled);
        Label value = stage.node("#kpi-value");
        FxTest.run(() ->
                Event.fireEvent(
                        value,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                KeyCode.ENTER,
                                false,
                                false,
                                false,
                                false)));
        stage.until(screen::settled);
        assertThat(stage.ways).contains("leads 1");
    }
}
