package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Workbooks and JSON lines give what the same table as text gives. */
class FormatsTest {
    private static final String SHEETS =
            "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<sheetData>%s</sheetData></worksheet>";
    private static final String STYLES =
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
                    + "<cellXfs count=\"2\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/></cellXfs>"
                    + "</styleSheet>";
    private static final String BOOK =
            "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\""
                    + " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\">"
                    + "<sheets><sheet name=\"A\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>";
    private static final String TYPES =
            "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
                    + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml\"/>"
                    + "<Override PartName=\"/xl/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml\"/>"
                    + "</Types>";
    private static final String RELATIONS =
            "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                    + "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\""
                    + " Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @TempDir Path folder;

    /** Rows of a sheet as XML of a real workbook. */
    static byte[] workbook(String rows) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "[Content_Types].xml", TYPES);
            part(zip, "xl/workbook.xml", BOOK);
            part(zip, "xl/_rels/workbook.xml.rels", RELATIONS);
            part(zip, "xl/styles.xml", STYLES);
            part(zip, "xl/worksheets/sheet1.xml", SHEETS.formatted(rows));
        }
        return bytes.toByteArray();
    }

    private static void part(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String text(String at, String value) {
        return "<c r=\"" + at + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
    }

    /** 46096 is 15 March 2026 in a spreadsheet's count of days. */
    @Test
    void workbookWithTextsNumbersAndDates() throws IOException {
        Bench bench = new Bench(folder);
        byte[] book =
                workbook(
                        "<row r=\"1\">"
                                + text("A1", "Email")
                                + text("B1", "Create Date")
                                + text("C1", "Website visits")
                                + "</row><row r=\"2\">"
                                + text("A2", "ana@nube.example")
                                + "<c r=\"B2\" s=\"1\"><v>46096</v></c><c r=\"C2\"><v>7</v></c></row>"
                                + "<row r=\"3\">"
                                + text("A3", "nobody")
                                + "</row>");
        Path file = bench.file("people.xlsx", book);
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("contacts");
        Preview preview = bench.publish(file).preview();
        assertThat(preview.counts().fresh()).isEqualTo(1);
        assertThat(preview.rows())
                .filteredOn(r -> r.result() == RowOutcome.Result.REJECTED)
                .singleElement()
                .satisfies(r -> assertThat(r.line()).isEqualTo(3));
        assertThat(bench.store.person("ana@nube.example"))
                .satisfies(c -> {
                    assertThat(c.count(ContactField.WEBSITE_VISITS)).isEqualTo(7);
                    assertThat(c.moment(ContactField.CREATED_AT).atZone(facts.zone()).toLocalDate())
                            .isEqualTo("2026-03-15");
                });
    }

    @Test
    void jsonLinesWithInnerObjectsAndBadLines() {
        Bench bench = new Bench(folder);
        Path file =
                bench.file(
                        "people.jsonl",
                        """
                        {"email": "ana@nube.example", "company": {"name": "Nube"}, "visits": 3}
                        {"email": "leo@nube.example", "tags": ["a", "b"]}
                        {"email": "broken
                        [1, 2]
                        """);
        Preview preview =
                bench.importer
                        .publish(
                                bench.importer.plan(
                                        bench.importer.inspect(file),
                                        null,
                                        Map.of(ImportPlan.CUSTOM_REST, "*")),
                                Actor.COMMAND,
                                Progress.NONE)
                        .preview();
        assertThat(preview.counts().fresh()).isEqualTo(2);
        assertThat(preview.rows())
                .filteredOn(r -> r.result() == RowOutcome.Result.REJECTED)
                .extracting(RowOutcome::line)
                .containsExactly(3L, 4L);
        assertThat(bench.store.person("ana@nube.example").text(ContactField.COMPANY))
                .isEqualTo("Nube");
        assertThat(bench.store.person("leo@nube.example").custom()).containsEntry("tags", "a; b");
    }

    /**
     * 400 MB of blanks pack into half a megabyte: refused while it is unpacked, before it is read.
     */
    @Test
    void workbookThatUnpacksToFarMoreIsRefused() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            part(zip, "xl/workbook.xml", BOOK);
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            byte[] blanks = new byte[1 << 20];
            for (int i = 0; i < 400; i++) zip.write(blanks);
        }
        Bench bench = new Bench(folder);
        Path file = bench.file("bomb.xlsx", bytes.toByteArray());
        assertThatThrownBy(() -> bench.importer.inspect(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        p -> assertThat(p.key()).isEqualTo("intake.file.workbook_large"));
    }
}
