package embudo.ui.kit.edit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.kernel.Problem;
import embudo.kernel.Work;
import embudo.ui.FakeSettings;
import embudo.ui.FxTest;
import embudo.ui.kit.Async;
import embudo.ui.kit.Toast;
import embudo.ui.kit.Words;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;

@ExtendWith(FxTest.class)
class EditsTest {
    private final Work work = new Work();
    private final List<Toast> toasts = new CopyOnWriteArrayList<>();
    private final List<Throwable> failures = new CopyOnWriteArrayList<>();
    private final Settings settings = new FakeSettings(new Notices());
    private final Edits edits =
            FxTest.on(() ->
                    new Edits(new Words(Language.EN), toasts::add, new Async(work), failures::add));

    @AfterEach
    void close() {
        work.close();
    }

    /** Against a plain list of states: whatever is edited, undone and redone, in any order. */
    @Test
    void undoAndRedoWalkThroughTheStatesAsTheyWere() {
        Random random = new Random(11);
        List<String> states = new ArrayList<>(List.of(settings.get("name", "")));
        int at = 0;
        for (int step = 0; step < 200; step++) {
            int dice = random.nextInt(3);
            if (dice == 0) {
                while (states.size() > at + 1) states.removeLast();
                String value = "v" + step;
                set(value);
                states.add(value);
                at++;
            } else if (dice == 1 && at > 0) {
                FxTest.run(edits::undo);
                at--;
            } else if (dice == 2 && at < states.size() - 1) {
                FxTest.run(edits::redo);
                at++;
            }
            await().until(() -> !FxTest.on(edits::busy));
            assertThat(settings.get("name", "")).isEqualTo(states.get(at));
            assertThat(edits.past()).hasSize(at);
            assertThat(edits.future()).hasSize(states.size() - 1 - at);
        }
        assertThat(failures).isEmpty();
    }

    @Test
    void askingTwiceInARowTakesTwoBack() {
        set("one");
        set("two");
        FxTest.run(() -> {
            edits.undo();
            edits.undo();
        });
        await().until(() -> FxTest.on(() -> edits.past().isEmpty()));
        assertThat(settings.get("name", "")).isEmpty();
        assertThat(failures).isEmpty();
    }

    @Test
    void aToastTakesTheEditBackAndItsAnswerDoesItAgain() {
        FxTest.run(
                () -> edits.said(SettingEdit.make(settings, "name", "new", t -> "name changed")));
        assertThat(toasts.getFirst().actionText()).isEqualTo("Undo");
        press(0);
        assertThat(settings.get("name", "")).isEmpty();
        assertThat(toasts.get(1).text()).isEqualTo("Undone: name changed.");
        press(1);
        assertThat(settings.get("name", "")).isEqualTo("new");
    }

    @Test
    void whatWasChangedSinceIsRefusedAndStays() {
        set("mine");
        settings.put("name", "theirs", Actor.COMMAND);
        FxTest.run(edits::undo);
        await().until(() -> !failures.isEmpty());
        assertThat(((Problem) failures.getFirst()).key()).isEqualTo("ui.kit.undo.setting.changed");
        assertThat(settings.get("name", "")).isEqualTo("theirs");
        assertThat(FxTest.on(edits::past)).isEmpty();
    }

    @Test
    void whatCannotBeDoneAgainIsNotOffered() {
        FxTest.run(() ->
                edits.done(
                        new Edit(
                                t -> "imported",
                                () -> List.of(new Problem("kernel.cancelled")),
                                null)));
        FxTest.run(edits::undo);
        await().until(() -> !toasts.isEmpty());
        assertThat(edits.future()).isEmpty();
        assertThat(toasts.getFirst().action()).isNull();
        assertThat(toasts.getFirst().text()).startsWith("Undone: imported. ");
    }

    private void set(String value) {
        FxTest.run(() -> edits.done(SettingEdit.make(settings, "name", value, t -> value)));
    }

    private void press(int toast) {
        int before = toasts.size();
        FxTest.run(toasts.get(toast).action());
        await().until(() -> toasts.size() > before);
    }
}
