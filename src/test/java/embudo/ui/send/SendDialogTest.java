package embudo.ui.send;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Command;
import embudo.kernel.Language;
import embudo.ui.FakeSending;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.kit.Theme;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

@ExtendWith(FxTest.class)
class SendDialogTest {
    private static final Set<Long> ELEVEN =
            LongStream.rangeClosed(1, 11).boxed().collect(Collectors.toSet());

    private final FakeServices fakes = new FakeServices();
    private ScreenStage stage;
    private SendDialog dialog;

    private FakeSending open(boolean ready) {
        FakeSending sending = FakeSending.behind(fakes, ready);
        stage = new ScreenStage(fakes, Language.EN, Theme.Mode.LIGHT);
        dialog = FxTest.on(() -> new SendDialog(fakes.services(), stage.desk, null));
        FxTest.run(() -> dialog.leads(ELEVEN));
        stage.until(dialog::settled);
        return sending;
    }

    @AfterEach
    void close() {
        FxTest.run(dialog::hide);
        stage.close();
    }

    @SuppressWarnings("unchecked") // the caller names the type the id stands for
    private <N extends Node> N node(String css) {
        Parent root = dialog.root();
        return (N) FxTest.on(() -> root.lookup(css));
    }

    private void press(String css) {
        Button button = node(css);
        FxTest.run(button::fire);
        stage.until(dialog::settled);
    }

    private Command.State state(int row) {
        TableView<SendItem> table = node("#table");
        return table.getItems().get(row).command().state();
    }

    @Test
    void showsExactlyWhatWouldGoAndSendsNothingYet() {
        FakeSending sending = open(true);
        Button go = node("#go");
        stage.until(() -> !go.isDisabled());
        assertThat(go.getText()).isEqualTo("Send 9 / hold 2");
        TableView<SendItem> table = node("#table");
        FxTest.run(() -> table.getSelectionModel().select(0));
        TextArea body = node("#body");
        assertThat(body.getText()).contains("\"email\" : \"p1@mail.example\"");
        assertThat(sending.sent).isZero();
    }

    @Test
    void aDryRunRehearsesAndNothingLeaves() {
        FakeSending sending = open(true);
        CheckBox dry = node("#dry");
        Button go = node("#go");
        stage.until(() -> !go.isDisabled());
        FxTest.run(() -> dry.setSelected(true));
        assertThat(go.getText()).isEqualTo("Rehearse 9 / hold 2");
        press("#go");
        stage.until(() -> state(0) == Command.State.REHEARSED);
        assertThat(sending.sent).isZero();
    }

    @Test
    void sendsFollowsEachLeadAndRetriesWhatFailed() {
        FakeSending sending = open(true);
        Button go = node("#go");
        stage.until(() -> !go.isDisabled());
        press("#go");
        TableView<SendItem> table = node("#table");
        stage.until(() -> table.getItems().getFirst().command() != null);
        assertThat(sending.sent).isEqualTo(7);
        assertThat(state(3)).isEqualTo(Command.State.FAILED);
        FxTest.run(() -> table.getSelectionModel().select(3));
        Node decide = node("#decide");
        assertThat(decide.isVisible()).isTrue();
        press("#retry");
        stage.until(() -> state(3) == Command.State.WAITING);
        assertThat(decide.isVisible()).isFalse();
    }

    @Test
    void aConnectorThatIsNotSetUpLeadsToTheSettings() {
        open(false);
        Button go = node("#go");
        assertThat(go.isDisabled()).isTrue();
        Button way = FxTest.on(() -> (Button) node(".note").lookup(".button"));
        FxTest.run(way::fire);
        assertThat(stage.ways).containsExactly("settings");
    }

    @Test
    void aClosedDialogHearsNothingMore() {
        open(true);
        int listening = fakes.notices.size();
        FxTest.run(dialog::hide);
        assertThat(fakes.notices.size()).isEqualTo(listening - 1);
    }
}
