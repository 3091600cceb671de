package embudo.ui.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.measure.JourneyMap;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Card;
import embudo.ui.kit.ChartCanvas;
import embudo.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Comparator;
import java.util.List;

@ExtendWith(FxTest.class)
class JourneysScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final JourneysScreen screen =
            stage.show(d -> new JourneysScreen(fakes.services(), d), 1072, 900);

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void theWaysAreSaidInWordsAndAPathOpensItsPeople() {
        stage.until(screen::settled);
        ChartCanvas ways = stage.node("#ways");
        assertThat(FxTest.on(ways::getAccessibleText)).contains("sales took one way");
        Parent paths = stage.node("#paths");
        Button path = FxTest.on(() -> (Button) paths.lookup(".path-row"));
        FxTest.run(path::fire);
        stage.until(screen::settled);
        assertThat(stage.ways).isNotEmpty();
    }

    /** S-JRN-04: somebody found by name is followed. */
    @Test
    void aPersonFoundByNameIsFollowed() {
        stage.until(screen::settled);
        TextField search = stage.node("#search");
        Card card = stage.node("#personCard");
        Parent hits = stage.node("#hits");
        FxTest.run(() -> search.setText("an"));
        stage.until(() -> !hits.getChildrenUnmodifiable().isEmpty());
        String before = card.title().getText();
        FxTest.run(() -> ((Button) hits.getChildrenUnmodifiable().getFirst()).fire());
        stage.until(screen::settled);
        assertThat(search.getText()).isEmpty();
        assertThat(hits.isVisible()).isFalse();
        assertThat(card.title().getText()).isNotEqualTo(before).contains(": ");
    }

    /** S-ATTR-02: what sets of channels returned, best first, and the people who met them. */
    @Test
    void aSetOfChannelsSaysItsReturnAndOpensItsPeople() {
        stage.until(screen::settled);
        Parent sets = stage.node("#sets");
        Button best = FxTest.on(() -> (Button) sets.lookup(".combination-row"));
        JourneysViewModel model =
                FxTest.on(() -> new JourneysViewModel(fakes.services(), stage.desk));
        FxTest.run(model::attach);
        stage.until(model::settled);
        JourneyMap map = FxTest.on(() -> model.foundProperty().get()).map();
        List<JourneyMap.Combination> ordered = CombinationRow.ordered(map);
        JourneyMap.Combination first = ordered.getFirst();
        List<Double> returns =
                ordered.stream()
                        .map(JourneyMap.Combination::roi)
                        .filter(roi -> !roi.isNaN())
                        .toList();
        assertThat(returns).hasSizeGreaterThan(3).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(first.roi()).isEqualTo((first.revenue() - first.cost()) / first.cost());
        assertThat(best.getAccessibleText()).contains("%");
        FxTest.run(best::fire);
        assertThat(stage.ways).contains("leads " + first.people());
        FxTest.run(model::detach);
    }

    /** S-JRN-01: every block and every flow opens exactly the people it says, by keys alone. */
    @Test
    void whatFlowsOpensItsPeople() {
        stage.until(screen::settled);
        ChartCanvas ways = stage.node("#ways");
        int parts = FxTest.on(() -> ways.drawing().areas().size());
        assertThat(parts).isGreaterThan(10);
        key(ways, KeyCode.HOME);
        long begun = 0;
        for (int i = 0; i < parts; i++) {
            String said = FxTest.on(ways::getAccessibleText);
            stage.ways.clear();
            key(ways, KeyCode.ENTER);
            stage.until(screen::settled);
            String people = said.substring(said.lastIndexOf(':') + 2).replaceAll("\\D", "");
            assertThat(stage.ways).as(said).containsExactly("leads " + people);
            if (said.startsWith("First") && !said.contains("→")) begun += Long.parseLong(people);
            key(ways, KeyCode.RIGHT);
        }
        assertThat(begun).as("everybody begins somewhere").isPositive();
    }

    private static void key(Node at, KeyCode code) {
        FxTest.run(() ->
                Event.fireEvent(
                        at,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false)));
    }
}
