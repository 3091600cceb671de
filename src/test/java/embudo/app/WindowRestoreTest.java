package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.kernel.Notices;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.store.Store;
import embudo.ui.FxTest;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Window;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

/** A window on a store that is damaged: never a stack trace, always a way out. */
@ExtendWith(FxTest.class)
class WindowRestoreTest {
    private static final Ticker NOON = Ticker.fixed(Instant.parse("2026-11-19T12:00:00Z"));

    @TempDir Path folder;

    private static void add(Store store, String email) {
        try (ImportSession s = store.imports().open("contacts", "c", "0", Actor.WINDOW)) {
            s.addContact(Map.of(ContactField.EMAIL, email), Map.of());
            s.publish(new ImportBatch.Counts(1, 1, 0, 0, 0, 0), "{}");
        }
    }

    private static Node find(String css) {
        return FxTest.on(() ->
                Window.getWindows().isEmpty()
                        ? null
                        : Window.getWindows().getLast().getScene().lookup(css));
    }

    private static void until(String css) {
        await().atMost(Duration.ofSeconds(60)).until(() -> find(css) != null);
    }

    @Test
    void aDamagedStoreShowsItsWaysOutAndComesBackFromItsBackup() throws Exception {
        Path live = folder.resolve("embudo.mv.db");
        try (Store store = Store.open(folder, NOON, new Notices())) {
            add(store, "ana@nube.example");
            store.maintenance().backup(Progress.NONE);
        }
        Files.writeString(live, "rubbish".repeat(9_000), StandardCharsets.US_ASCII);
        try (Lifecycle life = new Lifecycle(folder, NOON, Program::new)) {
            embudo.app.Window window = new embudo.app.Window(life);
            try {
                drill(life, window);
            } finally {
                FxTest.run(() -> Window.getWindows().getLast().hide());
                window.untilClosed();
            }
        }
    }

    private void drill(Lifecycle life, embudo.app.Window window) throws Exception {
        until("#app-failed-restore");
        assertThat(find("#app-failed-again")).isNotNull();
        assertThat(find("#app-failed-folder")).isNotNull();
        assertThat(FxTest.on(() -> ((Labeled) find("#opening .label")).getText()))
                .contains("is damaged and was not touched");
        assertThat(life.open()).isFalse();
        FxTest.run(() -> ((Button) find("#app-failed-restore")).fire());
        until("#nav-today");
        until(".toast");
        assertThat(life.wiring().store().contacts().count()).isEqualTo(1);
        add(life.wiring().store(), "leo@nube.example");
        // And back to the file of before: it is damaged, so it is refused and nothing is lost.
        Path aside;
        try (var replaced = Files.list(folder.resolve("replaced"))) {
            aside = replaced.findFirst().orElseThrow();
        }
        FxTest.run(() -> window.restore(aside));
        until(".toast.failed");
        until("#nav-today");
        assertThat(life.wiring().store().contacts().count()).isEqualTo(2);
    }
}
