package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.text.Texts;

import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;

/** Hostile files of declared kinds and of other formats end in words; see also RobustnessTest. */
class HostileFilesTest {
    private static final String CARTS =
            "Cart ID,Email,Created At,Updated At,Status,Value,Currency,Items\n";
    private static final String CART = "C1,a@nube.example,2026-10-01,2026-10-02,open,10.00,EUR,x\n";
    private static final String REVIEWS =
            "Review ID,Email,Order,Product,Rating,Text,Submitted At\n";
    private static final String CHATS = "Webinar ID,Email,Type,Time,Text\n";
    private static final String GOOD = "{\"email\":\"a@nube.example\"}\n";

    @TempDir Path folder;

    static Stream<Arguments> hostile() throws IOException {
        return Stream.of(
                text("day that never was", cart("2026-02-30", "open", "1.00", "EUR"), "date"),
                text("month thirteen", cart("2026-13-01", "open", "1.00", "EUR"), "date"),
                text("unknown status", cart("2026-10-01", "stolen", "1.00", "EUR"), "word"),
                text("no such currency", cart("2026-10-01", "open", "1.00", "XQQ"), "currency"),
                text("price in words", cart("2026-10-01", "open", "ten", "EUR"), "number"),
                text(
                        "price with 40 digits",
                        cart("2026-10-01", "open", "9".repeat(40), "EUR"),
                        "number"),
                text(
                        "exponent beyond reason",
                        cart("2026-10-01", "open", "1e999999999", "EUR"),
                        "number"),
                text(
                        "zero-width space in an address",
                        CARTS + CART + "C2,a\u200Bb@nube.example,2026-10-01,,open,1,EUR,\n",
                        "email"),
                text(
                        "right-to-left override in an address",
                        CARTS + CART + "C2,\u202Ea@nube.example,2026-10-01,,open,1,EUR,\n",
                        "email"),
                text(
                        "formula for an address",
                        CARTS + CART + "C2,=HYPERLINK(1),2026-10-01,,open,1,EUR,\n",
                        "email"),
                text(
                        "key of 500 characters",
                        CARTS + CART + "C".repeat(500) + ",,2026-10-01,,open,1,EUR,\n",
                        "long"),
                text(
                        "text of 20,000 characters",
                        REVIEWS + "R1,a@nube.example,,,5," + "x".repeat(20_000) + ",2026-10-01\n",
                        "long"),
                text(
                        "rating of eleven",
                        REVIEWS + "R1,a@nube.example,,,11,x,2026-10-01\n",
                        "rating"),
                text(
                        "webinar nobody knows",
                        CHATS + "999,a@nube.example,chat,2026-10-01T10:00:00Z,hello\n",
                        "webinar"),
                text(
                        "row without its key",
                        CARTS + CART + ",,2026-10-01,,open,1,EUR,\n",
                        "missing"),
                text(
                        "cells past the header",
                        CARTS + CART + CART.strip() + ",y,z\n",
                        "extra_cells"),
                text("JSON cut in the middle", GOOD + "{\"email\":\"b@nube", "damaged"),
                text("JSON that is no object", GOOD + "[1,2,3]\n", "damaged"),
                text(
                        "JSON 10,000 levels deep",
                        GOOD + "{\"a\":".repeat(10_000) + "1" + "}".repeat(10_000) + "\n",
                        "damaged"),
                text(
                        "JSON number of a million digits",
                        GOOD + "{\"email\":" + "9".repeat(1_000_000) + "}\n",
                        "damaged"),
                text("JSON of addresses that are none", GOOD + "{\"email\":\"b\"}\n", "email"),
                Arguments.of(
                        "JSON line without end",
                        (GOOD + "{\"email\":\"" + "x".repeat(9 << 20)).getBytes(),
                        "intake.file.long_line"),
                Arguments.of(
                        "workbook of noise",
                        FormatsTest.workbook("<row r=\"1\"><c r=\"A1\"><v"),
                        "intake.file.workbook"),
                Arguments.of(
                        "workbook that names an entity of itself",
                        entities(),
                        "intake.file.workbook"),
                Arguments.of(
                        "workbook cut short",
                        Arrays.copyOf(FormatsTest.workbook(""), 300),
                        "intake.file.workbook"),
                Arguments.of(
                        "workbook without rows", FormatsTest.workbook(""), "intake.file.empty"));
    }

