package embudo.ui.reports;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import embudo.domain.ReportRun;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.report.Reports.Paper;
import embudo.ui.FakeReports;
import embudo.ui.FakeServices;
import embudo.ui.FxTest;
import embudo.ui.Season;
import embudo.ui.Windows;
import embudo.ui.kit.Screen;
import embudo.ui.kit.Theme;
import embudo.ui.shell.Shell;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** Opening, setting otherwise, saving, removing and bringing back, without looking at it. */
@ExtendWith(FxTest.class)
class ReportsViewModelTest {
    private static final ReportRun RUN =
            new ReportRun(
                    7,
                    "weekly",
                    Period.last(7, LocalDate.of(2026, 11, 8)),
                    Language.ES,
                    "a4",
                    FakeServices.NOW,
                    3,
                    1000,
                    "0",
                    "0.1.0",
                    "/nowhere/weekly.pdf");
    private final FakeServices fakes = new FakeServices();
    private final FakeReports reports = new FakeReports();
    private ReportsViewModel model;
    private Shell shell;

    @BeforeEach
    void open() {
        fakes.reports = reports;
        reports.runs.add(RUN);
        FxTest.run(() ->
                shell =
                        Windows.open(
                                fakes,
                                Language.EN,
                                Theme.Mode.LIGHT,
                                desk -> {
                                    model = new ReportsViewModel(fakes.services(), desk);
                                    return List.<Screen>of(
                                            new ReportsScreen(fakes.services(), desk));
                                },
                                people -> {}));
        reports.asked.clear();
        FxTest.run(model::list);
        FxTest.run(model::ready);
        settle();
    }

    @AfterEach
    void close() {
        FxTest.run(model::stop);
        FxTest.run(shell::close);
        fakes.close();
    }

    private void settle() {
        await().until(() -> FxTest.on(model::settled));
    }

    @Test
    void theFirstReportOpensWithItsUsualPeriodInTheLanguageOfTheWindow() {
        assertThat(reports.asked)
                .containsSequence("executive_summary", Season.PERIOD, Language.EN, Paper.LETTER);
        assertThat(model.period().get()).isEqualTo(Season.PERIOD);
        assertThat(model.pages()).hasSize(1);
        assertThat(model.pages().getFirst().width()).isBetween(880, 900);
        assertThat(model.runs()).containsExactly(RUN);
    }

    @Test
    void anotherLanguageSetsTheSameReportAgain() {
        reports.asked.clear();
        FxTest.run(() -> model.language().set(Language.ES));
        settle();
        assertThat(reports.asked)
                .containsExactly("executive_summary", Season.PERIOD, Language.ES, Paper.LETTER);
    }

    @Test
    void anArchivedRunOpensAsItWasMadeFromItsOwnFigures() {
        reports.asked.clear();
        FxTest.run(() -> model.open(RUN));
        settle();
        assertThat(reports.asked).containsExactly(7L, Language.ES, Paper.A4);
        assertThat(model.period().get()).isEqualTo(RUN.period());
        assertThat(model.kind().get()).isNull();
    }

    @Test
    void aRemovedRunLeavesTheArchiveAndTheFirstReportTakesItsPlace() {
        FxTest.run(() -> model.open(RUN));
        settle();
        FxTest.run(model.archive()::remove);
        await().until(() -> FxTest.on(() -> model.runs().isEmpty()));
        settle();
        assertThat(model.kind().get().key()).isEqualTo("executive_summary");
    }

    @Test
    void foldersOpenInTheSystemsOwnWindow() {
        Path folder = Path.of("reports");
        assertThat(FolderWindow.command("Windows 11", folder)).startsWith("explorer");
        assertThat(FolderWindow.command("Mac OS X", folder)).startsWith("open");
        assertThat(FolderWindow.command("Linux", folder)).startsWith("xdg-open");
    }
}
