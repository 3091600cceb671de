package embudo.report;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.measure.Overview;
import embudo.report.Reports.Paper;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.pdfbox.text.TextPosition;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.awt.geom.Rectangle2D;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Nothing is cut: every letter stands between the margins, and no two letters on one another. */
class MarginTest {
    /** 56 CSS pixels on A4 and 68 on Letter, in points. */
    private static final double A4_MARGIN = 42;

    private static final double LETTER_MARGIN = 51;
    private static final double ROUNDING = 1;

    @TempDir Path folder;

    @ParameterizedTest
    @CsvSource({
        "season, EN, A4", "season, EN, LETTER", "season, ES, A4", "season, ES, LETTER",
        "long, EN, A4", "long, EN, LETTER", "long, ES, A4", "long, ES, LETTER",
        "scarce, EN, LETTER", "scarce, ES, A4", "empty, EN, A4", "empty, ES, LETTER"
    })
    void everyLetterStandsFreeBetweenTheMargins(String kind, Language language, Paper paper)
            throws IOException {
        Path file = folder.resolve("margins.pdf");
        Overview overview =
                switch (kind) {
                    case "season" -> Season.whole();
                    case "long" -> Season.huge();
                    case "scarce" -> Season.scarce();
                    default -> Season.empty();
                };
        Reports reports = Season.reports(overview, "A workspace whose name is rather long " + kind);
        reports.write(
                reports.draft("executive_summary", Season.PERIOD, language, paper),
                file,
                Actor.COMMAND);
        for (List<TextPosition> letters : letters(file)) standFree(letters, paper);
    }

    private static void standFree(List<TextPosition> letters, Paper paper) {
        assertThat(letters).hasSizeGreaterThan(200);
        double margin = paper == Paper.A4 ? A4_MARGIN : LETTER_MARGIN;
        for (TextPosition letter : letters) {
            assertThat((double) letter.getXDirAdj()).isGreaterThan(margin - ROUNDING);
            assertThat((double) letter.getXDirAdj() + letter.getWidthDirAdj())
                    .as("right edge of %s at %s", letter, letter.getYDirAdj())
                    .isLessThan(letter.getPageWidth() - margin + ROUNDING);
        }
        for (int i = 0; i < letters.size(); i++)
            for (int j = i + 1; j < letters.size(); j++)
                assertThat(body(letters.get(i)).intersects(body(letters.get(j))))
                        .as("%s on %s", letters.get(j), letters.get(i))
                        .isFalse();
    }

    /** From the baseline to the height of a capital, a little narrower than the letter. */
    private static Rectangle2D body(TextPosition letter) {
        double height = letter.getFontSizeInPt() * 0.7;
        return new Rectangle2D.Double(
                letter.getXDirAdj() + letter.getWidthDirAdj() * 0.15,
                letter.getYDirAdj() - height,
                letter.getWidthDirAdj() * 0.7,
                height);
    }

    /** Page by page. */
    private static List<List<TextPosition>> letters(Path file) throws IOException {
        List<List<TextPosition>> pages = new ArrayList<>();
        try (PDDocument document = Loader.loadPDF(file.toFile())) {
            for (int page = 1; page <= document.getNumberOfPages(); page++) {
                List<TextPosition> letters = new ArrayList<>();
                PDFTextStripper stripper =
                        new PDFTextStripper() {
                            @Override
                            protected void processTextPosition(TextPosition letter) {
                                if (!letter.getUnicode().isBlank()) letters.add(letter);
                            }
                        };
                stripper.setStartPage(page);
                stripper.setEndPage(page);
                stripper.getText(document);
                pages.add(letters);
            }
        }
        return pages;
    }
}
