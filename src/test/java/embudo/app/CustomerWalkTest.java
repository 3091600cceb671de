package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.cli.Invocation;
import embudo.kernel.Language;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Customers from command to command, in the program as it runs. */
class CustomerWalkTest {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");

    @TempDir Path folder;
    private Lifecycle life;

    @BeforeEach
    void open() throws IOException {
        life = new Lifecycle(folder.resolve("workspace"), () -> NOW, Program::new);
        List<String> lines = new ArrayList<>(List.of("Order ID,Email,Date,Total,Currency,Product"));
        // Every 45 days, the last one 90 days ago: S-CA-23.
        for (int i = 0; i < 4; i++)
            lines.add(
                    "A%d,ana@lago.example,%s,120.50,USD,Plan"
                            .formatted(i, NOW.minusSeconds(86_400L * (90 + 45 * i))));
        for (String product : List.of("Plan", "Curso"))
            lines.add(
                    "B%s,luis@lago.example,%s,80,USD,%s"
                            .formatted(product, NOW.minusSeconds(86_400L * 10), product));
        Files.write(folder.resolve("orders.csv"), lines);
    }

    @AfterEach
    void close() {
        life.close();
    }

    private int run(ByteArrayOutputStream out, ByteArrayOutputStream err, String... args) {
        return life.run(
                new Invocation(life.workspace(), Language.EN, true, List.of(args)),
                folder,
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                () -> false);
    }

    private JsonNode json(String... args) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        assertThat(run(out, err, args)).as(err.toString(StandardCharsets.UTF_8)).isZero();
        return JSON.readTree(out.toByteArray());
    }

    /** S-CA-10: a point per dollar; S-CA-15: what others bought too; S-PRED-06: 65 %. */
    @Test
    void ordersBecomeCustomersWithRiskPointsAndARecommendation() throws IOException {
        json("import", "orders.csv", "--kind", "orders");
        JsonNode list = json("customer", "list", "--show", "at_risk");
        assertThat(list.get("total").asInt()).isEqualTo(1);
        JsonNode ana = list.at("/customers/0");
        assertThat(ana.get("churn_probability").asDouble()).isCloseTo(.65, within(.001));
        assertThat(ana.get("risk_level").asText()).isEqualTo("medium");
        assertThat(ana.get("days_inactive").asInt()).isEqualTo(90);
        assertThat(ana.get("value").asDouble()).isEqualTo(482);
        assertThat(ana.get("points").asInt()).as("120 for each order").isEqualTo(480);
        JsonNode sheet = json("customer", "show", "ana@lago.example");
        assertThat(sheet.get("recommendation").asText()).isEqualTo("Curso");
        assertThat(sheet.get("level").asText()).isEqualTo("bronze");
        assertThat(sheet.get("orders_list")).hasSize(4);

        JsonNode redeemed =
                json("customer", "redeem", "ana@lago.example", "400", "--reason", "mug");
        assertThat(redeemed.get("points").asInt()).isEqualTo(80);
        assertThat(redeemed.get("level").asText()).isEqualTo("bronze");
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int exit =
                run(
                        new ByteArrayOutputStream(),
                        err,
                        "customer",
                        "redeem",
                        "ana@lago.example",
                        "81",
                        "--reason",
                        "mug");
        assertThat(exit).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("only 80");
        JsonNode awarded = json("customer", "award", "ana@lago.example", "100");
        assertThat(awarded.get("level").asText()).as("580 earned").isEqualTo("silver");
        long line = awarded.at("/ledger/0/line").asLong();
        assertThat(
                        json("customer", "undo", String.valueOf(redeemedLine(awarded)))
                                .get("points")
                                .asInt())
                .isEqualTo(400);
        assertThat(line).isPositive();

        json("customer", "list");
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        assertThat(run(said, said, "customer", "export", "out.csv")).isZero();
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .hasSize(3)
                .first()
                .asString()
                .contains("churn_probability,risk_level");
    }

    private static long redeemedLine(JsonNode sheet) {
        for (JsonNode line : sheet.get("ledger"))
            if (line.get("kind").asText().equals("redeemed")) return line.get("line").asLong();
        throw new AssertionError(sheet);
    }

    /** An import that is taken back takes its points with it. */
    @Test
    void undoingTheImportTakesThePointsBack() throws IOException {
        JsonNode batch = json("import", "orders.csv", "--kind", "orders");
        json("customer", "award", "luis@lago.example", "5");
        json("undo", batch.get("batch").asText());
        assertThat(json("customer", "list").get("total").asInt()).isZero();
    }

    /** S-CA-01 to 03: each pack holds the one before. */
    @Test
    void packsArePublishedTogetherAndOnlyOnce() throws IOException {
        JsonNode packs = json("workflow", "packs").get("packs");
        assertThat(packs)
                .extracting(p -> p.get("system").asText())
                .containsExactlyInAnyOrder("S-CA-01", "S-CA-02", "S-CA-03");
        assertThat(json("workflow", "publish", "--pack", "customers_basic").get("workflows"))
                .hasSize(6);
        assertThat(json("workflow", "publish", "--pack", "customers_advanced").get("workflows"))
                .hasSize(4);
        assertThat(json("workflow", "publish", "--pack", "customers_ultimate").get("workflows"))
                .hasSize(2);
        assertThat(json("workflow", "publish", "--pack", "customers_ultimate").get("workflows"))
                .isEmpty();
    }
}
