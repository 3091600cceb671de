package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Erasure;
import embudo.domain.Erasure.Trace;
import embudo.domain.Erasures;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.learn.AdviceBook;
import embudo.ui.FakePeople;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.ScreenStage;
import embudo.ui.Windows;
import embudo.ui.kit.Theme;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;

import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;

import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The question before an erasure names what goes and is asked twice. */
@ExtendWith(FxTest.class)
class EraseDialogTest {
    private final List<Long> erased = new ArrayList<>();

    private Erasures erasures() {
        return new Erasures() {
            @Override
            public Erasure plan(long person) {
                return new Erasure(
                        person,
                        List.of(person),
                        Map.of(Trace.PROFILE, 4L, Trace.EVENTS, 1_234L, Trace.MENTIONS, 1L),
                        List.of(Path.of("a.zip"), Path.of("b.zip")));
            }

            @Override
            public Erasure erase(long person, Actor actor, Progress progress) {
                erased.add(person);
                return plan(person);
            }

            @Override
            public boolean erased(String address) {
                return false;
            }

            @Override
            public boolean readmit(String address, Actor actor) {
                return false;
            }
        };
    }

    @ParameterizedTest
    @CsvSource({"EN, LIGHT", "ES, DARK", "ES, LIGHT", "EN, DARK"})
    void namesWhatGoesAndAsksTwice(Language language, Theme.Mode mode) {
        FakeServices fakes = new FakeServices();
        FakePeople.behind(fakes);
        fakes.erasures = erasures();
        try (ScreenStage stage = new ScreenStage(fakes, language, mode)) {
            LeadsScreen screen =
                    stage.show(
                            d ->
                                    new LeadsScreen(
                                            fakes.services(),
                                            d,
                                            new AdviceBook(Catalog.load().advice())::of),
                            1280,
                            900);
            stage.until(() -> screen.settled() && !stage.<Label>node("#name").getText().isEmpty());
            FxTest.run(stage.<Button>node("#erase")::fire);
            stage.until(() -> Windows.top().getScene().lookup("#erase-go") != null);
            Scene dialog = FxTest.on(() -> Windows.top().getScene());
            ScreenStage.write(
                    dialog,
                    Path.of(
                            "target",
                            "screens",
                            "erase-%s-%s.png".formatted(language.code(), mode)));
            assertThat(
                            FxTest.on(() ->
                                    new ScreenLint()
                                            .look(dialog, Pixels.of(dialog.snapshot(null)))))
                    .isEmpty();
            Button go = FxTest.on(() -> (Button) dialog.lookup("#erase-go"));
            assertThat(go.isDisabled()).isTrue();
            FxTest.run(() -> ((CheckBox) dialog.lookup("#erase-sure")).setSelected(true));
            FxTest.run(go::fire);
            stage.until(() -> !erased.isEmpty());
            assertThat(erased).containsExactly(1L);
        }
    }
}
