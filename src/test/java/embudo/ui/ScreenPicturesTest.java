package embudo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.kernel.Language;
import embudo.learn.AdviceBook;
import embudo.ui.importing.ImportScreen;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.leads.LeadsScreen;
import embudo.ui.send.SendDialog;
import embudo.ui.settings.SettingsScreen;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Renders the screens in both languages, themes and two sizes, to be looked at. */
@ExtendWith(FxTest.class)
class ScreenPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    record Look(Language language, Theme.Mode mode, int width, int height) {
        Path file(String screen) {
            return FOLDER.resolve(
                    screen + "-" + language.code() + "-" + mode.key() + "-" + width + ".png");
        }
    }

    static Stream<Look> looks() {
        return Stream.of(Language.values())
                .flatMap(
                        l ->
                                Stream.of(
                                        new Look(l, Theme.Mode.LIGHT, 1072, 800),
                                        new Look(l, Theme.Mode.DARK, 1072, 800),
                                        new Look(l, Theme.Mode.LIGHT, 1712, 1080)));
    }

    private static FakeServices fakes() {
        FakeServices fakes = new FakeServices();
        FakePeople.behind(fakes);
        FakeImporter.behind(fakes);
        FakeSending.behind(fakes, true);
        fakes.maintenance = new FakeCare();
        return fakes;
    }

    private static void picture(
            Look look,
            String name,
            BiFunction<Services, Desk, Screen> make,
            java.util.function.BiConsumer<ScreenStage, Screen> prepare) {
        FakeServices fakes = fakes();
        try (ScreenStage stage = new ScreenStage(fakes, look.language(), look.mode())) {
            Screen screen =
                    stage.show(d -> make.apply(fakes.services(), d), look.width(), look.height());
            prepare.accept(stage, screen);
            stage.until(screen::settled);
            stage.picture(look.file(name));
            assertThat(look.file(name)).isNotEmptyFile();
        }
    }

    @ParameterizedTest
    @MethodSource("looks")
    void leads(Look look) {
        var advice = new AdviceBook(Catalog.load().advice());
        picture(
                look,
                "leads",
                (s, d) -> new LeadsScreen(s, d, advice::of),
                (stage, screen) -> {
                    TableView<?> table = stage.node("#table");
                    FxTest.run(() -> table.getSelectionModel().select(0));
                });
    }

    @ParameterizedTest
    @MethodSource("looks")
    void importing(Look look) {
        picture(look, "import", ImportScreen::new, (stage, screen) -> {});
        picture(
                look,
                "import-preview",
                ImportScreen::new,
                (stage, screen) ->
                        FxTest.run(
                                () ->
                                        ((ImportScreen) screen)
                                                .open(Path.of("attendees_spring_2026.csv"))));
    }

    @ParameterizedTest
    @MethodSource("looks")
    void settings(Look look) {
        picture(
                look,
                "settings",
                (s, d) -> new SettingsScreen(s, d, "0.1.0"),
                (stage, screen) -> {});
    }

    @ParameterizedTest
    @MethodSource("looks")
    void send(Look look) throws Exception {
        FakeServices fakes = fakes();
        Set<Long> eleven = LongStream.rangeClosed(1, 11).boxed().collect(Collectors.toSet());
        try (ScreenStage stage = new ScreenStage(fakes, look.language(), look.mode())) {
            SendDialog dialog =
                    FxTest.on(() -> new SendDialog(fakes.services(), stage.desk, null));
            FxTest.run(() -> dialog.accept(eleven));
            Parent root = dialog.root();
            Node go = FxTest.on(() -> root.lookup("#go"));
            stage.until(() -> !go.isDisabled());
            FxTest.run(
                    () -> ((TableView<?>) root.lookup("#table")).getSelectionModel().select(0));
            stage.picture(root.getScene(), look.file("send"));
            FxTest.run(dialog::hide);
        }
        assertThat(Files.size(look.file("send"))).isPositive();
    }
}
