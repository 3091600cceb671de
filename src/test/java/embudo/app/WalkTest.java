package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.app.Prompt.Answer;
import embudo.kernel.Language;
import embudo.kernel.Ticker;

import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/**
 * One real datum from file to store to score to figures to PDF, through the command line a person
 * would use.
 */
class WalkTest {
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    @TempDir static Path folder;
    private static Lifecycle life;

    @BeforeAll
    static void sampleSeason() {
        life = new Lifecycle(folder.resolve("workspace"), NOW, Program::new);
        assertThat(run("demo").exit()).isZero();
    }

    @AfterAll
    static void close() {
        life.close();
    }

    private static Answer run(Language language, boolean json, String... args) {
        return new Prompt(life, folder).run(language, json, args);
    }

    private static Answer run(String... args) {
        return run(Language.EN, false, args);
    }

    private static JsonNode json(String... args) {
        return new Prompt(life, folder).json(args);
    }

    private static List<String> keys(JsonNode node) {
        List<String> keys = new ArrayList<>();
        node.fieldNames().forEachRemaining(keys::add);
        return keys;
    }

    @Test
    void theSeasonShowsTheFiguresItWasMadeFor() {
        JsonNode metrics = json("metrics", "--period", "2026-10-21..2026-11-19").get("metrics");
        assertThat(metrics).hasSize(6);
        assertThat(metrics.get(0).get("key").asText()).isEqualTo("registrations");
        assertThat(metrics.get(0).get("value").asDouble()).isEqualTo(1846);
        assertThat(metrics.get(1).get("value").asDouble()).isEqualTo(1157 / 1434.0);
        assertThat(metrics.get(2).get("value").asDouble()).isEqualTo(248 / 1157.0);
        assertThat(metrics.get(3).get("value").asDouble()).isEqualTo(248 * 24900.0);
        assertThat(metrics.get(4).get("value").asDouble()).isEqualTo(1206000 / 1846.0);
        assertThat(metrics.get(5).get("value").asDouble()).isEqualTo((248 * 249.0 - 12060) / 12060);
    }

    @Test
    void theFunnelHasFiveStagesAndKeepsOpenEntrantsApart() {
        JsonNode funnel = json("funnel", "--period", "2026-10-21..2026-11-19");
        assertThat(keys(funnel))
                .containsExactly(
                        "from",
                        "to",
                        "zone",
                        "currency",
                        "position",
                        "asOf",
                        "windowDays",
                        "steps");
        JsonNode steps = funnel.get("steps");
        assertThat(steps).hasSize(5);
        assertThat(steps.findValuesAsText("count"))
                .containsExactly("96400", "9412", "1846", "1157", "248");
        assertThat(steps.get(3).get("open").asLong()).isEqualTo(412);
        assertThat(steps.get(3).get("step").asDouble()).isEqualTo(1157 / 1434.0);
    }

    @Test
    void importingAgainChangesNothing() {
        Path contacts = Samples.find().folder().resolve("contacts-hubspot.csv");
        JsonNode again = json("import", contacts.toString());
        assertThat(keys(again))
                .contains(
                        "batch",
                        "kind",
                        "encoding",
                        "delimiter",
                        "zone",
                        "rows",
                        "new",
                        "updated",
                        "unchanged",
                        "conflicts",
                        "rejected",
                        "summary");
        assertThat(again.get("kind").asText()).isEqualTo("contacts");
        assertThat(again.get("new").asLong()).isZero();
        assertThat(again.get("updated").asLong()).isZero();
        assertThat(again.get("unchanged").asLong()).isEqualTo(again.get("rows").asLong());
        assertThat(again.get("repeated").asBoolean()).isTrue();
    }

