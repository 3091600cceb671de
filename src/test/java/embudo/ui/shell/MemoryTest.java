package embudo.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.Actor;
import embudo.domain.Drafts;
import embudo.domain.Settings;
import embudo.kernel.Language;
import embudo.kernel.Version;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.kit.Theme;
import embudo.ui.settings.SettingsScreen;
import embudo.ui.today.TodayScreen;

import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

@ExtendWith(FxTest.class)
class MemoryTest {
    private final FakeServices fakes = new FakeServices();
    private final Kept drafts = new Kept();
    private Shell shell;

    @AfterEach
    void close() {
        if (shell != null) FxTest.run(shell::close);
        fakes.close();
    }

    @Test
    void afterACrashThePersonIsWhereTheyWere() {
        open(WindowState.NONE);
        FxTest.run(() -> {
            ((MenuButton) shell.root().lookup("#period")).getItems().getFirst().fire();
            shell.openScreen("settings");
        });
        await().untilAsserted(() -> {
            WindowState kept = WindowState.read(drafts);
            assertThat(kept.screen()).isEqualTo("settings");
            assertThat(kept.screens()).containsEntry("today", "2026-11-13..2026-11-19");
            assertThat(kept.closed()).as("still open").isFalse();
        });
        // The process is gone without closing: another one begins from what was kept.
        WindowState crashed = WindowState.read(drafts);
        FxTest.run(shell::close);
        open(crashed);
        assertThat(shell.current()).isEqualTo("settings");
        assertThat(texts()).anyMatch(t -> t.contains("did not close properly"));
        FxTest.run(() -> shell.openScreen("today"));
        await().until(() -> FxTest.on(shell::settled));
        MenuButton period = FxTest.on(() -> (MenuButton) shell.root().lookup("#period"));
        assertThat(period.getText()).isEqualTo("13 Nov – 19 Nov 2026");
    }

    @Test
    void closingIsRememberedAsSuch() {
        open(WindowState.NONE);
        FxTest.run(shell::close);
        await().untilAsserted(() -> assertThat(WindowState.read(drafts).closed()).isTrue());
        open(WindowState.read(drafts));
        assertThat(texts()).noneMatch(t -> t.contains("did not close properly"));
    }

    @Test
    void aNewerProgramSaysOnceThatThereIsNews() {
        open(WindowState.NONE);
        assertThat(texts()).as("first use").noneMatch(t -> t.contains("This is version"));
        FxTest.run(shell::close);
        fakes.settings.put(Settings.NEWS_SEEN, "0.0.1", Actor.WINDOW);
        open(WindowState.NONE);
        assertThat(texts()).anyMatch(t -> t.contains("This is version " + Version.current()));
        FxTest.run(shell::close);
        open(WindowState.NONE);
        assertThat(texts()).as("said already").noneMatch(t -> t.contains("This is version"));
    }

    @Test
    void anyTextIsReadBackAsWritten() {
        WindowState odd =
                new WindowState(
                        false, "a", "x\ty\nz\\n", Map.of("leads", "a=b\n\\c", "today", "ñ"));
        odd.keep(drafts);
        assertThat(WindowState.read(drafts)).isEqualTo(odd);
    }

    private void open(WindowState was) {
        fakes.maintenance = new embudo.ui.FakeCare();
        shell =
                FxTest.on(() -> {
                    Shell opened =
                            new Shell(
                                    fakes.work,
                                    fakes.notices,
                                    fakes.ticker,
                                    Language.EN,
                                    Theme.Mode.LIGHT);
                    var services = fakes.services();
                    opened.ready(
                            services,
                            List.of(
                                    new TodayScreen(services, opened.desk()),
                                    new SettingsScreen(services, opened.desk(), "0.1.0")),
                            List.of(),
                            people -> {});
                    opened.remember(drafts, was);
                    new Scene(opened.root(), 1366, 768);
                    opened.root().applyCss();
                    opened.root().layout();
                    return opened;
                });
        await().until(() -> FxTest.on(shell::settled));
    }

    private List<String> texts() {
        return FxTest.on(() -> {
            shell.root().applyCss();
            shell.root().layout();
            return shell.root().lookupAll(".toast .label").stream()
                    .map(n -> ((Label) n).getText())
                    .toList();
        });
    }

    private static final class Kept implements Drafts {
        private final Map<String, String> all = new ConcurrentHashMap<>();

        @Override
        public Optional<String> read(String name) {
            return Optional.ofNullable(all.get(name));
        }

        @Override
        public void keep(String name, String text) {
            all.put(name, text);
        }

        @Override
        public void drop(String name) {
            all.remove(name);
        }
    }
}
