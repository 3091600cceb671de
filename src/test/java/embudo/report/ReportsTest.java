package embudo.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.measure.Overview;
import embudo.report.Reports.Paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.pdmodel.interactive.documentnavigation.outline.PDOutlineItem;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

class ReportsTest {
    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({"EN, A4", "EN, LETTER", "ES, A4", "ES, LETTER"})
    void theFirstPageHoldsTheSeasonsSixValues(Language language, Paper paper) throws IOException {
        Path file = folder.resolve("season.pdf");
        Reports.Made made = write(Season.whole(), language, paper, file);
        String text = text(file, 1);
        assertThat(made.pages()).isGreaterThan(1);
        assertThat(made.bytes()).isEqualTo(Files.size(file));
        if (language == Language.EN)
            assertThat(text)
                    .contains("Sales grow 23 %; $44,498 short of the target")
                    .contains("1,846", "80.7 %", "21.4 %", "$61,752", "$6.53", "412 %")
                    .contains("vs 21 Sep–20 Oct", "limit $15", "Meta Ads returns 1.44")
                    .contains("Call 11 hot leads", "Page 1 of " + made.pages());
        else
            assertThat(text)
                    .contains("Las ventas crecen un 23 %; faltan 44.498 $ para la meta")
                    .contains("1.846", "80,7 %", "21,4 %", "61.752 $", "6,53 $", "412 %")
                    .contains("vs. 21 sep–20 oct", "límite 15 $", "Meta Ads devuelve 1,44")
                    .contains("Llamar a 11 leads", "Página 1 de " + made.pages());
    }

    @Test
    void equalFiguresGiveEqualBytesAndOtherLanguagesOrPapersOthers() throws IOException {
        byte[] first = bytes(Language.EN, Paper.A4, "1.pdf");
        assertThat(bytes(Language.EN, Paper.A4, "2.pdf")).isEqualTo(first);
        assertThat(bytes(Language.ES, Paper.A4, "3.pdf")).isNotEqualTo(first);
        assertThat(bytes(Language.EN, Paper.LETTER, "4.pdf")).isNotEqualTo(first);
    }

    @Test
    void fontsAreEmbeddedNothingIsARasterAndThePageIsTagged() throws IOException {
        Path file = folder.resolve("tags.pdf");
        write(Season.whole(), Language.ES, Paper.A4, file);
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDPage page = document.getPage(0);
            List<Boolean> embedded = new ArrayList<>();
            inspect(page.getResources(), embedded);
            assertThat(embedded).hasSizeGreaterThanOrEqualTo(2).doesNotContain(false);
            assertThat(document.getDocumentCatalog().getMarkInfo().isMarked()).isTrue();
            assertThat(document.getDocumentCatalog().getLanguage()).isEqualTo("es");
            assertThat(document.getDocumentCatalog().getStructureTreeRoot()).isNotNull();
            PDOutlineItem first =
                    document.getDocumentCatalog().getDocumentOutline().getFirstChild();
            assertThat(first.getTitle()).isEqualTo("Resumen");
            assertThat(document.getDocumentInformation().getCreationDate().toInstant())
                    .isEqualTo(Instant.parse("2026-11-19T13:32:00Z"));
        }
    }

    @ParameterizedTest
    @CsvSource({"EN, 3 registrations, n/a", "ES, 3 registros, n/d"})
    void unknownFiguresAreSaidNotInvented(Language language, String headline, String na)
            throws IOException {
        Path file = folder.resolve("scarce.pdf");
        write(Season.scarce(), language, Paper.A4, file);
        assertThat(text(file)).contains(headline, na).doesNotContain("NaN");
    }

    @Test
    void anEmptyWorkspaceSaysSoAndHowToFillIt() throws IOException {
        Path file = folder.resolve("empty.pdf");
        assertThat(write(Season.empty(), Language.EN, Paper.LETTER, file).pages()).isEqualTo(1);
        assertThat(text(file)).contains("this workspace is empty", "Import a contact list");
    }

    @Test
    void aFolderThatIsNotThereIsAProblemAndLeavesNothingBehind() throws IOException {
        Path file = folder.resolve("none").resolve("x.pdf");
        assertThatThrownBy(() -> write(Season.whole(), Language.EN, Paper.A4, file))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("report.unwritable"));
        try (Stream<Path> left = Files.list(folder)) {
            assertThat(left).isEmpty();
        }
    }

    @Test
    void aFolderTakesTheReportUnderItsUsualName() {
        Path file = write(Season.whole(), Language.EN, Paper.A4, folder).file();
        assertThat(file.getFileName().toString()).isEqualTo("executive_summary_20261119.pdf");
        assertThat(file).isNotEmptyFile();
    }

    @Test
    void anUnknownNameIsAProblemThatListsTheKnownOnes() {
        assertThatThrownBy(() ->
                        reports(Season.whole())
                                .draft("hourly", Season.PERIOD, Language.EN, Paper.A4))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.args()[1].toString()).contains("weekly", "daily"));
    }

    private byte[] bytes(Language language, Paper paper, String name) throws IOException {
        Path file = folder.resolve(name);
        write(Season.whole(), language, paper, file);
        return Files.readAllBytes(file);
    }

    private static Reports.Made write(Overview o, Language language, Paper paper, Path file) {
        Reports reports = reports(o);
        return reports.write(
                reports.draft("executive-summary", Season.PERIOD, language, paper),
                file,
                Actor.COMMAND);
    }

    private static Reports reports(Overview overview) {
        return Season.reports(overview, "Autumn season & more");
    }

    private static String text(Path file) throws IOException {
        return text(file, 0);
    }

    /** The words of a page from 1 on, or of all for 0. */
    private static String text(Path file, int page) throws IOException {
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            PDFTextStripper words = new PDFTextStripper();
            if (page > 0) words.setStartPage(page);
            if (page > 0) words.setEndPage(page);
            return words.getText(document).replace('\u202F', ' ').replace('\u00A0', ' ');
        }
    }

    private static void inspect(PDResources resources, List<Boolean> embedded) throws IOException {
        for (COSName name : resources.getFontNames())
            embedded.add(resources.getFont(name).isEmbedded());
        for (COSName name : resources.getXObjectNames()) {
            COSStream stream = resources.getXObject(name).getCOSObject();
            assertThat(stream.getCOSName(COSName.SUBTYPE)).isEqualTo(COSName.FORM);
            PDResources inner = ((PDFormXObject) resources.getXObject(name)).getResources();
            if (inner != null) inspect(inner, embedded);
        }
    }
}
