package embudo.ui.kit.table;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;
import embudo.ui.kit.Words;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;

/** A table of 412,113 numbers in a window too narrow for its columns. */
@ExtendWith(FxTest.class)
class BigTableTest {
    private static final int ROWS = 412_113;
    private final ScreenStage stage =
            new ScreenStage(new FakeServices(), Language.EN, Theme.Mode.LIGHT);
    private final List<String> typed = new ArrayList<>();
    private final List<Integer> asked = new ArrayList<>();
    private final PagedRows<Long> rows = new PagedRows<>(asked::add);
    private BigTable<Long> table;
    private TableView<Long> view;
    private int copies;

    @BeforeEach
    void open() {
        FxTest.run(() -> {
            table = new BigTable<>(new Words(Language.EN), n -> n, 40);
            view = table.view();
            table.offer(
                    List.of(
                            column("plain", 200),
                            column("double", 300),
                            column("triple", 300),
                            column("square", 300)));
            table.show(List.of("plain", "double", "triple"));
            view.setItems(rows);
            rows.reset(ROWS, page(0));
            table.picked().of(ROWS);
            TableKeys.on(table, () -> copies++, typed::add);
            stage.place(table, 500, 400);
        });
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private static Column<Long> column(String key, double width) {
        return Column.words(key, t -> key, width, (n, t) -> key + " " + n);
    }

    private static List<Long> page(int page) {
        List<Long> all = new ArrayList<>();
        for (long i = 0; i < PagedRows.PAGE; i++) all.add(page * (long) PagedRows.PAGE + i);
        return all;
    }

    private void press(KeyCode code, boolean shortcut) {
        FxTest.run(() ->
                view.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                code,
                                false,
                                shortcut,
                                false,
                                false)));
    }

    private List<String> shown() {
        return FxTest.on(() -> view.getColumns().stream().map(TableColumn::getText).toList());
    }

    @Test
    void allButAFewArePickedWithoutLookingAtAnyRow() {
        press(KeyCode.A, true);
        assertThat(table.picked().count().get()).isEqualTo(ROWS);
        FxTest.run(() -> {
            for (long id : List.of(7L, 300_000L, 412_000L)) table.picked().set(id, false);
        });
        assertThat(table.picked().count().get()).isEqualTo(ROWS - 3);
        assertThat(table.picked().everything()).isTrue();
        assertThat(table.picked().ids()).containsExactlyInAnyOrder(7L, 300_000L, 412_000L);
        assertThat(asked).isEmpty();
        press(KeyCode.ESCAPE, false);
        assertThat(table.picked().count().get()).isZero();
    }

    @Test
    void spaceTicksTheOpenRowAndItsCellShowsIt() {
        FxTest.run(() -> view.getSelectionModel().select(2));
        press(KeyCode.SPACE, false);
        assertThat(table.picked().contains(2)).isTrue();
        stage.until(() -> ticks().stream().filter(CheckBox::isSelected).count() == 1);
        press(KeyCode.SPACE, false);
        stage.until(() -> ticks().stream().noneMatch(CheckBox::isSelected));
    }

    private List<CheckBox> ticks() {
        return view.lookupAll(".tick").stream().map(CheckBox.class::cast).toList();
    }

    @Test
    void theFirstColumnStaysInSightWhenTheOthersAreScrolled() {
        stage.until(() -> bar().isVisible());
        FxTest.run(() -> bar().setValue(bar().getMax()));
        stage.until(() -> !sticky().isEmpty());
        FxTest.run(() -> {
            for (Node cell : sticky()) {
                double left = cell.localToScene(0, 0).getX() - view.localToScene(0, 0).getX();
                assertThat(left).isBetween(0.0, 3.0);
                assertThat(((TableCell<?, ?>) cell).getAccessibleText()).startsWith("plain ");
            }
        });
        FxTest.run(() -> bar().setValue(0));
        stage.until(() -> sticky().isEmpty());
    }

    private ScrollBar bar() {
        return view.lookupAll(".scroll-bar").stream()
                .map(ScrollBar.class::cast)
                .filter(b -> b.getOrientation() == Orientation.HORIZONTAL)
                .findFirst()
                .orElseThrow();
    }

    private List<Node> sticky() {
        return view.lookupAll(".sticky-cell").stream()
                .filter(Node::isVisible)
                .filter(n -> !((TableCell<?, ?>) n).isEmpty())
                .toList();
    }

    @Test
    void columnsAreChosenMovedAndKeptAsText() {
        ColumnChooser<Long> chooser =
                FxTest.on(() ->
                        new ColumnChooser<>(
                                table, new Words(Language.EN), List.of("plain", "double")));
        FxTest.run(() -> table.show(table.arrangement().get().toggled("square", 300)));
        FxTest.run(() -> table.show(table.arrangement().get().moved("square", -1)));
        assertThat(shown()).containsExactly("plain", "double", "square", "triple");
        String kept = table.arrangement().get().print();
        FxTest.run(() -> table.show(List.of("plain", "double")));
        assertThat(shown()).containsExactly("plain", "double");
        FxTest.run(() -> table.show(Layout.parse(kept)));
        assertThat(shown()).containsExactly("plain", "double", "square", "triple");
        FxTest.run(() -> table.show(Layout.parse("gone\t90\ntriple\t80")));
        assertThat(shown()).as("the first column can't be left out").startsWith("plain", "triple");
        assertThat(FxTest.on(() -> chooser.card().lookupAll(".column-line"))).hasSize(4);
    }

    @Test
    void aHeaderAsksItsOwnerToSort() {
        FxTest.run(() -> {
            TableColumn<Long, ?> second = view.getColumns().get(1);
            second.setSortType(TableColumn.SortType.DESCENDING);
            view.getSortOrder().setAll(List.of(second));
        });
        assertThat(table.order().get()).isEqualTo(new BigTable.Order("double", true));
        FxTest.run(() -> table.order().set(new BigTable.Order("triple", false)));
        assertThat(FxTest.on(() -> view.getSortOrder().getFirst().getText())).isEqualTo("triple");
    }

    @Test
    void lettersGoToTheSearchAndCopyToItsOwner() {
        FxTest.run(() ->
                view.fireEvent(
                        new KeyEvent(
                                KeyEvent.KEY_TYPED,
                                "m",
                                "m",
                                KeyCode.UNDEFINED,
                                false,
                                false,
                                false,
                                false)));
        press(KeyCode.C, true);
        assertThat(typed).containsExactly("m");
        assertThat(copies).isEqualTo(1);
    }

    @Test
    void copiesAreLinesOfTabsWithAHead() {
        Column<Long> broken = Column.words("b", t -> "b", 90, (n, t) -> "a\tb\nc");
        assertThat(
                        Tsv.of(
                                List.of(column("plain", 90), broken),
                                List.of(1L, 2L),
                                new Words(Language.EN).now()))
                .isEqualTo("plain\tb\nplain 1\ta b c\nplain 2\ta b c\n");
    }
}
