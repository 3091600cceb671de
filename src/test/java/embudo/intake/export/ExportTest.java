package embudo.intake.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.NewEvent;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Tables of a real workspace as files (S-INT-32). */
class ExportTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    @TempDir Path folder;
    private Filled workspace;

    @BeforeEach
    void open() {
        workspace = new Filled(folder.resolve("ws"));
    }

    @AfterEach
    void close() {
        workspace.close();
    }

    private Exporter.Written write(String table, Format format, Since since, Path target) {
        return workspace
                .exporter()
                .write(
                        new Exporter.Wanted(
                                table,
                                format,
                                LeadQuery.all(),
                                since,
                                Language.ES,
                                Texts.of(Language.ES)::get),
                        target,
                        Progress.NONE);
    }

    private List<JsonNode> rows(String table, Since since) throws IOException {
        Path file = folder.resolve(table + ".jsonl");
        write(table, Format.JSONL, since, file);
        List<JsonNode> rows = new ArrayList<>();
        for (String line : Files.readAllLines(file)) rows.add(JSON.readTree(line));
        return rows;
    }

    @Test
    void everyTableSaysWhatWasPutIn() throws IOException {
        long ana = workspace.person("Ana", "=HYPERLINK(1)");
        workspace.season(ana);
        JsonNode registration = rows("registrations", Since.EVER).getFirst();
        assertThat(registration.get("email").asText()).isEqualTo("ana@nube.example");
        assertThat(registration.get("webinar").asText()).isEqualTo("900");
        assertThat(rows("attendance", Since.EVER).getFirst().get("seconds").asLong())
                .isEqualTo(600);
        JsonNode order = rows("orders", Since.EVER).getFirst();
        assertThat(order.get("amount").decimalValue()).isEqualByComparingTo("250.75");
        assertThat(order.get("amount").isNumber()).isTrue();
        assertThat(rows("campaign-days", Since.EVER).getFirst().get("spend").decimalValue())
                .isEqualByComparingTo("12.34");
        assertThat(rows("web-days", Since.EVER).getFirst().get("day").asText())
                .isEqualTo("2026-03-28");
        assertThat(rows("webinars", Since.EVER)).hasSize(1);
        assertThat(rows("commands", Since.EVER).getFirst().get("state").asText())
                .isEqualTo("waiting");
        assertThat(rows("audit", Since.EVER))
                .extracting(a -> a.get("action").asText())
                .contains("import.publish");
        assertThat(rows("events", Since.EVER))
                .extracting(e -> e.get("type").asText())
                .contains("contact_created", "registered", "attended", "purchase");
        JsonNode contact = rows("contacts", Since.EVER).getFirst();
        assertThat(contact.get("company").asText())
                .as("JSON runs no formulas")
                .isEqualTo("=HYPERLINK(1)");
        assertThat(contact.get("custom:vip").asText()).isEqualTo("yes");
        assertThat(contact.get("last_name").isNull()).isTrue();
    }

    @Test
    void spanishSpreadsheetsGetTheirDelimiterDecimalsAndHeads() throws IOException {
        workspace.season(workspace.person("Ana", "Nube, SL"));
        Path file = folder.resolve("pedidos.csv");
        write("orders", Format.CSV_LOCALE, Since.EVER, file);
        String text = Files.readString(file);
        assertThat(text).startsWith("\uFEFFNúmero de pedido;").endsWith("\r\n");
        // 12:00 UTC is 13:00 in Madrid on that day.
        assertThat(text).contains(";2026-03-28 13:00:00;250,75;USD;");
        write("orders", Format.CSV, Since.EVER, file);
        assertThat(Files.readString(file))
                .startsWith("order_number,")
                .contains(",2026-03-28T12:00:00Z,250.75,USD,");
    }

    @Test
    void anExportOfChangesGoesOnWhereTheLastOneEnded() throws IOException {
        long ana = workspace.person("Ana", "Nube");
        long leo = workspace.person("Leo", "Nube");
        Path out = folder.resolve("out");
        workspace.tick();
        Exporter.Written first = write("changed", Format.JSONL, Since.EVER, out);
        assertThat(first.rows()).containsEntry("contacts", 2L).containsEntry("events", 2L);
        assertThat(out).isDirectoryContaining(f -> f.endsWith("contacts.jsonl"));
        Since end = Since.parse(first.end().toString(), ZoneOffset.UTC);
        assertThat(write("changed", Format.JSONL, end, out).total()).isZero();
        workspace.store().contacts().edit(leo, Map.of(ContactField.JOB_TITLE, "CTO"), Actor.WINDOW);
        workspace
                .store()
                .journal()
                .append(Actor.WINDOW, List.of(NewEvent.of(null, ana, EventType.CHAT, Filled.NOON)));
        workspace.tick();
        Exporter.Written next = write("changed", Format.JSONL, end, out);
        assertThat(next.rows()).containsEntry("contacts", 1L).containsEntry("events", 2L);
        assertThat(JSON.readTree(out.resolve("contacts.jsonl").toFile()).get("person_id").asLong())
                .isEqualTo(leo);
        assertThat(write("changed", Format.JSONL, next.end(), out).rows().get("events")).isZero();
    }

    /** An undo restores values without a fact of its own about each person. */
    @Test
    void whatAnUndoPutBackCountsAsChanged() throws IOException {
        workspace.person("Ana", "Nube");
        int batch = workspace.rename("ana@nube.example", "Anita");
        Since end = write("changed", Format.JSONL, Since.EVER, folder.resolve("out")).end();
        workspace.tick();
        workspace.store().imports().undo(batch, Actor.WINDOW);
        List<JsonNode> changed = rows("contacts", end);
        assertThat(changed).hasSize(1);
        assertThat(changed.getFirst().get("first_name").asText()).isEqualTo("Ana");
    }

    @Test
    void everyPageIsWrittenOnceAndToTheEnd() throws IOException {
        workspace.people(2_321);
        Path file = folder.resolve("leads.csv");
        assertThat(write("leads", Format.CSV, Since.EVER, file).total()).isEqualTo(2_321);
        assertThat(Files.readAllLines(file)).hasSize(2_322).doesNotHaveDuplicates();
        assertThat(rows("contacts", Since.EVER)).hasSize(2_321);
    }

    @ParameterizedTest
    @EnumSource(Format.class)
    void everythingGoesIntoAFolder(Format format) {
        workspace.season(workspace.person("Ana", "Nube"));
        Path out = folder.resolve("all");
        Exporter.Written all = write("all", format, Since.EVER, out);
        assertThat(all.rows().keySet()).containsExactlyElementsOf(workspace.exporter().tables());
        assertThat(all.rows())
                .allSatisfy((table, rows) -> {
                    // The season of this test has no records; their tables have a head all the
                    // same.
                    if (!table.startsWith("records:")) assertThat(rows).as(table).isPositive();
                });
        assertThat(all.files())
                .filteredOn(f -> !f.getFileName().toString().startsWith("records"))
                .isNotEmpty()
                .allSatisfy(f -> assertThat(f).isNotEmptyFile());
        assertThat(out.toFile().list()).hasSize(all.files().size());
    }

    @ParameterizedTest
    @EnumSource(Language.class)
    void everyColumnHasANameInBothLanguages(Language language) {
        Texts texts = Texts.of(language);
        for (Sheet<?> sheet : workspace.sheets()) {
            assertThat(
                            texts.has("intake.table." + sheet.id())
                                    || workspace.exporter().name(sheet.id(), language).isPresent())
                    .as(sheet.id())
                    .isTrue();
            assertThat(sheet.columns().get())
                    .allMatch(c -> c.textKey() == null || texts.has(c.textKey()));
        }
    }

    @Test
    void aStopLeavesTheFileBeforeAsItWas() throws IOException {
        workspace.people(600);
        Path file = folder.resolve("contacts.csv");
        Files.writeString(file, "before");
        Progress stopping =
                new Progress() {
                    private long done;

                    @Override
                    public void at(long now, long total) {
                        done = now;
                    }

                    @Override
                    public boolean cancelled() {
                        return done > 200;
                    }
                };
        assertThatThrownBy(() ->
                        workspace
                                .exporter()
                                .write(
                                        new Exporter.Wanted(
                                                "contacts",
                                                Format.CSV,
                                                LeadQuery.all(),
                                                Since.EVER,
                                                Language.EN,
                                                k -> k),
                                        file,
                                        stopping))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("kernel.cancelled"));
        assertThat(file).hasContent("before");
        assertThat(folder.resolve("contacts.csv.part")).doesNotExist();
    }

    @Test
    void whatCanNotBeDoneIsSaid() {
        assertThatThrownBy(() -> write("people", Format.CSV, Since.EVER, folder.resolve("x")))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("intake.export.table"));
        Path nowhere = folder.resolve("missing").resolve("leads.csv");
        assertThatThrownBy(() -> write("leads", Format.CSV, Since.EVER, nowhere))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("intake.export.failed"));
        assertThatThrownBy(() -> Format.of("ods", "x"))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("intake.export.format"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"yesterday", "2026-13-01", "x@2026-03-01T00:00:00Z", "12@x"})
    void aMomentThatIsNoneIsRefused(String text) {
        assertThatThrownBy(() -> Since.parse(text, ZoneOffset.UTC))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("intake.export.since"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "+cmd|' /C calc'!A0",
                "-2+3",
                "@SUM(A1)",
                "\tx",
                "\rx",
                "\nx",
                "+34 600 = 1",
                "'=1",
                "＝1+1"
            })
    void aValueThatASpreadsheetWouldRunGetsAnApostropheAndLosesItAgain(String dangerous) {
        assertThat(Harmless.text(dangerous)).isEqualTo("'" + dangerous);
        assertThat(Harmless.restore("'" + dangerous)).isEqualTo(dangerous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=B", "", "+34600000001", "-7", "Ana", "'t Hooft"})
    void anOrdinaryValueStaysAsItIs(String plain) {
        assertThat(Harmless.text(plain)).isEqualTo(plain);
        assertThat(Harmless.restore(plain)).isEqualTo(plain);
    }
}
