package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A real, anonymised attendee report through the command: reference figures stand beside the public
 * file.
 */
class ZoomTruthTest {
    @TempDir Path folder;

    @Test
    void aRealReportIsReadAndReadAgain() throws Exception {
        Path report =
                Path.of(
                        System.getProperty("embudo.data", "../shared/data"),
                        "zoom",
                        "Anonymized_Zoom_Attendee_Report.csv");
        assumeTrue(Files.exists(report), "the public attendee report is not here: skipped");
        try (Lifecycle life = new Lifecycle(folder.resolve("w"), Ticker.system(), Program::new)) {
            JsonNode first = importing(life, report);
            JsonNode summary = first.get("summary");
            assertThat(summary.get("people").asLong()).isEqualTo(469);
            assertThat(summary.get("attended").asLong()).isEqualTo(455);
            assertThat(summary.get("minutes").asLong()).isEqualTo(64_540);
            assertThat(summary.get("minutesPresent").asLong()).isEqualTo(63_047);
            assertThat(summary.get("panelists").asLong()).isPositive();
            assertThat(life.wiring().store().contacts().count())
                    .as("panelists are no leads")
                    .isEqualTo(469);
            long events = life.wiring().store().journal().position();
            JsonNode second = importing(life, report);
            assertThat(second.get("new").asLong() + second.get("updated").asLong()).isZero();
            assertThat(life.wiring().store().contacts().count()).isEqualTo(469);
            life.wiring().settle();
            assertThat(life.wiring().store().imports().recent(1).getFirst().counts().fresh())
                    .isZero();
            assertThat(life.wiring().store().journal().position()).isGreaterThanOrEqualTo(events);
        }
    }

    private static JsonNode importing(Lifecycle life, Path report) {
        return new Prompt(life, report.getParent())
                .json("import", report.toAbsolutePath().toString());
    }
}
