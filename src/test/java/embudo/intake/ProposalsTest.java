package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.kernel.Language;
import embudo.kernel.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** What columns are thought to mean, why, how surely, and that it is remembered. */
class ProposalsTest {
    private static final String LIST =
            """
            Kontakt,Firma,Punkte,Seit
            ana@nube.example,Nube,5,2026-01-02
            leo@sol.example,Sol,7,2026-02-03
            kai@mar.example,Mar,9,2026-03-04
            eva@rio.example,Rio,2,2026-04-05
            """;

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private ImportPlan plan(Path file, String kind, Map<String, String> choices) {
        return bench.importer.plan(bench.importer.inspect(file), kind, choices);
    }

    private FileFacts.Column column(FileFacts facts, String header) {
        return facts.columns().stream()
                .filter(c -> c.header().equals(header))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aFieldThatEveryRowNeedsIsFoundByItsContent() {
        Path file =
                bench.file(
                        "ventas.csv",
                        """
                        Beleg;Wer;Wann;Summe;Menge
                        A1;ana@nube.example;02/01/2026;1.200,50;1
                        A2;leo@sol.example;13/01/2026;89,90;2
                        A3;kai@mar.example;28/01/2026;15,00;3
                        """);
        ImportPlan plan = plan(file, "orders", Map.of("number", "Beleg"));
        assertThat(plan.mapping())
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of(0, "number", 1, "email", 2, "at", 3, "total"));
        assertThat(plan.dateOrder()).isEqualTo("DMY");
        Preview preview = bench.importer.preview(plan, Progress.NONE);
        assertThat(preview.counts().fresh()).isEqualTo(3);
        assertThat(column(preview.facts(), "Beleg").basis()).isEqualTo(Basis.CHOSEN);
        assertThat(column(preview.facts(), "Summe").basis()).isEqualTo(Basis.CONTENT);
        assertThat(column(preview.facts(), "Menge").basis()).isEqualTo(Basis.NONE);
    }

    /** Two columns of days: nobody but the person knows which is meant. */
    @Test
    void whatTwoColumnsLookLikeIsLeftOpen() {
        Path file =
                bench.file(
                        "ventas.csv",
                        """
                        Beleg;Wer;Wann;Bis;Summe
                        A1;ana@nube.example;02/01/2026;05/01/2026;1.200,50
                        A2;leo@sol.example;13/01/2026;15/01/2026;89,90
                        A3;kai@mar.example;28/01/2026;30/01/2026;15,00
                        """);
        assertThat(plan(file, "orders", Map.of()).mapping()).doesNotContainValue("at");
    }

    @Test
    void aNameThatTheValuesBelieIsMarkedByItsShare() {
        Path file =
                bench.file(
                        "people.csv",
                        """
                        Email,Created
                        ana@nube.example,2026-01-02
                        leo@sol.example,last spring
                        kai@mar.example,2026-03-04
                        eva@rio.example,who knows
                        """);
        FileFacts.Column created = column(bench.importer.inspect(file), "Created");
        assertThat(created.target()).isEqualTo("created_at");
        assertThat(created.basis()).isEqualTo(Basis.NAME);
        assertThat(created.share()).isEqualTo(0.5);
    }

    @Test
    void aHeaderIsReadAsItWasReadBefore() {
        Path first = bench.file("first.csv", LIST);
        assertThat(column(bench.importer.inspect(first), "Kontakt").basis())
                .isEqualTo(Basis.CONTENT);
        ImportPlan chosen =
                plan(first, null, Map.of("company", "Firma", "custom:punkte", "Punkte"));
        bench.importer.publish(chosen, Actor.WINDOW, Progress.NONE);
        Path second = bench.file("second.csv", LIST.replace("nube", "niebla"));
        FileFacts facts = bench.importer.inspect(second);
        assertThat(plan(second, null, Map.of()).mapping()).isEqualTo(chosen.mapping());
        assertThat(column(facts, "Firma").basis()).isEqualTo(Basis.REMEMBERED);
        assertThat(column(facts, "Punkte").target()).isEqualTo("custom:punkte");
        Path other = bench.file("other.csv", LIST.replace("Firma", "Haus"));
        assertThat(column(bench.importer.inspect(other), "Haus").target()).isNull();
    }

    @Test
    void aKindThatAPersonChoseIsRememberedAndWhatIsUsualIsNot() {
        String sales =
                """
                Beleg;Wer;Wann;Summe
                A1;ana@nube.example;02/01/2026;1.200,50
                A2;leo@sol.example;13/01/2026;89,90
                A3;kai@mar.example;28/01/2026;15,00
                """;
        Path file = bench.file("ventas.csv", sales);
        bench.importer.publish(
                plan(file, "orders", Map.of("number", "Beleg")), Actor.WINDOW, Progress.NONE);
        FileFacts again = bench.importer.inspect(bench.file("mas.csv", sales));
        assertThat(again.kind()).isEqualTo("orders");
        assertThat(bench.settings.keySet()).hasSize(1);
        bench.publish(bench.file("people.csv", "Email,Company\nana@nube.example,Nube\n"));
        assertThat(bench.settings.keySet()).as("the usual is not kept").hasSize(1);
        bench.settings.replaceAll((key, kept) -> "orders x=y");
        assertThat(bench.importer.inspect(file).kind())
                .as("a spoiled memory")
                .isEqualTo("contacts");
    }

    /** Or an export for spreadsheets would not come back whole. */
    @ParameterizedTest
    @EnumSource(Language.class)
    void everyFieldIsKnownByTheNameThatPeopleRead(Language language) throws Exception {
        Properties names = new Properties();
        String path = "/embudo/text/domain_" + language.code() + ".properties";
        try (var in = ProposalsTest.class.getResourceAsStream(path)) {
            names.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        }
        String[] heads =
                Arrays.stream(ContactField.values())
                        .map(field -> names.getProperty("domain.field." + field.key()))
                        .toArray(String[]::new);
        Row header = new Row(1, heads);
        Map<Integer, String> mapping =
                new ContactsKind().propose(new Head(List.of(header), ','), header);
        for (ContactField field : ContactField.values())
            assertThat(mapping).containsEntry(field.ordinal(), field.key());
    }

    @Test
    void theColumnsOfEveryKindHaveAFormThatItsOwnSamplesFit() {
        for (String word : List.of("ana@nube.example", "x+y@nube.example"))
            assertThat(Form.EMAIL.fits().test(word)).isTrue();
        for (String word : List.of("$ 1,200.50", "1.200,50 €", "89,90", "EUR 15.00"))
            assertThat(Form.MONEY.fits().test(word)).as(word).isTrue();
        for (String word : List.of("2026-01-02", "5", "1,2,3", "abc", ""))
            assertThat(Form.MONEY.fits().test(word)).as(word).isFalse();
        for (String word : List.of("2026-01-02", "31/12/2026", "12/31/2026 10:00", "3 Mar 2026"))
            assertThat(Form.MOMENT.fits().test(word)).as(word).isTrue();
        assertThat(Form.words(Map.of("open", List.of("abierto"))).fits().test("Abierto")).isTrue();
        assertThat(Form.words(Map.of("open", List.of("abierto"))).fits().test("roto")).isFalse();
    }
}
