package embudo.ui.boards;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.board.Place;
import embudo.domain.SavedBoard;
import embudo.kernel.Language;
import embudo.kernel.Topic;
import embudo.ui.FakeBoards;
import embudo.ui.FakeMetrics;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** S-DASH-01 to S-DASH-12 in the window: chosen, opened, rearranged, kept. */
@ExtendWith(FxTest.class)
class BoardsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final FakeBoards boards = FakeBoards.behind(fakes, 60);
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final BoardsScreen screen =
            stage.show(d -> new BoardsScreen(fakes.services(), d), 1072, 800);

    @AfterEach
    void close() {
        stage.close();
        fakes.close();
    }

    private void settle() {
        stage.until(screen::settled);
    }

    private void choose(String key) {
        FxTest.run(() -> screen.model().choose(key));
        settle();
    }

    private void press(Node node, KeyCode code, boolean shift) {
        FxTest.run(() ->
                Event.fireEvent(
                        node,
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED, "", "", code, shift, false, false, false)));
    }

    private Place place(int tile) {
        return FxTest.<Place>on(
                () -> screen.model().draftProperty().get().tiles().get(tile).place());
    }

    @Test
    void everyDashboardShowsEveryTile() {
        ComboBox<?> choice = stage.node("#board-choice");
        assertThat(choice.getItems()).hasSize(12);
        for (var board :
                FxTest.<BoardsShown>on(() -> screen.model().shownProperty().get()).boards()) {
            choose(board.key());
            for (int i = 0; i < board.tiles().size(); i++) {
                Node tile = stage.node("#board-tile-" + i);
                assertThat(tile).as(board.key() + i).isNotNull();
                stage.until(() -> tile.getLayoutBounds().getWidth() > 100);
            }
        }
        assertThat(stage.toasts).isEmpty();
    }

    /** A click or Enter leads to the definition, over the days of the tile. */
    @Test
    void everyTileLeadsToItsDefinition() {
        choose("executive");
        press(stage.node("#board-tile-0"), KeyCode.ENTER, false);
        assertThat(stage.ways).containsExactly("kpis revenue 2026-10-21..2026-11-19");
        press(stage.node("#board-row-limit-cost_per_lead"), KeyCode.SPACE, false);
        assertThat(stage.ways.getLast()).startsWith("kpis cost_per_lead ");
        choose("marketing");
        press(stage.node("#board-tile-0"), KeyCode.ENTER, false);
        assertThat(stage.ways.getLast()).isEqualTo("kpis new_leads 2026-11-19..2026-11-19");
    }

    /** By keys alone: moved, made wider, removed, kept under a name, deleted and brought back. */
    @Test
    void aCopyIsRearrangedKeptAndDeletedWithUndo() {
        choose("executive");
        FxTest.run(stage.<Button>node("#board-arrange")::fire);
        settle();
        press(stage.node("#handle-0"), KeyCode.DOWN, false);
        assertThat(place(0)).isEqualTo(new Place(0, 1, 3, 2));
        press(stage.node("#handle-0"), KeyCode.RIGHT, true);
        assertThat(place(0).width()).isEqualTo(4);
        FxTest.run(stage.<Button>node("#board-remove")::fire);
        settle();
        int left = FxTest.<Integer>on(() -> screen.model().draftProperty().get().tiles().size());
        assertThat(left).isEqualTo(10);
        FxTest.run(() -> screen.model().add(new FakeMetrics().all().getFirst()));
        settle();
        TextField name = stage.node("#board-name");
        assertThat(name.getText()).isEqualTo("Executive, copy");
        FxTest.run(() -> {
            name.setText("Monday");
            stage.<Button>node("#board-save").fire();
        });
        stage.until(() -> boards.kept.size() == 1 && screen.settled());
        assertThat(boards.kept).extracting(SavedBoard::name).containsExactly("Monday");
        stage.until(() -> screen.model().shownProperty().get().answer().board().own());
        FxTest.run(stage.<Button>node("#board-delete")::fire);
        stage.until(() -> boards.kept.isEmpty() && screen.settled());
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> boards.kept.size() == 1 && !stage.desk.edits().busy());
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> boards.kept.isEmpty());
    }

    @Test
    void aDraftIsDiscardedWhole() {
        choose("unified");
        int tiles = tiles();
        FxTest.run(() -> {
            screen.model().arrange();
            screen.model().remove();
        });
        settle();
        assertThat(tiles()).as("the draft is in sight").isEqualTo(tiles - 1);
        FxTest.run(stage.<Button>node("#board-discard")::fire);
        settle();
        assertThat(tiles()).isEqualTo(tiles);
        assertThat(boards.kept).isEmpty();
    }

    private int tiles() {
        return FxTest.<BoardsShown>on(() -> screen.model().shownProperty().get())
                .answer()
                .tiles()
                .size();
    }

    /** S-DASH-11: a narrow window shows the order for small screens. */
    @Test
    void aNarrowWindowShowsTheCompactOrder() {
        choose("executive");
        Node left = stage.node("#board-tile-5");
        Node leftOut = stage.node("#board-tile-7");
        assertThat(FxTest.<Boolean>on(leftOut::isVisible)).isTrue();
        FxTest.run(() -> stage.<Node>node("#board-choice").getScene().getWindow().setWidth(640));
        stage.until(() -> !leftOut.isVisible());
        assertThat(FxTest.<Boolean>on(left::isVisible)).isTrue();
        double first = FxTest.<Double>on(() -> stage.<Node>node("#board-tile-0").getLayoutY());
        double second = FxTest.<Double>on(() -> stage.<Node>node("#board-tile-1").getLayoutY());
        assertThat(first).as("single figures stand in pairs").isEqualTo(second);
    }

    /** C22: what changes within a minute of the last look waits; at once where it is declared. */
    @Test
    void changedFiguresAreReadAsOftenAsDeclared() {
        FakeMetrics metrics = (FakeMetrics) fakes.metricDesk;
        choose("operational");
        int asked = metrics.asked.size();
        fakes.notices.post(Topic.FIGURES);
        settle();
        assertThat(metrics.asked).hasSize(asked);
        choose("webinar");
        int before = metrics.asked.size();
        fakes.notices.post(Topic.FIGURES);
        stage.until(() -> metrics.asked.size() > before);
    }
}
