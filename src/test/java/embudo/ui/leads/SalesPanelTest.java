package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesTeam;
import embudo.kernel.Language;
import embudo.learn.AdviceBook;
import embudo.learn.lead.SalesDesk;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Owner, notes and hand-over in the lead panel, each taken back as other edits are. */
@ExtendWith(FxTest.class)
class SalesPanelTest {
    private final FakeServices fakes = prepared();
    private final FakePeople people = FakePeople.behind(fakes);
    private final ScreenStage stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
    private final LeadsScreen screen =
            stage.show(
                    d ->
                            new LeadsScreen(
                                    fakes.services(),
                                    d,
                                    new AdviceBook(Catalog.load().advice())::of),
                    1280,
                    900);

    private static FakeServices prepared() {
        FakeServices fakes = new FakeServices();
        fakes.settings.put(SalesTeam.OWNERS, "Eva Sanz, Luis Gil", Actor.WINDOW);
        fakes.settings.put(SalesDesk.AUTHOR, "Eva Sanz", Actor.WINDOW);
        return fakes;
    }

    @AfterEach
    void close() {
        stage.close();
    }

    private String text(String css) {
        return stage.<Label>node(css).getText();
    }

    private void open() {
        stage.until(() -> text("#name").equals("María Castro") && screen.settled());
    }

    private String owner() {
        return people.byId(1).orElseThrow().text(ContactField.OWNER);
    }

    /** S-LEAD-06 and C88: what to do, for whom, by when. */
    @Test
    void theNextActionSaysByWhen() {
        open();
        assertThat(text("#next")).isEqualTo("Call");
        // Hot at 9:42 by a visit: two working hours later; today is the day after.
        assertThat(text("#contacted"))
                .isEqualTo("High priority · by 18 Nov 11:42, 1 d late · not contacted yet");
        assertThat(text("#then")).isEqualTo("Then: Start the hot sequence");
    }

    @Test
    void anOwnerIsChosenAndTakenBack() {
        open();
        ComboBox<String> box = stage.node("#owner");
        assertThat(FxTest.on(() -> box.getItems())).containsExactly("", "Eva Sanz", "Luis Gil");
        FxTest.run(() -> box.setValue("Luis Gil"));
        stage.until(() -> "Luis Gil".equals(owner()) && !stage.toasts.isEmpty());
        assertThat(stage.toasts.getFirst().text())
                .isEqualTo("María Castro is looked after by Luis Gil");
        FxTest.run(() -> stage.toasts.getFirst().action().run());
        stage.until(() -> owner() == null && screen.settled());
        stage.until(() -> FxTest.on(box::getValue).isEmpty());
    }

    @Test
    void aNoteIsAddedShownAndTakenBack() {
        open();
        TextArea field = stage.node("#note-text");
        Button add = stage.node("#note-add");
        assertThat(add.isDisabled()).isTrue();
        FxTest.run(() -> field.setText("Wants an offer <b>{0}</b>"));
        assertThat(add.isDisabled()).isFalse();
        FxTest.run(add::fire);
        stage.until(() -> fakes.sales.notes(1).size() == 1 && screen.settled());
        LeadNote note = fakes.sales.notes(1).getFirst();
        assertThat(note.author()).isEqualTo("Eva Sanz");
        assertThat(note.at()).isEqualTo(FakeServices.NOW);
        VBox notes = stage.node("#notes");
        stage.until(() -> notes.getChildren().size() == 1);
        assertThat(
                        FxTest.on(() ->
                                ((Label)
                                                ((VBox) notes.getChildren().getFirst())
                                                        .getChildren()
                                                        .get(1))
                                        .getText()))
                .isEqualTo("Wants an offer <b>{0}</b>");
        assertThat(FxTest.<String>on(field::getText)).isEmpty();
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> fakes.sales.notes(1).isEmpty() && screen.settled());
        stage.until(() -> notes.getChildren().isEmpty());
        FxTest.run(() -> stage.desk.edits().redo());
        stage.until(() -> fakes.sales.notes(1).size() == 1);
    }

    @Test
    void tooMuchIsNotTaken() {
        open();
        FxTest.run(() -> stage.<TextArea>node("#note-text").setText("x".repeat(4_001)));
        assertThat(stage.<Button>node("#note-add").isDisabled()).isTrue();
    }

    @Test
    void aHandOverWritesWhyAndIsTakenBack() {
        open();
        MenuButton hand = stage.node("#hand-over");
        assertThat(FxTest.on(() -> hand.getItems().stream().map(MenuItem::getText).toList()))
                .containsExactly("Eva Sanz", "Luis Gil");
        FxTest.run(() -> hand.getItems().get(1).fire());
        stage.until(() -> stage.toasts.size() == 1 && screen.settled());
        assertThat(((embudo.ui.MemorySales) fakes.sales).handed)
                .singleElement()
                .satisfies(h -> {
                    assertThat(h.owner()).isEqualTo("Luis Gil");
                    assertThat(h.task().priority()).isEqualTo("high");
                    assertThat(h.note().text())
                            .startsWith(
                                    "Handed to sales with score 84 (Hot).\n+14 Pricing page visits: 3");
                });
        FxTest.run(() -> stage.desk.edits().undo());
        stage.until(() -> ((embudo.ui.MemorySales) fakes.sales).handed.isEmpty());
        stage.until(() -> fakes.sales.notes(1).isEmpty());
    }

    @Test
    void theScoreIsPushedFromHere() {
        open();
        FxTest.run(() -> stage.<Button>node("#push-score").fire());
        assertThat(stage.ways).containsExactly("scores 1");
    }
}
