package embudo.ui.attribution;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.measure.CreditQuestion;
import embudo.measure.CreditReport;
import embudo.measure.SampleCredits;
import embudo.measure.attribution.ModelKind;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.attribution.AttributionViewModel.Measure;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.EmptyState;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;

/** PRODUCT's eighth moment: models side by side that add up, and a click that shows every touch. */
@ExtendWith(FxTest.class)
class AttributionScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);

    @AfterEach
    void close() {
        stage.close();
    }

    private AttributionScreen show() {
        AttributionScreen screen =
                stage.show(d -> new AttributionScreen(fakes.services(), d), 1072, 900);
        stage.until(screen::settled);
        return screen;
    }

    @Test
    void aClickOnACreditShowsItsJourneysAndEveryTouch() {
        show();
        Button cell =
                FxTest.on(() ->
                        (Button)
                                stage.<CreditTable>node("#table").lookupAll(".credit-cell").stream()
                                        .filter(Button.class::isInstance)
                                        .findFirst()
                                        .orElseThrow());
        String said = cell.getAccessibleText();
        assertThat(said).contains("First touch");
        FxTest.run(cell::fire);
        String who = said.substring(0, said.indexOf(','));
        Label title = FxTest.on(() -> ((Card) stage.node("#behindCard")).title());
        stage.until(() -> title.getText().equals(who + " by First touch"));
        Parent behind = stage.node("#behind");
        FxTest.run(() -> ((Button) behind.lookup(".behind-row")).fire());
        List<String> texts =
                FxTest.on(() ->
                        behind.lookupAll(".label").stream()
                                .map(Label.class::cast)
                                .map(Label::getText)
                                .toList());
        assertThat(texts).contains("Shapley", "Last", "Decay");
        assertThat(texts).anyMatch(t -> t.contains("Visited the site"));
    }

    @Test
    void theSlopeNamesWhoWinsAndLoses() {
        show();
        ChartCanvas slope = stage.node("#slope");
        assertThat(FxTest.on(slope::getAccessibleText)).contains(" loses ", " wins ", " → ");
    }

    @Test
    void shownColumnsAddUpToTheShownTotal() {
        FakeServices other = fakes;
        var report =
                other.services()
                        .credits()
                        .credit(
                                CreditQuestion.of(
                                        other.figures.defaultPeriod(),
                                        CreditQuestion.By.CHANNEL,
                                        other.services().credits().rule()));
        for (Measure measure : Measure.values()) {
            CreditWords words =
                    new CreditWords(report, measure, ModelKind.SHAPLEY, stage.desk.words().now());
            for (ModelKind model : ModelKind.values()) {
                double sum =
                        words.rows().stream()
                                .mapToDouble(r -> number(r.cells().get(model.ordinal()).text()))
                                .sum();
                assertThat(Math.round(sum * 10))
                        .as(measure + " " + model)
                        .isEqualTo(Math.round(number(words.totalText()) * 10));
            }
        }
    }

    private static double number(String text) {
        return Double.parseDouble(text.replaceAll("[$,]", "").replace('\u2212', '-'));
    }

    @Test
    void withoutSalesItSaysWhatToDo() {
        fakes.credits = SampleCredits.empty();
        show();
        EmptyState empty = stage.node("#empty");
        assertThat(empty.isVisible()).isTrue();
        assertThat(stage.<ScrollPane>node("#content").isVisible()).isFalse();
        Node action = FxTest.on(() -> empty.lookup(".button"));
        FxTest.run(((Button) action)::fire);
        assertThat(stage.ways).anyMatch(w -> w.contains("import"));
    }

    /** What the models are told changes the question that is asked. */
    @Test
    void whatTheModelsAreToldIsAsked() {
        AttributionViewModel model =
                FxTest.on(() -> new AttributionViewModel(fakes.services(), stage.desk));
        FxTest.run(model::attach);
        stage.until(model::settled);
        int all = FxTest.on(() -> model.foundProperty().get()).report().journeys().size();
        FxTest.run(() ->
                model.tuningProperty()
                        .set(model.tuningProperty().get().lookBack(7).halfLife(3).order(2)));
        stage.until(model::settled);
        CreditReport report = FxTest.on(() -> model.foundProperty().get()).report();
        assertThat(report.question().rule().lookBackDays()).isEqualTo(7);
        assertThat(report.question().options().halfLifeDays()).isEqualTo(3);
        assertThat(report.question().options().order()).isEqualTo(2);
        assertThat(all).isPositive();
        FxTest.run(model::detach);
    }
}