    @Test
    void everyLeadHasAnExplainedScoreAndAllBandsAreFilled() {
        JsonNode bands = json("score").get("bands");
        for (String band : List.of("hot_lead", "warm_lead", "cold_lead", "unqualified"))
            assertThat(bands.get(band).asLong()).as(band).isPositive();
        JsonNode leads = json("leads", "--limit", "5");
        assertThat(leads.get("total").asLong())
                .isEqualTo(
                        bands.findValues("hot_lead").getFirst().asLong()
                                + bands.get("warm_lead").asLong()
                                + bands.get("cold_lead").asLong()
                                + bands.get("unqualified").asLong());
        for (JsonNode lead : leads.get("leads")) {
            JsonNode why = json("score", "--explain", lead.get("lead_id").asText());
            long sum = 0;
            for (JsonNode reason : why.get("reasons")) sum += reason.get("points").asLong();
            assertThat(sum)
                    .isEqualTo(why.get("score").asLong())
                    .isEqualTo(lead.get("score").asLong());
            assertThat(keys(why.get("breakdown")))
                    .containsExactly("fit", "engagement", "behaviour", "intent");
            assertThat(why.get("kind").asText()).isEqualTo("rule");
        }
    }

    @Test
    void thePdfSaysTheSameFiguresInBothLanguages() throws Exception {
        for (Language language : Language.values()) {
            Path file = folder.resolve("summary-" + language.code() + ".pdf");
            Answer made =
                    run(
                            language,
                            true,
                            "report",
                            "executive-summary",
                            "--period",
                            "2026-10-21..2026-11-19",
                            "--out",
                            file.toString());
            assertThat(made.exit()).as(made.err()).isZero();
            try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
                assertThat(pdf.getNumberOfPages()).isGreaterThan(1);
                String text =
                        new PDFTextStripper()
                                .getText(pdf)
                                .replace('\u202F', ' ')
                                .replace('\u00A0', ' ');
                if (language == Language.EN)
                    assertThat(text).contains("1,846", "80.7", "21.4", "$61,752", "$6.53", "412");
                else
                    assertThat(text).contains("1.846", "80,7", "21,4", "61.752 $", "6,53 $", "412");
            }
        }
    }

    @Test
    void aDryRunShowsWhatWouldLeaveAndNothingDoes() {
        assertThat(
                        run(
                                        "connector",
                                        "set",
                                        "webhook",
                                        "url=http://127.0.0.1:9/hook",
                                        "secret=whsec_c2VjcmV0c2VjcmV0c2VjcmV0c2VjcmV0")
                                .exit())
                .isZero();
        JsonNode sent = json("command", "send", "--band", "hot", "--uncontacted", "--dry-run");
        assertThat(sent.get("dryRun").asBoolean()).isTrue();
        assertThat(sent.get("prepared").asLong()).isPositive();
        for (JsonNode command : sent.get("commands"))
            assertThat(command.get("state").asText()).isIn("rehearsed", "held");
        assertThat(json("command", "list", "--state", "sent").get("total").asLong()).isZero();
    }

    @Test
    void exportedLeadsAreAllThere() throws Exception {
        Path file = folder.resolve("leads.jsonl");
        JsonNode done = json("export", "--out", file.toString());
        assertThat(Files.readAllLines(file)).hasSize(done.get("rows").get("leads").asInt());
        JsonNode first = Prompt.JSON.readTree(Files.readAllLines(file).getFirst());
        assertThat(keys(first)).startsWith("person_id", "score", "band", "email");
    }

    @Test
    void theStoreIsSoundAndABackupIsCounted() {
        assertThat(json("verify").get("sound").asBoolean()).isTrue();
        JsonNode backup = json("backup");
        assertThat(Path.of(backup.get("file").asText())).isNotEmptyFile();
        assertThat(backup.get("rows")).isNotEmpty();
    }

    @Test
    void mistakesAreExplainedInThePersonsLanguage() {
        Answer missing = run(Language.ES, false, "import", "no-existe.csv");
        assertThat(missing.exit()).isEqualTo(1);
        assertThat(missing.err()).contains("no-existe.csv").doesNotContain("Exception");
        Answer nonsense = run("leads", "--band", "boiling");
        assertThat(nonsense.exit()).isEqualTo(1);
        assertThat(nonsense.err()).contains("boiling").contains("warm");
        assertThat(run("no-such-command").exit()).isEqualTo(2);
        assertThat(run("report", "executive-summary").exit()).isEqualTo(2);
    }
}
