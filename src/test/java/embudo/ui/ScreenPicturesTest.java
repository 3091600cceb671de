package embudo.ui;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.learn.AdviceBook;
import embudo.measure.SampleCustomers;
import embudo.measure.SampleTape;
import embudo.measure.SampleWorld;
import embudo.ui.alerts.AlertsScreen;
import embudo.ui.attribution.AttributionScreen;
import embudo.ui.boards.BoardsScreen;
import embudo.ui.builder.BuilderScreen;
import embudo.ui.cohorts.CohortsScreen;
import embudo.ui.customers.CustomersScreen;
import embudo.ui.duplicates.DuplicatesScreen;
import embudo.ui.funnels.FunnelsScreen;
import embudo.ui.importing.ImportScreen;
import embudo.ui.journeys.JourneysScreen;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.kpis.KpisScreen;
import embudo.ui.leads.LeadsScreen;
import embudo.ui.live.LiveScreen;
import embudo.ui.outgoing.OutgoingScreen;
import embudo.ui.reports.ReportsScreen;
import embudo.ui.segments.SegmentsScreen;
import embudo.ui.send.SendDialog;
import embudo.ui.settings.SettingsScreen;
import embudo.ui.tasks.TasksScreen;
import embudo.ui.snapshot.Coverage;
import embudo.ui.snapshot.Pixels;
import embudo.ui.snapshot.ScreenLint;
import embudo.ui.snapshot.Tour;
import embudo.ui.webinars.WebinarsScreen;
import embudo.ui.workflows.WorkflowsScreen;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TableView;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.LongStream;

/** Every screen here in both languages, themes and all sizes has nothing for the lint to say. */
@ExtendWith(FxTest.class)
class ScreenPicturesTest {
    private static final Path FOLDER = Path.of("target", "screens");

    private static FakeServices fakes() {
        FakeServices fakes = new FakeServices();
        FakePeople.behind(fakes);
        FakeImporter.behind(fakes);
        FakeSending.behind(fakes, true);
        FakeCare care =
                new FakeCare().with(1, true, true).with(2, true, true).with(9, false, false);
        fakes.maintenance = care;
        fakes.care = care;
        fakes.reports = new FakeReports();
        return fakes;
    }

    private static void tour(String name, String id, BiFunction<Services, Desk, Screen> make)
            throws Exception {
        try (FakeServices fakes = fakes()) {
            tour(name, id, fakes, make);
        }
    }

    private static void tour(
            String name, String id, FakeServices fakes, BiFunction<Services, Desk, Screen> make)
            throws Exception {
        fakes.services();
        int followers = fakes.notices.size();
        Tour.Result result =
                new Tour(
                                (language, mode) ->
                                        Windows.open(
                                                fakes,
                                                language,
                                                mode,
                                                desk -> List.of(make.apply(fakes.services(), desk)),
                                                people -> {}),
                                FOLDER.resolve(name),
                                Coverage.PAIRS)
                        .run(List.of(id), Progress.NONE);
        assertThat(result.pictures()).hasSize(13);
        assertThat(fakes.notices.size()).as("subscriptions left").isEqualTo(followers);
        assertThat(result.findings()).isEmpty();
    }

    @Test
    void leads() throws Exception {
        AdviceBook advice = new AdviceBook(Catalog.load().advice());
        tour("leads", "leads", (s, d) -> new LeadsScreen(s, d, advice::of));
    }

    @Test
    void importing() throws Exception {
        tour("import", "import", ImportScreen::new);
    }

    @Test
    void importPreview() throws Exception {
        tour(
                "import-preview",
                "import",
                (s, d) -> {
                    ImportScreen screen = new ImportScreen(s, d);
                    screen.open(Path.of("attendees_spring_2026.csv"));
                    return screen;
                });
    }

    @Test
    void duplicates(@TempDir Path folder) throws Exception {
        try (FakeServices fakes = new FakeServices();
                Twice twice = new Twice(fakes, folder).merged()) {
            assertThat(twice.store.merges().recent(1)).hasSize(1);
            tour("duplicates", "duplicates", fakes, DuplicatesScreen::new);
        }
    }

    @Test
    void reports() throws Exception {
        tour("reports", "reports", ReportsScreen::new);
    }

    @Test
    void attribution() throws Exception {
        tour("attribution", "attribution", AttributionScreen::new);
    }

