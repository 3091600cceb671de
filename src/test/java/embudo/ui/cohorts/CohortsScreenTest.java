package embudo.ui.cohorts;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.CohortView;
import embudo.kernel.Language;
import embudo.measure.CohortReport;
import embudo.measure.SampleWorld;
import embudo.measure.cohort.Cohort;
import embudo.measure.cohort.CohortPick;
import embudo.measure.cohort.CohortStep;
import embudo.plot.Triangle.Spot;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.time.DayOfWeek;
import java.util.Set;

/** S-MET-16: the triangle on the screen, its cells and their people. */
@ExtendWith(FxTest.class)
class CohortsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final ScreenStage stage;

    CohortsScreenTest() {
        fakes.cohorts = SampleWorld.cohorts();
        stage = new ScreenStage(fakes, Language.ES, Theme.Mode.LIGHT);
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private CohortsViewModel model() {
        CohortsViewModel model =
                FxTest.on(() -> new CohortsViewModel(fakes.services(), stage.desk));
        FxTest.run(model::attach);
        stage.until(model::settled);
        return model;
    }

    /** A cell says what the engine counted, and opens as many people as it says. */
    @Test
    void aMarkedCellOpensAsManyPeopleAsItSays() {
        CohortsViewModel model = model();
        CohortFacts facts = FxTest.on(() -> model.shownProperty().get());
        Cohort newest = facts.cohorts().getFirst();
        Cohort older = facts.cohorts().get(3);
        assertThat(newest.from()).isAfter(older.from());
        FxTest.run(() -> model.markedProperty().set(new Spot(3, 1)));
        FxTest.run(model::openMarked);
        stage.until(model::settled);
        long active = older.cells().get(1).active();
        assertThat(active).isPositive().isLessThan(older.people());
        assertThat(stage.ways).containsExactly("leads " + active);
        FxTest.run(() -> model.markedProperty().set(new Spot(3, -1)));
        FxTest.run(model::openMarked);
        stage.until(model::settled);
        assertThat(stage.ways.getLast()).isEqualTo("leads " + older.people());
        FxTest.run(model::detach);
    }

    /** The cell becomes a segment of the same people. */
    @Test
    void aMarkedCellBecomesASegment() {
        CohortsViewModel model = model();
        FxTest.run(() ->
                model.choiceProperty()
                        .set(model.choiceProperty().get().view(CohortView.CONVERSION)));
        stage.until(model::settled);
        FxTest.run(() -> model.markedProperty().set(new Spot(2, 2)));
        FxTest.run(model::makeSegment);
        stage.until(model::settled);
        CohortFacts facts = FxTest.on(() -> model.shownProperty().get());
        Cohort cohort = facts.cohorts().get(2);
        Set<Long> people =
                fakes.cohorts.people(
                        facts.report().question(),
                        new CohortPick(cohort.number(), 2, CohortView.CONVERSION));
        assertThat(people).hasSize((int) cohort.cells().get(2).bought()).isNotEmpty();
        assertThat(fakes.segments.all()).hasSize(1);
        assertThat(fakes.services().segments().listed(fakes.segments.all().getFirst().id()))
                .isEqualTo(people);
        FxTest.run(model::detach);
    }

    @Test
    void arrowsMoveWithinTheTriangle() {
        CohortsViewModel model = model();
        FxTest.run(() -> model.move(1, 0));
        assertThat(FxTest.on(() -> model.markedProperty().get())).isEqualTo(new Spot(0, -1));
        FxTest.run(() -> model.move(0, 9));
        int last = FxTest.on(() -> model.shownProperty().get()).cohorts().getFirst().cells().size();
        assertThat(FxTest.on(() -> model.markedProperty().get())).isEqualTo(new Spot(0, last - 1));
        FxTest.run(() -> model.move(-5, 0));
        assertThat(FxTest.on(() -> model.markedProperty().get()).row()).isZero();
        FxTest.run(model::detach);
    }

    /** Weeks begin on Monday where people write Spanish. */
    @Test
    void weeksBeginAsInTheLanguageAndTheChoiceIsRemembered() {
        CohortsViewModel model = model();
        FxTest.run(() -> model.recall("first_purchase week ltv 26"));
        stage.until(model::settled);
        CohortReport report = FxTest.on(() -> model.shownProperty().get()).report();
        assertThat(report.question().step()).isEqualTo(CohortStep.WEEK);
        assertThat(report.question().rule().key()).isEqualTo("first_purchase");
        assertThat(report.cohorts()).allMatch(c -> c.from().getDayOfWeek() == DayOfWeek.MONDAY);
        assertThat(FxTest.on(model::remember)).isEqualTo("first_purchase week ltv 26");
        FxTest.run(() -> model.recall("nonsense"));
        assertThat(FxTest.on(model::remember)).isEqualTo("first_purchase week ltv 26");
        FxTest.run(model::detach);
    }

    @Test
    void theTriangleIsSaidInWordsAndACellInFull() {
        CohortsScreen screen = stage.show(d -> new CohortsScreen(fakes.services(), d), 1072, 700);
        stage.until(screen::settled);
        ChartCanvas chart = stage.node("#chart");
        Label who = stage.node("#who");
        Button open = stage.node("#open");
        assertThat(FxTest.on(chart::getAccessibleText)).contains("2026: ");
        assertThat(open.isVisible()).isFalse();
        FxTest.run(() ->
                chart.getOnKeyPressed()
                        .handle(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.DOWN,
                                        false,
                                        false,
                                        false,
                                        false)));
        assertThat(open.isVisible()).isTrue();
        assertThat(who.getText()).contains("persona");
        assertThat(FxTest.on(chart::getAccessibleText)).startsWith(who.getText());
    }
}
