package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Files as they should not be: each ends in a problem with words, or in rows with reasons. */
class RobustnessTest {
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @TempDir Path folder;

    /** Name, bytes, kind wanted (null = detected), the problem or the reason to come. */
    static Stream<Arguments> hostile() throws Exception {
        String list = "Email,First name,Company\nana@nube.example,Ana,Nube\n";
        String wide = "x".repeat(10 << 20);
        return Stream.of(
                text("empty", "", null, "intake.file.empty"),
                text("blank lines", "\n\n  \n", null, "intake.file.empty"),
                text(
                        "no header",
                        "ana@nube.example,Ana\nbo@sol.example,Bo\n",
                        null,
                        "intake.kind.unclear"),
                text("header alone of no kind", "Colour,Shape\n", null, "intake.kind.unclear"),
                text(
                        "prose",
                        "Dear all,\nthe list follows.\nRegards\n",
                        null,
                        "intake.kind.unclear"),
                bytes("zip", zip(), null, "intake.file.workbook"),
                bytes("noise", noise(), null, "intake.file.binary"),
                text(
                        "quote left open",
                        list + "\"bo@sol.example,Bo,Sol\n",
                        null,
                        "intake.file.broken"),
                text(
                        "cell of 10 MB",
                        list + "bo@sol.example," + wide + ",Sol\n",
                        null,
                        "intake.file.broken"),
                text(
                        "quoted cell of 10 MB",
                        list + "bo@sol.example,\"" + wide + "\",Sol\n",
                        null,
                        "intake.file.broken"),
                text(
                        "too many cells",
                        list + "bo@sol.example,Bo,Sol, Inc,x\n",
                        null,
                        "intake.reason.extra_cells"),
                text(
                        "NUL in a cell",
                        list + "bo@sol.example,B\0o,Sol\n" + list.repeat(20),
                        null,
                        "intake.reason.damaged"),
                text(
                        "address twice the sign",
                        list + "bo@@sol.example,Bo,Sol\n",
                        null,
                        "intake.reason.email"),
                text("nobody in the row", list + ",Bo,Sol\n", null, "intake.reason.nobody"),
                text("list forced to be orders", list, "orders", "intake.kind.column_missing"),
                text("list forced to be a report", list, "attendance", "intake.zoom.no_webinar"),
                text("list forced to be ad days", list, "ad-days", "intake.kind.column_missing"),
                text("list forced to be web days", list, "web-days", "intake.kind.column_missing"),
                text("unknown kind", list, "invoices", "intake.kind.unknown"),
                text(
                        "orders forced to be contacts without address",
                        "Order,Total\n1,2\n",
                        "contacts",
                        "intake.contacts.no_key"),
                text(
                        "report cut before its people",
                        "Attendee Report\nTopic,Webinar ID,Actual Start Time\nX,1,2026-11-17 15:00\n",
                        "attendance",
                        "intake.kind.column_missing"),
                text(
                        "report without start",
                        "Topic,Webinar ID,Actual Start Time\nX,1,soon\nAttendee Details\nAttended,Email,Join Time,Leave Time\nNo,a@nube.example,--,--\n",
                        null,
                        "intake.zoom.no_start"),
                text(
                        "join time that is none",
                        zoom("Yes,a@nube.example,yesterday,2026-11-17 15:30"),
                        null,
                        "intake.reason.stay"),
                text(
                        "gone before coming",
                        zoom("Yes,a@nube.example,2026-11-17 15:30,2026-11-17 15:00"),
                        null,
                        "intake.reason.stay"),
                text(
                        "guest without address",
                        zoom("Yes,,2026-11-17 15:00,2026-11-17 15:30"),
                        null,
                        "intake.reason.no_email"),
                text(
                        "price that is none",
                        orders("1,a@nube.example,2026-11-17,free"),
                        null,
                        "intake.reason.number"),
                text(
                        "price beyond reason",
                        orders("1,a@nube.example,2026-11-17," + "9".repeat(25)),
                        null,
                        "intake.reason.number"),
                text(
                        "price below zero",
                        orders("1,a@nube.example,2026-11-17,-5.00"),
                        null,
                        "intake.reason.number"),
                text(
                        "day that never was",
                        orders("1,a@nube.example,2026-02-30,5.00"),
                        null,
                        "intake.reason.date"),
                text(
                        "order without number",
                        orders(",a@nube.example,2026-11-17,5.00"),
                        null,
                        "intake.reason.missing"));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    void endsInWords(String name, byte[] bytes, String kind, String expected) {
        Bench bench = new Bench(folder);
        Path file = bench.file("hostile.csv", bytes);
        List<String> said = new ArrayList<>();
        try {
            ImportPlan plan = bench.importer.plan(bench.importer.inspect(file), kind, Map.of());
            Importer.Published done = bench.importer.publish(plan, Actor.COMMAND, Progress.NONE);
            for (RowOutcome row : done.preview().rows())
                if (row.reason() != null) said.add(row.reason());
            assertThat(done.preview().counts().rejected()).isPositive();
        } catch (Problem problem) {
            said.add(problem.key());
            assertThat(bench.store.people).as("a failed import leaves nothing").isEmpty();
            assertThat(bench.store.batches).isEmpty();
            for (Language language : Language.values())
                assertThat(Texts.of(language).say(problem))
                        .doesNotStartWith("intake.")
                        .doesNotContain("{");
        }
        assertThat(said).contains(expected);
        for (String key : said)
            for (Language language : Language.values())
                assertThat(Texts.of(language).has(key)).as(key).isTrue();
    }

    @Test
    void thereAreAtLeastTwentyOfThem() throws Exception {
        assertThat(hostile()).hasSizeGreaterThanOrEqualTo(20);
    }

    @Test
    void whatIsMerelyUnusualIsRead() {
        Map<String, byte[]> unusual =
                Map.of(
                        "mixed line ends",
                                "Email,Name\r\na@nube.example,Ána\nb@nube.example,Bo\rc@nube.example,Cy"
                                        .getBytes(StandardCharsets.UTF_8),
                        "byte order mark",
                                "\uFEFFEmail,Name\na@nube.example,Ána\nb@nube.example,Bo\nc@nube.example,Cy\n"
                                        .getBytes(StandardCharsets.UTF_8),
                        "UTF-16 without mark",
                                "Email;Name\na@nube.example;Ana\nb@nube.example;Bo\nc@nube.example;Cy\n"
                                        .getBytes(StandardCharsets.UTF_16LE),
                        "UTF-16 with mark",
                                "Email\tName\na@nube.example\tÁna\nb@nube.example\tBo\nc@nube.example\tCy\n"
                                        .getBytes(StandardCharsets.UTF_16),
                        "short rows",
                                "Email,Name,City\na@nube.example\nb@nube.example,Bo\nc@nube.example,Cy,X\n"
                                        .getBytes(StandardCharsets.UTF_8),
                        "padded quotes",
                                "\"Email\" , \"Name\"\n \"a@nube.example\" , \"A, na\" \n\"b@nube.example\",Bo\nc@nube.example,Cy\n"
                                        .getBytes(StandardCharsets.UTF_8),
                        "one column",
                                "Email\na@nube.example\nb@nube.example\nc@nube.example\n"
                                        .getBytes(StandardCharsets.UTF_8),
                        "duplicate headers",
                                "Email,Email,Name\na@nube.example,x@nube.example,Ana\nb@nube.example,,Bo\nc@nube.example,,Cy\n"
                                        .getBytes(StandardCharsets.UTF_8),
                        "bars",
                                "Email|Name\na@nube.example|A,na\nb@nube.example|B,o\nc@nube.example|Cy\n"
                                        .getBytes(StandardCharsets.UTF_8));
        unusual.forEach((name, bytes) -> {
            Bench bench = new Bench(folder);
            Preview preview = bench.publish(bench.file("unusual.csv", bytes)).preview();
            assertThat(preview.counts().fresh()).as(name).isEqualTo(3);
            assertThat(bench.store.person("a@nube.example")).as(name).isNotNull();
        });
    }

    @Test
    void windowsTextIsGuessedAndSaidToBeAGuess() {
        Bench bench = new Bench(folder);
        String text = "Correo;Nombre;Apellidos;País\n";
        for (int i = 0; i < 40; i++)
            text += "p" + i + "@nube.example;José Ángel;Núñez Ibáñez;España\n";
        Path file = bench.file("lista.csv", text, WINDOWS);
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.charsetSure()).isFalse();
        assertThat("ñÁú".getBytes(facts.charset())).isEqualTo("ñÁú".getBytes(WINDOWS));
        bench.publish(file);
        assertThat(bench.store.person("p0@nube.example").name())
                .isEqualTo("José Ángel Núñez Ibáñez");
        assertThat(bench.importer.inspect(bench.file("u.csv", text)).charsetSure()).isTrue();
    }

    private static String zoom(String row) {
        return "Topic,Webinar ID,Actual Start Time\nX,1,2026-11-17 15:00\nAttendee Details\nAttended,Email,Join Time,Leave Time\n"
                + row
                + "\n";
    }

    private static String orders(String row) {
        return "Order number,Email,Created at,Total\n"
                + row
                + "\n2,b@nube.example,2026-11-17,5.00\n";
    }

    private static Arguments text(String name, String text, String kind, String expected) {
        return bytes(name, text.getBytes(StandardCharsets.UTF_8), kind, expected);
    }

    private static Arguments bytes(String name, byte[] bytes, String kind, String expected) {
        return Arguments.of(name, bytes, kind, expected);
    }

    private static byte[] noise() {
        byte[] bytes = new byte[5_000];
        new Random(1).nextBytes(bytes);
        return bytes;
    }

    private static byte[] zip() throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry("xl/workbook.xml"));
            zip.write("<workbook>ana@nube.example</workbook>".getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }
}
