package embudo.report;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.report.Reports.Paper;
import embudo.report.facts.Scoring;
import embudo.report.facts.Snapshot;
import embudo.report.facts.SnapshotJson;
import embudo.report.sections.SectionBook;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationLink;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Every declared report over a season in which every section has something to say. */
class DeclaredReportsTest {
    private static final List<ReportKind> KINDS = Catalog.load().reports();

    @TempDir Path folder;

    static Stream<ReportKind> kinds() {
        return KINDS.stream();
    }

    private static Reports reports() {
        return Season.reports(Season.full(), "Autumn", new MemoryRuns());
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void isMadeOfSectionsThatExistAndAllOfThemSpeak(ReportKind kind) {
        assertThat(new SectionBook().names()).containsAll(kind.front());
        assertThat(new SectionBook().names()).containsAll(kind.sections());
        assertThat(kind.front()).startsWith("opening");
        assertThat(kind.sections()).endsWith("definitions", "basis");
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void setsItsFrontOnOnePageWithAllBookmarksInBothLanguagesAndOnBothSheets(ReportKind kind)
            throws IOException {
        for (Language language : Language.values())
            for (Paper paper : Paper.values()) {
                Draft draft = reports().draft(kind.key(), Season.PERIOD, language, paper);
                try (PDDocument pdf = Loader.loadPDF(draft.pdf())) {
                    List<String> names = new ArrayList<>();
                    List<Integer> pages = new ArrayList<>();
                    for (PDOutlineItem item :
                            pdf.getDocumentCatalog().getDocumentOutline().children()) {
                        names.add(item.getTitle());
                        pages.add(pdf.getPages().indexOf(item.findDestinationPage(pdf)));
                    }
                    // Each section has one heading, but tiles have none and advice has two.
                    int front = kind.front().size() - (kind.front().contains("tiles") ? 1 : 0) + 1;
                    assertThat(names)
                            .hasSize(front + kind.sections().size())
                            .doesNotHaveDuplicates()
                            .noneMatch(n -> n.startsWith("report."));
                    assertThat(pages.subList(0, front)).containsOnly(0);
                    assertThat(pages.get(front)).isEqualTo(1);
                    assertThat(pages).isSorted();
                }
            }
    }

    @Test
    void tileNamesLeadToTheirDefinitions() throws IOException {
        Draft draft = reports().draft("executive_summary", Season.PERIOD, Language.EN, Paper.A4);
        try (PDDocument pdf = Loader.loadPDF(draft.pdf())) {
            PDPage first = pdf.getPage(0);
            assertThat(first.getAnnotations().stream().filter(PDAnnotationLink.class::isInstance))
                    .hasSize(6);
        }
    }

    @Test
    void longTablesRepeatTheirHeads() throws IOException {
        Draft draft =
                reports().draft("executive_summary", Season.PERIOD, Language.EN, Paper.LETTER);
        try (PDDocument pdf = Loader.loadPDF(draft.pdf())) {
            for (int page = 2; page <= pdf.getNumberOfPages(); page++) {
                String text = words(pdf, page);
                assertThat(text).contains("Autumn", "Executive report");
                if (text.contains("Wednesday 21 Oct") || text.contains("Thursday 19 Nov"))
                    assertThat(text).contains("Registered Before Attended Before");
            }
        }
    }

    /** S-REP-04: value formats and change against the seven days before. */
    @Test
    void theWeeklyTableSaysFiveTotalsWithTheirChange() throws IOException {
        Draft draft = reports().draft("weekly", Season.PERIOD, Language.EN, Paper.A4);
        try (PDDocument pdf = Loader.loadPDF(draft.pdf())) {
            assertThat(words(pdf, 1))
                    .contains("Weekly marketing report")
                    .contains("New leads 1,500 +50.0 %")
                    .contains("Conversions 248 +24.0 %")
                    .contains("Revenue $61,752.00 +23.2 %")
                    .contains("Average ROAS 5.12x")
                    .contains("Churn rate 4.0 % −20.0 %");
        }
        assertThat(reports().fileName(draft)).isEqualTo("weekly_20261119.pdf");
        Draft spanish = reports().draft("weekly", Season.PERIOD, Language.ES, Paper.A4);
        try (PDDocument pdf = Loader.loadPDF(spanish.pdf())) {
            assertThat(words(pdf, 1)).contains("Informe semanal de marketing", "Leads nuevos");
        }
    }

    /** S-REP-01, S-REP-02, S-REP-03. */
    @Test
    void schedulesFallOnTheDaysOfTheSpecification() {
        assertThat(kind("daily").schedule().at()).isEqualTo(LocalTime.of(8, 0));
        ReportKind.Schedule weekly = kind("weekly").schedule();
        assertThat(weekly.at()).isEqualTo(LocalTime.of(9, 0));
        assertThat(weekly.weekday()).isEqualTo(DayOfWeek.MONDAY);
        assertThat(weekly.falls(LocalDate.of(2026, 11, 16))).isTrue();
        assertThat(weekly.falls(LocalDate.of(2026, 11, 17))).isFalse();
        ReportKind.Schedule monthly = kind("monthly").schedule();
        assertThat(monthly.at()).isEqualTo(LocalTime.of(10, 0));
        assertThat(monthly.falls(LocalDate.of(2026, 11, 1))).isTrue();
        assertThat(monthly.falls(LocalDate.of(2026, 11, 2))).isFalse();
        assertThat(kind("monthly").span().ending(LocalDate.of(2026, 11, 19)).from())
                .isEqualTo(LocalDate.of(2026, 10, 1));
        assertThat(kind("monthly").span().ending(LocalDate.of(2026, 11, 30)).from())
                .isEqualTo(LocalDate.of(2026, 11, 1));
    }

    @Test
    void anArchivedRunGivesTheSameBytesAndAnotherLanguageFromTheSameFigures() throws IOException {
        Reports reports = reports();
        Draft fresh = reports.draft("monthly", Season.PERIOD, Language.EN, Paper.LETTER);
        Path file = folder.resolve("monthly.pdf");
        long run = reports.write(fresh, file, Actor.WINDOW).run();
        assertThat(Files.readAllBytes(file)).isEqualTo(fresh.pdf());
        Draft again = reports.again(run, Language.EN, Paper.LETTER);
        assertThat(again.pdf()).isEqualTo(fresh.pdf());
        Reports.Made made = reports.write(again, folder.resolve("again.pdf"), Actor.WINDOW);
        assertThat(made.same()).isTrue();
        assertThat(reports.runs(10)).as("setting again makes no run").hasSize(1);
        assertThat(reports.again(run, Language.ES, Paper.A4).snapshot())
                .isEqualTo(again.snapshot());
    }

    @Test
    void theScoreIsSaidWithItsModelItsCalibrationAndWhatDrivesIt() throws IOException {
        Scoring model =
                new Scoring(
                        "lead-score-3",
                        List.of(
                                new Scoring.Bin(.05, .06, .03, .10),
                                new Scoring.Bin(.60, .40, .30, .50)),
                        List.of(
                                new Scoring.Driver("pricing_visits", .031),
                                new Scoring.Driver("job_title", .052)));
        Reports reports = Season.reports(Season.full(), "Autumn", new MemoryRuns(), model);
        Draft english = reports.draft("executive_summary", Season.PERIOD, Language.EN, Paper.A4);
        assertThat(SnapshotJson.unpack(SnapshotJson.pack(english.snapshot())))
                .isEqualTo(english.snapshot());
        assertThat(all(english))
                .contains("lead-score-3", "1 of 2 groups within chance")
                .contains("Job title", "5.2", "Pricing page visits", "3.1");
        Draft spanish =
                reports.draft("executive_summary", Season.PERIOD, Language.ES, Paper.LETTER);
        assertThat(all(spanish))
                .contains("lead-score-3", "1 de 2 grupos dentro del azar", "Cargo", "5,2");
    }

    @Test
    void rulesPromiseNothingThatCouldBeChecked() throws IOException {
        Draft draft = reports().draft("executive_summary", Season.PERIOD, Language.EN, Paper.A4);
        assertThat(all(draft)).contains("rules-1").doesNotContain("within chance");
    }

    @Test
    void aSnapshotComesBackWhole() {
        Snapshot taken = reports().draft("daily", Season.PERIOD, Language.EN, Paper.A4).snapshot();
        assertThat(SnapshotJson.unpack(SnapshotJson.pack(taken))).isEqualTo(taken);
    }

    private static ReportKind kind(String key) {
        return KINDS.stream().filter(k -> k.key().equals(key)).findFirst().orElseThrow();
    }

    private static String all(Draft draft) throws IOException {
        try (PDDocument pdf = Loader.loadPDF(draft.pdf())) {
            StringBuilder all = new StringBuilder();
            for (int page = 1; page <= pdf.getNumberOfPages(); page++) all.append(words(pdf, page));
            return all.toString();
        }
    }

    private static String words(PDDocument pdf, int page) throws IOException {
        PDFTextStripper words = new PDFTextStripper();
        words.setSortByPosition(true);
        words.setStartPage(page);
        words.setEndPage(page);
        return words.getText(pdf)
                .replace('\u202F', ' ')
                .replace('\u00A0', ' ')
                .replaceAll(" +", " ");
    }
}
