package embudo.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.nio.file.Path;

class FileAskerTest {
    @ParameterizedTest
    @CsvSource({
        "leads, leads.csv",
        "leads.xlsx, leads.xlsx",
        "Leads.XLSX, Leads.XLSX",
        "leads.2026, leads.2026.csv",
        "csv, csv.csv"
    })
    void anEndingIsAddedWhereNoneWasTyped(String typed, String written) {
        Path folder = Path.of("exports");
        assertThat(FileAsker.ended(folder.resolve(typed), "csv", "xlsx"))
                .isEqualTo(folder.resolve(written));
    }
}
