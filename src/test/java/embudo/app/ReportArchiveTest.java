package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.ReportKind;
import embudo.domain.Actor;
import embudo.domain.ReportRun;
import embudo.intake.Importer;
import embudo.kernel.Language;
import embudo.kernel.Period;
import embudo.kernel.Progress;
import embudo.kernel.Ticker;
import embudo.report.Draft;
import embudo.report.Reports;
import embudo.report.Reports.Paper;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;

/** The archive over real figures in a real store. */
class ReportArchiveTest {
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));
    private static final Period PERIOD = Period.parse("2026-10-21..2026-11-19", null);

    @TempDir Path folder;

    interface Visit {
        void in(Wiring wiring) throws Exception;
    }

    private void visit(Visit visit) throws Exception {
        try (Lifecycle life = new Lifecycle(folder.resolve("workspace"), NOW, Program::new)) {
            Wiring wiring = life.wiring();
            wiring.settle();
            visit.in(wiring);
        }
    }

    private static void bring(Wiring wiring, String... files) {
        Importer importer = wiring.importer();
        for (String file : files) {
            Path path = Samples.find().folder().resolve(file);
            importer.publish(
                    importer.plan(importer.inspect(path), null, Map.of()),
                    Actor.COMMAND,
                    Progress.NONE);
        }
        wiring.settle();
    }

    @Test
    void aRunGivesTheSameBytesAfterARestartAndAfterNewFacts() throws Exception {
        Path file = folder.resolve("weekly.pdf");
        visit(wiring -> {
            bring(wiring, "contacts-hubspot.csv", "ads-meta.csv");
            Reports reports = wiring.commandServices().reports();
            Draft draft = reports.draft("weekly", PERIOD, Language.ES, Paper.A4);
            assertThat(reports.write(draft, file, Actor.COMMAND).run()).isEqualTo(1);
        });
        byte[] first = Files.readAllBytes(file);
        visit(wiring -> {
            Reports reports = wiring.commandServices().reports();
            assertThat(reports.again(1, Language.ES, Paper.A4).pdf()).isEqualTo(first);
            bring(wiring, "ads-google.csv", "orders.csv");
            assertThat(reports.again(1, Language.ES, Paper.A4).pdf()).isEqualTo(first);
            assertThat(reports.draft("weekly", PERIOD, Language.ES, Paper.A4).pdf())
                    .as("fresh figures")
                    .isNotEqualTo(first);
        });
    }

    @Test
    void theArchiveListsRemovesAndBringsBack() throws Exception {
        visit(wiring -> {
            Reports reports = wiring.commandServices().reports();
            for (ReportKind kind : reports.kinds())
                reports.write(
                        reports.draft(kind.key(), PERIOD, Language.EN, Paper.LETTER),
                        folder,
                        Actor.COMMAND);
            assertThat(reports.runs(100)).hasSameSizeAs(reports.kinds());
            ReportRun newest = reports.runs(1).getFirst();
            assertThat(newest.report()).isEqualTo(reports.kinds().getLast().key());
            assertThat(newest.period()).isEqualTo(PERIOD);
            assertThat(Path.of(newest.file())).isNotEmptyFile();
            reports.remove(newest.id(), Actor.COMMAND);
            assertThat(reports.runs(100)).doesNotContain(newest);
            reports.bringBack(newest.id(), Actor.COMMAND);
            assertThat(reports.runs(1)).containsExactly(newest);
        });
    }
}
