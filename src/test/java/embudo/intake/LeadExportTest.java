package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.domain.Actor;
import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Contacts;
import embudo.domain.EventType;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Leads;
import embudo.kernel.Language;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

class LeadExportTest {
    private static final Instant AT = Instant.parse("2026-11-17T14:26:00Z");
    @TempDir Path folder;

    /** Leads and contacts of the same people: number, name and company. */
    private record People(List<Contact> all) implements Leads, Contacts {
        @Override
        public Page<LeadRow> page(LeadQuery query, long offset, int limit) {
            List<LeadRow> rows = new ArrayList<>();
            for (Contact c : all)
                rows.add(
                        new LeadRow(
                                c.id(),
                                c.name(),
                                c.email(),
                                null,
                                null,
                                84,
                                Band.HOT,
                                EventType.CHAT,
                                AT,
                                AT,
                                null));
            return new Page<>(
                    rows.stream().skip(offset).limit(limit).toList(), offset, rows.size());
        }

        @Override
        public List<Contact> byIds(Collection<Long> ids) {
            return all.stream().filter(c -> ids.contains(c.id())).toList();
        }

        @Override
        public Set<Long> ids(LeadQuery query) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Optional<Contact> byId(long id) {
            throw new AssertionError("one by one");
        }

        @Override
        public Map<String, Contact> byEmails(Collection<String> emails) {
            throw new AssertionError("not asked for");
        }

        @Override
        public Map<String, Contact> byPhones(Collection<String> phones) {
            throw new AssertionError("not asked for");
        }

        @Override
        public long count() {
            return all.size();
        }

        @Override
        public void forEach(Consumer<Contact> consumer) {
            all.forEach(consumer);
        }

        @Override
        public Contact edit(long id, Map<ContactField, Object> changes, Actor actor) {
            throw new AssertionError("an export changes nothing");
        }
    }

    private static Contact contact(long id, String name, String company) {
        return new Contact(
                id,
                Map.of(
                        ContactField.EMAIL,
                        "p" + id + "@nube.example",
                        ContactField.PHONE,
                        "+34600000001",
                        ContactField.FIRST_NAME,
                        name,
                        ContactField.COMPANY,
                        company,
                        ContactField.PRICING_VISITS,
                        3L),
                Map.of(),
                AT);
    }

    private String written(List<Contact> people, LeadExport.Format format, Language language)
            throws IOException {
        Path file = folder.resolve("leads");
        People store = new People(people);
        new LeadExport(store, store).write(LeadQuery.all(), file, format, language, Progress.NONE);
        return Files.readString(file, StandardCharsets.UTF_8);
    }

    @Test
    void beginsWithAByteOrderMarkAndEndsLinesAsTheStandardSays() throws IOException {
        String csv =
                written(
                        List.of(contact(1, "Ana \"Anita\"", "Castell, Mas")),
                        LeadExport.Format.CSV,
                        Language.EN);
        assertThat(csv).startsWith("\uFEFFlead_id,score,band,email,").endsWith("\r\n");
        assertThat(csv).contains("1,84,hot_lead,p1@nube.example,+34600000001,");
        assertThat(csv).contains("\"Ana \"\"Anita\"\"\"").contains("\"Castell, Mas\"");
    }

    @Test
    void usesTheSemicolonThatSpanishSpreadsheetsExpect() throws IOException {
        assertThat(
                        written(
                                List.of(contact(1, "Ana", "Marola")),
                                LeadExport.Format.CSV,
                                Language.ES))
                .startsWith("\uFEFFlead_id;score;band;");
    }

    @Test
    void jsonLinesKeepTheirTypes() throws IOException {
        JsonNode lead =
                new ObjectMapper()
                        .readTree(
                                written(
                                        List.of(contact(7, "=1+1", "Marola")),
                                        LeadExport.Format.JSONL,
                                        Language.EN));
        assertThat(lead.get("lead_id").asLong()).isEqualTo(7);
        assertThat(lead.get("pricing_visits").isNumber()).isTrue();
        assertThat(lead.get("first_name").asText()).as("JSON runs no formulas").isEqualTo("=1+1");
        assertThat(lead.get("last_name").isNull()).isTrue();
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
                "+34 600 = 1"
            })
    void aValueASpreadsheetWouldRunGetsAnApostrophe(String dangerous) throws IOException {
        assertThat(LeadExport.harmless(dangerous)).isEqualTo("'" + dangerous);
        assertThat(written(List.of(contact(1, dangerous, "C")), LeadExport.Format.CSV, Language.EN))
                .contains("'" + dangerous);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A=B", "", "+34600000001", "-7", "Ana"})
    void anOrdinaryValueStaysAsItIs(String plain) {
        assertThat(LeadExport.harmless(plain)).isEqualTo(plain);
    }

    @Test
    void writesEveryPageOnceAndToTheEnd() throws IOException {
        List<Contact> people = new ArrayList<>();
        for (int i = 1; i <= 2_321; i++) people.add(contact(i, "Person " + i, "C"));
        List<String> lines = written(people, LeadExport.Format.CSV, Language.EN).lines().toList();
        assertThat(lines).hasSize(2_322).doesNotHaveDuplicates();
        assertThat(lines.getLast()).startsWith("2321,");
    }

    @Test
    void aFolderThatIsNotThereIsSaidAndNothingIsLeft() {
        People nobody = new People(List.of());
        Path nowhere = folder.resolve("missing").resolve("leads.csv");
        assertThatThrownBy(() ->
                        new LeadExport(nobody, nobody)
                                .write(
                                        LeadQuery.all(),
                                        nowhere,
                                        LeadExport.Format.CSV,
                                        Language.EN,
                                        Progress.NONE))
                .isInstanceOfSatisfying(
                        Problem.class, p -> assertThat(p.key()).isEqualTo("intake.export.failed"));
        assertThat(folder).isEmptyDirectory();
    }
}