    private static byte[] entities() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.write(FormatsTest.workbook("<row r=\"1\"><c r=\"A1\"><v>&lol9;</v></c></row>"));
        return bytes.toByteArray();
    }

    private static String cart(String created, String status, String value, String currency) {
        return CARTS
                + CART
                + String.join(",", "C2", "b@nube.example", created, "", status, value, currency, "")
                + "\n";
    }

    private static Arguments text(String name, String text, String reason) {
        return Arguments.of(name, text.getBytes(StandardCharsets.UTF_8), "intake.reason." + reason);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("hostile")
    @Timeout(20)
    void endsInWords(String name, byte[] bytes, String expected) {
        assertThat(said(bytes)).contains(expected);
    }

    @Test
    void thereAreMoreThanForty() throws Exception {
        assertThat(Stream.concat(hostile(), RobustnessTest.hostile()).count()).isGreaterThan(40);
    }

    /** Whatever bytes are changed, dropped or doubled: words or rows, in bounded time. */
    @RepeatedTest(60)
    @Timeout(20)
    void mutatedFilesEndInWordsOrRows(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        List<byte[]> seeds =
                List.of(
                        (CARTS + CART.repeat(5)).getBytes(StandardCharsets.UTF_8),
                        (CARTS + CART).getBytes(StandardCharsets.UTF_16LE),
                        (GOOD + "{\"email\":\"b@nube.example\",\"a\":{\"b\":[1,{}]}}\n").getBytes(),
                        "Email;Name\na@nube.example;\"A;na\"\nb@nube.example;Bo\n".getBytes(),
                        FormatsTest.workbook(
                                "<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Email</t></is></c></row>"));
        for (byte[] seed : seeds)
            for (int i = 0; i < 4; i++) assertThat(said(mutated(seed, random))).isNotNull();
    }

    private static byte[] mutated(byte[] seed, Random random) {
        byte[] bytes = seed.clone();
        for (int n = 1 + random.nextInt(6); n > 0; n--) {
            int at = random.nextInt(bytes.length);
            switch (random.nextInt(4)) {
                case 0 -> bytes[at] = (byte) random.nextInt(256);
                case 1 -> bytes[at] = (byte) "\",;\n\r\0{}[]\\=\t".charAt(random.nextInt(13));
                case 2 -> bytes = Arrays.copyOf(bytes, Math.max(1, at));
                default -> System.arraycopy(bytes, 0, bytes, at, Math.min(at, bytes.length - at));
            }
        }
        return bytes;
    }

    /** Message keys of what an import of these bytes says; any other failure fails the test. */
    private List<String> said(byte[] bytes) {
        Bench bench = new Bench(folder);
        Path file = bench.file("hostile.dat", bytes);
        List<String> said = new ArrayList<>();
        try {
            ImportPlan plan = bench.importer.plan(bench.importer.inspect(file), null, Map.of());
            Importer.Published done = bench.importer.publish(plan, Actor.COMMAND, Progress.NONE);
            for (RowOutcome row : done.preview().rows())
                if (row.reason() != null) said.add(row.reason());
        } catch (Problem problem) {
            said.add(problem.key());
            assertThat(bench.store.people).as("a failed import leaves nothing").isEmpty();
        }
        for (String key : said)
            for (Language language : Language.values())
                assertThat(Texts.of(language).has(key)).as(key).isTrue();
        return said;
    }
}