    @Test
    void journeys() throws Exception {
        tour("journeys", "journeys", JourneysScreen::new);
    }

    @Test
    void segments() throws Exception {
        tour("segments", "segments", SegmentsScreen::new);
    }

    @Test
    void workflows() throws Exception {
        tour("workflows", "workflows", WorkflowsScreen::new);
    }

    @Test
    void customers() throws Exception {
        try (FakeServices fakes = fakes()) {
            fakes.customers = new SampleCustomers();
            tour("customers", "customers", fakes, CustomersScreen::new);
        }
    }

    @Test
    void builder() throws Exception {
        tour("builder", "builder", BuilderScreen::new);
    }

    @Test
    void alerts() throws Exception {
        try (FakeServices fakes = fakes()) {
            fakes.services().watch().check(FakeServices.NOW.minus(Duration.ofHours(1)));
            fakes.services().watch().check(FakeServices.NOW);
            tour("alerts", "alerts", fakes, AlertsScreen::new);
        }
    }

    @Test
    void tasks() throws Exception {
        try (FakeServices fakes = fakes()) {
            fakes.cases = FakeTasks.some().cases();
            tour("tasks", "tasks", fakes, TasksScreen::new);
        }
    }

    @Test
    void outbox() throws Exception {
        FakeServices fakes = fakes();
        FakeOutgoing.behind(fakes);
        tour("outbox", "outbox", fakes, OutgoingScreen::new);
    }

    @Test
    void kpis() throws Exception {
        tour("kpis", "kpis", KpisScreen::new);
    }

    @Test
    void cohorts() throws Exception {
        try (FakeServices fakes = fakes()) {
            fakes.cohorts = SampleWorld.cohorts();
            tour("cohorts", "cohorts", fakes, CohortsScreen::new);
        }
    }

    @Test
    void funnels() throws Exception {
        try (FakeServices fakes = fakes()) {
            fakes.funnels = SampleWorld.funnels();
            tour("funnels", "funnels", fakes, FunnelsScreen::new);
        }
    }

    @Test
    void webinars() throws Exception {
        try (FakeServices fakes = fakes()) {
            fakes.rooms = SampleWorld.rooms();
            tour("webinars", "webinars", fakes, WebinarsScreen::new);
        }
    }

    @Test
    void boards() throws Exception {
        try (FakeServices fakes = fakes()) {
            FakeBoards.behind(fakes, 120);
            tour("boards", "boards", fakes, BoardsScreen::new);
        }
    }

    @Test
    void liveWebinar() throws Exception {
        try (FakeServices fakes = fakes()) {
            FakeBoards.behind(fakes, 120);
            fakes.ticker = Ticker.fixed(SampleTape.START.plusSeconds(47 * 60));
            tour("live", "live", fakes, LiveScreen::new);
        }
    }

    @Test
    void segmentWithAFault() throws Exception {
        tour(
                "segments-fault",
                "segments",
                (s, d) -> {
                    SegmentsScreen screen = new SegmentsScreen(s, d);
                    screen.model().begin("Madrid", "band in ['hot', 'wram'] && score > 10");
                    return screen;
                });
    }

    @Test
    void settings() throws Exception {
        tour("settings", "settings", (s, d) -> new SettingsScreen(s, d, "0.1.0"));
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void send(Language language) {
        FakeServices fakes = fakes();
        Set<Long> eleven = LongStream.rangeClosed(1, 11).boxed().collect(Collectors.toSet());
        try (ScreenStage stage = new ScreenStage(fakes, language, Theme.Mode.LIGHT)) {
            SendDialog dialog = FxTest.on(() -> new SendDialog(fakes.services(), stage.desk, null));
            FxTest.run(() -> dialog.leads(eleven));
            Parent root = dialog.root();
            Node go = FxTest.on(() -> root.lookup("#go"));
            stage.until(() -> !go.isDisabled());
            FxTest.run(() -> ((TableView<?>) root.lookup("#table")).getSelectionModel().select(0));
            stage.picture(root.getScene(), FOLDER.resolve("send-" + language.code() + ".png"));
            var findings =
                    FxTest.on(() ->
                            new ScreenLint()
                                    .look(
                                            root.getScene(),
                                            Pixels.of(root.getScene().snapshot(null))));
            FxTest.run(dialog::hide);
            assertThat(findings).isEmpty();
        }
    }
}
