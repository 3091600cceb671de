package embudo.ui.leads;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Band;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Language;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

class CsvExportTest {
    private static final Instant AT = Instant.parse("2026-11-17T14:26:00Z");
    @TempDir Path folder;

    private static LeadRow lead(long id, String name, String company) {
        return new LeadRow(
                id,
                name,
                "p@mail.example",
                company,
                null,
                84,
                Band.HOT,
                EventType.CHAT,
                AT,
                AT,
                null);
    }

    private static Leads holding(List<LeadRow> rows) {
        return new Leads() {
            @Override
            public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
                return new Page<>(
                        rows.stream().skip(offset).limit(limit).toList(), offset, rows.size());
            }

            @Override
            public Set<Long> ids(LeadQuery query) {
                return Set.of();
            }
        };
    }

    private String written(List<LeadRow> rows, Language language) throws IOException {
        Path file = folder.resolve("leads.csv");
        new CsvExport(holding(rows), Texts.of(language), ZoneId.of("Europe/Madrid"))
                .write(LeadQuery.all(), file, Progress.NONE);
        return new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
        String csv = written(List.of(lead(1, "Ana \"Anita\" Souza", "Castell, Mas")), Language.EN);
        assertThat(csv).startsWith("\uFEFFPerson,Email,Company,").endsWith("\r\n");
        assertThat(csv).contains("\"Ana \"\"Anita\"\" Souza\"").contains("\"Castell, Mas\"");
        assertThat(csv).contains(",84,Hot,").contains(",2026-11-17T15:26:00,");
    }

    @Test
    void usesTheSemicolonThatSpanishSpreadsheetsExpect() throws IOException {
        assertThat(written(List.of(lead(1, "Ana", "Marola")), Language.ES))
                .startsWith("\uFEFFPersona;Correo;Empresa;");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+34600", "-2", "@SUM(A1)", "\tx", "\rx"})
    void aValueASpreadsheetWouldRunGetsAnApostrophe(String dangerous) {
        assertThat(CsvExport.safe(dangerous)).isEqualTo("'" + dangerous);
    }

    @Test
    void anOrdinaryValueStaysAsItIs() {
        assertThat(CsvExport.safe("A=B")).isEqualTo("A=B");
        assertThat(CsvExport.safe(null)).isEmpty();
    }

    @Test
    void writesEveryPageOnce() throws IOException {
        List<LeadRow> rows = new ArrayList<>();
        for (int i = 0; i < 4_321; i++) rows.add(lead(i, "Person " + i, "C"));
        List<String> lines = written(rows, Language.EN).lines().toList();
        assertThat(lines).hasSize(4_322).doesNotHaveDuplicates();
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNothingIsLeft() {
        Path nowhere = folder.resolve("missing").resolve("leads.csv");
        CsvExport export =
                new CsvExport(holding(List.of()), Texts.of(Language.EN), ZoneId.of("UTC"));
        assertThatThrownBy(() -> export.write(LeadQuery.all(), nowhere, Progress.NONE))
                .isInstanceOf(Problem.class);
        assertThat(folder).isEmptyDirectory();
    }
}
