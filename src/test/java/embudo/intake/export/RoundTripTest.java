package embudo.intake.export;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.Catalog;
import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch;
import embudo.domain.ImportSession;
import embudo.domain.LeadQuery;
import embudo.intake.FileFacts;
import embudo.intake.FileImporter;
import embudo.intake.Preview;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.text.Texts;

import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipFile;

import javax.xml.parsers.DocumentBuilderFactory;

/** Contacts that leave and come back are the same contacts. */
class RoundTripTest {
    private static final List<String> TEXTS =
            List.of(
                    "Ana \"Anita\"",
                    "Castell; Mas, SL",
                    "=1+1",
                    "@nube",
                    "-2+3",
                    "'t Hooft",
                    "'=x",
                    "Línea\ndos",
                    "ñandú 漢字 🙂",
                    "007",
                    "1,5",
                    "2026-03-01");
    @TempDir Path folder;

    private static Map<ContactField, Object> person(Random random, int i) {
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        fields.put(ContactField.EMAIL, "p" + i + "@nube.example");
        // Within one summer, so that a local time means one moment only.
        Instant at = Instant.parse("2026-06-01T00:00:00Z").plusSeconds(random.nextInt(5_000_000));
        fields.put(ContactField.CREATED_AT, at);
        for (ContactField field : ContactField.values())
            if (!fields.containsKey(field) && random.nextInt(3) > 0)
                fields.put(field, value(random, field, at, i));
        return fields;
    }

    private static Object value(Random random, ContactField field, Instant at, int i) {
        return switch (field) {
            case PHONE -> "+346%08d".formatted(i);
            case COMPANY_SIZE -> CompanySize.values()[1 + random.nextInt(4)].name();
            case SOURCE -> Channel.values()[1 + random.nextInt(Channel.values().length - 1)].name();
            case DECISION_AUTHORITY -> List.of("yes", "no", "influencer").get(random.nextInt(3));
            case LANGUAGE -> random.nextBoolean() ? "es" : "en";
            case EMAIL_CONSENT -> random.nextBoolean() ? "granted" : "denied";
            case COUNTRY -> random.nextBoolean() ? "España" : "Mexico";
            default ->
                    switch (field.type()) {
                        case COUNT -> (long) random.nextInt(5_000);
                        case MOMENT -> at.plusSeconds(60);
                        default -> TEXTS.get(random.nextInt(TEXTS.size()));
                    };
        };
    }

    private void fill(Filled workspace) {
        Random random = new Random(20260328);
        try (ImportSession s = workspace.store().imports().open("c", "c", "0", Actor.WINDOW)) {
            for (int i = 0; i < 400; i++)
                s.addContact(
                        person(random, i),
                        i % 3 == 0 ? Map.of("Club, VIP", TEXTS.get(i % TEXTS.size())) : Map.of());
            s.publish(new ImportBatch.Counts(400, 400, 0, 0, 0, 0), "{}");
        }
    }

    private static Map<String, List<Object>> all(Filled workspace) {
        Map<String, List<Object>> all = new HashMap<>();
        workspace
                .store()
                .contacts()
                .forEach((Contact c) -> all.put(c.email(), List.of(c.fields(), c.custom())));
        return all;
    }

    private static void export(Filled from, Path file, Format format, Language language) {
        from.exporter()
                .write(
                        new Exporter.Wanted(
                                "contacts",
                                format,
                                LeadQuery.all(),
                                Since.EVER,
                                language,
                                Texts.of(language)::get),
                        file,
                        Progress.NONE);
    }

    private static FileImporter importer(Filled to) {
        return new FileImporter(
                to.store().imports(),
                to.store().contacts(),
                to.store().webinars(),
                to.store().dailyFacts(),
                to.store().settings(),
                () -> Filled.NOON,
                to.store().records(),
                Catalog.load().files(),
                address -> false);
    }

    @ParameterizedTest
    @CsvSource({"CSV,EN", "CSV,ES", "CSV_LOCALE,EN", "CSV_LOCALE,ES"})
    void contactsComeBackAsTheyLeft(Format format, Language language) {
        Path file = folder.resolve("contacts.csv");
        try (Filled from = new Filled(folder.resolve("from"));
                Filled to = new Filled(folder.resolve("to"))) {
            fill(from);
            export(from, file, format, language);
            FileImporter importer = importer(to);
            FileFacts facts = importer.inspect(file);
            Preview preview =
                    importer.publish(
                                    importer.plan(facts, null, Map.of()),
                                    Actor.COMMAND,
                                    Progress.NONE)
                            .preview();
            assertThat(preview.counts().fresh()).isEqualTo(400);
            assertThat(all(to)).containsExactlyInAnyOrderEntriesOf(all(from));
            Preview again = importer.preview(preview.plan(), Progress.NONE);
            assertThat(again.counts().unchanged()).isEqualTo(400);
            assertThat(importer(from).preview(preview.plan(), Progress.NONE).counts().unchanged())
                    .as("in the workspace they came from")
                    .isEqualTo(400);
        }
    }

