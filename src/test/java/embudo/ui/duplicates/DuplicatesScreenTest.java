package embudo.ui.duplicates;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.intake.matching.Proposal;
import embudo.kernel.Language;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.Twice;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** The screen over a real store. */
@ExtendWith(FxTest.class)
class DuplicatesScreenTest {
    @TempDir Path folder;
    private final FakeServices fakes = new FakeServices();
    private Twice twice;
    private ScreenStage stage;
    private DuplicatesScreen screen;
    private ListView<Proposal> list;

    @BeforeEach
    void open() {
        twice = new Twice(fakes, folder);
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        screen = stage.show(d -> new DuplicatesScreen(fakes.services(), d), 1072, 800);
        list = stage.node("#list");
    }

    @AfterEach
    void close() {
        stage.close();
        twice.close();
    }

    private int pairs() {
        return FxTest.on(() -> list.getItems().size());
    }

    private void press(String css) {
        FxTest.run(() -> stage.<Button>node(css).fire());
        stage.until(screen::settled);
    }

    private String text(String css) {
        return FxTest.on(() -> stage.<Label>node(css).getText());
    }

    /**
     * The value to choose in the row of a field, of the contact that stays or the one that goes.
     */
    private RadioButton choice(String field, int column) {
        return FxTest.on(() -> {
            GridPane grid = stage.node("#fields");
            for (Node node : grid.getChildren())
                if (GridPane.getColumnIndex(node) == column
                        && ((HBox) node).getChildren().getFirst() instanceof RadioButton button
                        && button.getAccessibleText().startsWith(field + ": ")) return button;
            throw new AssertionError("no choice for " + field);
        });
    }

    @Test
    void theStrongestPairIsOpenSideBySide() {
        assertThat(pairs()).isEqualTo(5);
        assertThat(text("#keepName")).isEqualTo("Ana Ruiz Peña");
        assertThat(text("#reason")).isEqualTo("Same number and name: +34600000001");
        assertThat(choice("Email", 1).isSelected()).isTrue();
        // Filled in from the one that goes, unless somebody says otherwise.
        assertThat(choice("Job title", 2).isSelected()).isTrue();
        VBox gone = stage.node("#goneHistory");
        assertThat(gone.getChildren()).hasSize(4);
        assertThat(stage.<Button>node("#exact").getText()).isEqualTo("Merge all exact (0)");
    }

    @Test
    void mergesAsChosenAndTakesItBackFromTheToast() {
        FxTest.run(() -> choice("Email", 2).fire());
        FxTest.run(() -> choice("Job title", 1).fire());
        long before = twice.store.contacts().count();
        press("#merge");
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(twice.store.contacts().count()).isEqualTo(before - 1);
        var ana =
                twice.store
                        .contacts()
                        .byEmails(List.of("ana.ruiz@nortia.example"))
                        .get("ana.ruiz@nortia.example");
        assertThat(ana.email()).isEqualTo("anaruiz@gmail.com");
        assertThat(ana.text(ContactField.JOB_TITLE)).isNull();
        assertThat(ana.custom()).containsEntry("nota", "Llamar por la tarde");
        assertThat(pairs()).isEqualTo(4);
        stage.until(() -> !stage.<VBox>node("#merges").lookupAll(".merge-line").isEmpty());
        FxTest.run(() -> stage.toasts.getFirst().action().run());
        stage.until(() -> screen.settled() && list.getItems().size() == 5);
        assertThat(twice.store.contacts().count()).isEqualTo(before);
        assertThat(twice.store.contacts().byId(ana.id()).orElseThrow().email())
                .isEqualTo("ana.ruiz@nortia.example");
    }

    @Test
    void takingBackFromTheListSaysWhatStays() {
        press("#merge");
        stage.until(() -> stage.toasts.size() == 1);
        long ana = twice.store.merges().recent(1).getFirst().survivor().id();
        twice.store.contacts().edit(ana, Map.of(ContactField.JOB_TITLE, "Socia"), Actor.WINDOW);
        stage.until(() -> !stage.<VBox>node("#merges").lookupAll(".merge-line").isEmpty());
        FxTest.run(() -> ((Button) stage.<VBox>node("#merges").lookup(".compact-button")).fire());
        stage.until(() -> stage.toasts.size() == 2);
        assertThat(stage.toasts.getLast().text())
                .isEqualTo("Taken back. Changed since and left as it is: Job title.");
    }

    @Test
    void differentPeopleAreNotProposedAgain() {
        Proposal first = FxTest.on(() -> list.getItems().getFirst());
        press("#different");
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(pairs()).isEqualTo(4);
        assertThat(twice.store.merges().dismissed()).containsExactly(first.pair());
        FxTest.run(() -> stage.toasts.getFirst().action().run());
        stage.until(() -> screen.settled() && list.getItems().size() == 5);
    }

    @Test
    void theOtherOneCanBeKept() {
        long kept = FxTest.on(() -> list.getItems().getFirst().survivor());
        press("#swap");
        press("#merge");
        stage.until(() -> !stage.toasts.isEmpty());
        assertThat(twice.store.merges().recent(1).getFirst().absorbed().id()).isEqualTo(kept);
    }

    /** Same number and name, but two mailboxes: somebody looks at that first. */
    @Test
    void onlyExactPairsMergeWithoutALook() {
        long lucia =
                FxTest.on(() ->
                        list.getItems().stream()
                                .filter(p -> p.survivorName().equals("Lucía Ferrer"))
                                .findFirst()
                                .orElseThrow()
                                .absorbed());
        twice.store
                .contacts()
                .edit(lucia, Map.of(ContactField.EMAIL, "lucia+zoom@almena.example"), Actor.WINDOW);
        FxTest.run(() -> stage.<CheckBox>node("#plus").fire());
        stage.until(() ->
                screen.settled()
                        && stage.<Button>node("#exact").getText().equals("Merge all exact (1)"));
        press("#exact");
        stage.until(() -> screen.settled() && list.getItems().size() == 4);
        assertThat(twice.store.merges().recent(10)).hasSize(1);
        assertThat(stage.toasts.getFirst().text()).startsWith("1 pair merged");
    }

    @Test
    void howAddressesCompareIsASetting() {
        twice.store
                .contacts()
                .edit(
                        FxTest.on(() -> list.getItems().getLast().absorbed()),
                        Map.of(ContactField.EMAIL, "hugo+zoom@solana.example"),
                        Actor.WINDOW);
        FxTest.run(() -> stage.<CheckBox>node("#plus").fire());
        stage.until(() ->
                screen.settled()
                        && list.getItems().getFirst().reason() == Proposal.Reason.SAME_ADDRESS);
        assertThat(twice.store.settings().get("identity.plus", "")).isEqualTo("true");
    }
}
