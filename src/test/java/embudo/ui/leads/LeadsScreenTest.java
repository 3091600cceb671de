package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.ContactField;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.kernel.Language;
import embudo.learn.AdviceBook;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Chip;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Set;

@ExtendWith(FxTest.class)
class LeadsScreenTest {
    private final FakeServices fakes = new FakeServices();
    private final FakePeople people = FakePeople.behind(fakes);
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final LeadsScreen screen =
            stage.show(
                    d ->
                            new LeadsScreen(
                                    fakes.services(),
                                    d,
                                    new AdviceBook(Catalog.load().advice())::of),
                    1072,
                    800);
    private final TableView<LeadLine> table = stage.node("#table");

    @AfterEach
    void close() {
        stage.close();
    }

    private String text(String css) {
        return stage.<Label>node(css).getText();
    }

    private LeadRow row(int i) {
        return FxTest.on(() -> table.getItems().get(i).lead());
    }

    @Test
    void bestScoreFirstAndTheFirstLeadExplained() {
        assertThat(row(0).name()).isEqualTo("María Castro");
        stage.until(() -> text("#score").equals("84"));
        assertThat(text("#scoreKind")).isEqualTo("Rule score");
        assertThat(text("#next")).isEqualTo("Call");
        assertThat(text("#initials")).isEqualTo("MC");
        VBox timeline = stage.node("#timeline");
        assertThat(timeline.getChildren()).hasSize(6);
        assertThat(text("#why")).isEqualTo("Why 84");
    }

    @Test
    void findsWhileTypingAndSaysWhenNobodyMatches() {
        TextField search = stage.node("#search");
        FxTest.run(() -> search.setText("havnen"));
        stage.until(() -> screen.settled() && table.getItems().size() == 2);
        assertThat(text("#matching")).isEqualTo("2 people");
        FxTest.run(() -> search.setText("nobody at all"));
        Node empty = stage.node(".empty-state");
        stage.until(empty::isVisible);
        assertThat(table.getParent().isVisible()).isFalse();
    }

    @Test
    void aHeaderSortsInTheStore() {
        TableColumn<LeadLine, ?> name = table.getColumns().getFirst();
        FxTest.run(() -> {
            name.setSortType(TableColumn.SortType.ASCENDING);
            table.getSortOrder().setAll(java.util.List.of(name));
        });
        stage.until(() -> screen.settled() && row(0).name().equals("Aisha Rahman"));
        assertThat(row(9).name()).isEqualTo("Zoe Martin");
    }

    @Test
    void quickViewsCountAndNarrow() {
        ToggleButton warm =
                FxTest.on(() ->
                        (ToggleButton)
                                stage.<javafx.scene.layout.HBox>node("#views")
                                        .getChildren()
                                        .get(QuickView.WARM.ordinal()));
        assertThat(((Label) warm.getGraphic()).getText()).isEqualTo("2");
        FxTest.run(warm::fire);
        stage.until(() -> screen.settled() && table.getItems().size() == 2);
        assertThat(row(0).name()).isEqualTo("Tom Lindqvist");
    }

    @Test
    void aDrilledSetStandsBesideAChipThatTakesItAway() {
        FxTest.run(() -> screen.showPeople("Missed 17 Nov", Set.of(2L, 9L)));
        stage.until(() -> screen.settled() && table.getItems().size() == 2);
        Chip chip = stage.node("#drilled");
        assertThat(chip.isVisible()).isTrue();
        FxTest.run(() -> ((Button) chip.lookup(".button")).fire());
        stage.until(() -> screen.settled() && table.getItems().size() == 10);
        assertThat(chip.isVisible()).isFalse();
    }

    @Test
    void sendsEverybodyWhoMatchesNotOnlyWhatIsSeen() {
        Button send = stage.node("#send");
        assertThat(send.getText()).isEqualTo("Send these 10 leads…");
        FxTest.run(send::fire);
        stage.until(() -> stage.ways.contains("send 10"));
        assertThat(fakes.leads.ids(LeadQuery.all())).hasSize(10);
    }

    @Test
    void marksAsContactedAndTakesItBack() {
        stage.until(() -> text("#name").equals("María Castro"));
        FxTest.run(() -> stage.<Button>node("#mark").fire());
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(people.byId(1).orElseThrow().moment(ContactField.LAST_CONTACTED_AT))
                .isEqualTo(FakeServices.NOW);
        stage.until(() -> text("#contacted").contains("contacted 19 Nov 14:32"));
        FxTest.run(() -> stage.toasts.getFirst().action().run());
        stage.until(
                () -> people.byId(1).orElseThrow().moment(ContactField.LAST_CONTACTED_AT) == null);
        stage.until(() -> text("#contacted").endsWith("not contacted yet"));
    }

    @Test
    void ticksMakeASelectionThatTheActionsActOn() {
        Button send = stage.node("#send");
        FxTest.run(() -> stage.<javafx.scene.control.CheckBox>node("#pickAll").fire());
        stage.until(() -> text("#matching").equals("10 of 10 selected"));
        FxTest.run(() -> table.getSelectionModel().select(1));
        FxTest.run(() ->
                table.fireEvent(
                        new javafx.scene.input.KeyEvent(
                                javafx.scene.input.KeyEvent.KEY_PRESSED,
                                "",
                                "",
                                javafx.scene.input.KeyCode.SPACE,
                                false,
                                false,
                                false,
                                false)));
        stage.until(() -> send.getText().equals("Send these 9 leads…"));
        FxTest.run(send::fire);
        stage.until(() -> stage.ways.contains("send 9"));
        FxTest.run(() -> stage.<Button>node("#takeAll").fire());
        stage.until(() -> text("#matching").equals("10 of 10 selected"));
    }

    @Test
    void columnsOfEveryFieldCanBeShown() {
        FxTest.run(() ->
                ((embudo.ui.kit.table.BigTable<?>) table.getParent())
                        .show(java.util.List.of("name", "email", "lead_status", "custom.Seats")));
        stage.until(() -> screen.settled() && table.getItems().get(0).contact() != null);
        assertThat(table.getColumns().stream().map(TableColumn::getText))
                .containsExactly("Person", "Email", "Status", "Seats");
    }
}