    /** Decimals, days and lists of declared kinds, in every form that is made for people too. */
    @ParameterizedTest
    @CsvSource({"CSV,EN", "CSV_LOCALE,EN", "CSV_LOCALE,ES", "XLSX,ES", "JSONL,ES"})
    void recordsComeBackAsTheyLeft(Format format, Language language) throws Exception {
        String[] files = {
            """
            SKU,Name,Category,Price,Currency,Margin,Stock,Active,Shelf
            A-1,"Course; B",Course,1200.5,EUR,0.35,10,yes,3
            A-2,=1+1,Book,89.9,EUR,,200,no,1.5
            A-3,Coaching,,15,USD,0.125,,,
            """,
            """
            Subscription ID,Email,Plan,Status,Started At,MRR,Currency
            S-1,ana@nube.example,Pro,active,2026-03-04T10:00:00Z,1234.56,EUR
            S-2,leo@sol.example,Basic,cancelled,2026-06-05T10:00:00Z,12,EUR
            """
        };
        String[] kinds = {"products", "subscriptions"};
        try (Filled from = new Filled(folder.resolve("from"));
                Filled to = new Filled(folder.resolve("to"))) {
            for (int i = 0; i < kinds.length; i++) {
                Path file = Files.writeString(folder.resolve(kinds[i] + ".csv"), files[i]);
                assertThat(publish(from, file, kinds[i], Map.of("custom:*", "*")).rejected())
                        .isZero();
                Path out = folder.resolve("out-" + kinds[i] + "." + format.ending());
                from.exporter()
                        .write(
                                new Exporter.Wanted(
                                        "records:" + kinds[i],
                                        format,
                                        LeadQuery.all(),
                                        Since.EVER,
                                        language,
                                        Texts.of(language)::get),
                                out,
                                Progress.NONE);
                assertThat(publish(to, out, kinds[i], Map.of()).rejected()).isZero();
                assertThat(records(to, kinds[i])).isEqualTo(records(from, kinds[i])).isNotEmpty();
            }
        }
    }

    private static ImportBatch.Counts publish(
            Filled into, Path file, String kind, Map<String, String> mapping) {
        FileImporter importer = importer(into);
        FileFacts facts = importer.inspect(file);
        assertThat(facts.kind()).isEqualTo(kind);
        return importer.publish(importer.plan(facts, null, mapping), Actor.COMMAND, Progress.NONE)
                .preview()
                .counts();
    }

    private static Map<String, Map<String, Object>> records(Filled of, String kind) {
        Map<String, Map<String, Object>> all = new HashMap<>();
        of.store().records().forEach(kind, r -> all.put(r.key(), r.values()));
        return all;
    }

    /** Read back with the JDK alone. */
    @ParameterizedTest
    @CsvSource({"EN", "ES"})
    void aWorkbookHoldsTypedCellsAndNoFormula(Language language) throws Exception {
        Path file = folder.resolve("contacts.xlsx");
        try (Filled from = new Filled(folder.resolve("from"))) {
            fill(from);
            export(from, file, Format.XLSX, language);
        }
        assertThat(Files.size(file)).isPositive();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            var sheet =
                    DocumentBuilderFactory.newInstance()
                            .newDocumentBuilder()
                            .parse(zip.getInputStream(zip.getEntry("xl/worksheets/sheet1.xml")));
            assertThat(sheet.getElementsByTagName("row").getLength()).isEqualTo(401);
            assertThat(sheet.getElementsByTagName("f").getLength()).as("formulas").isZero();
            var cells = sheet.getElementsByTagName("c");
            long numbers = 0;
            for (int i = 0; i < cells.getLength(); i++) {
                Element cell = (Element) cells.item(i);
                String text = cell.getTextContent();
                if (cell.getAttribute("t").equals("inlineStr"))
                    assertThat(text).doesNotMatch("(?s)[=@\\t\\r-].*");
                else if (!text.isEmpty()) numbers++;
            }
            assertThat(numbers).as("typed cells").isGreaterThan(1_000);
        }
    }
}
