package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

import embudo.kernel.Language;
import embudo.ui.FxTest;
import embudo.ui.shell.Shell;

import javafx.scene.control.Button;
import javafx.scene.control.TextField;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Customers from command to command and in the window, in the program as it runs. */
@ExtendWith(FxTest.class)
class CustomerWalkTest {
    private static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");

    @TempDir Path folder;
    private AtWork work;

    @BeforeEach
    void open() {
        work = new AtWork(folder, NOW);
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
        work.file("orders.csv", lines);
    }

    @AfterEach
    void close() {
        work.close();
    }

    private JsonNode json(String... args) {
        return work.json(args);
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
        assertThat(
                        work.refused(
                                Language.EN,
                                "customer",
                                "redeem",
                                "ana@lago.example",
                                "81",
                                "--reason",
                                "mug"))
                .contains("only 80");
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
        json("customer", "export", "out.csv");
        assertThat(Files.readAllLines(folder.resolve("out.csv")))
                .hasSize(3)
                .first()
                .asString()
                .contains("churn_probability,risk_level");
    }

    /** S-CA-20: four analyses, each as JSON, CSV and a page. */
    @Test
    void fourAnalysesAsJsonCsvAndHtml() throws IOException {
        json("import", "orders.csv", "--kind", "orders");
        for (String name :
                List.of("churn_risk", "ltv_to_cac", "journeys_by_channel", "customers")) {
            for (String ending : List.of("json", "csv", "html")) {
                String file = name + "." + ending;
                if (name.equals("customers")) json("customer", "export", file);
                else json("query", name, "--out", file);
            }
            int rows = rows(name);
            assertThat(Files.readAllLines(folder.resolve(name + ".csv"))).hasSize(rows + 1);
            String page = Files.readString(folder.resolve(name + ".html"));
            assertThat(page).startsWith("<!DOCTYPE html>");
            assertThat(page.split("<tr>")).as(page).hasSize(rows + 2);
        }
        assertThat(rows("customers")).isEqualTo(2);
        assertThat(Files.readString(folder.resolve("customers.html"))).contains("ana@lago.example");
        work.refused(Language.EN, "query", "churn_risk", "--out", "nowhere/churn.json");
    }

    /**
     * S-SQL-03: who is likelier to leave than 40 %; S-DASH-07: by risk. Of the two orders of one
     * day, ten days ago, the rhythm is 30 days: P = 1 / (1 + exp(2.1972 - 1.4082 / 3)) = .151.
     */
    @Test
    void theTablesOfRiskSayWhoAndHowMany() {
        json("import", "orders.csv", "--kind", "orders");
        JsonNode risk = json("query", "churn_risk");
        assertThat(risk.get("total").asInt()).isEqualTo(1);
        JsonNode ana = risk.at("/rows/0");
        assertThat(ana.get("email").asText()).isEqualTo("ana@lago.example");
        assertThat(ana.get("churn_probability").asDouble()).isCloseTo(.65, within(.001));
        assertThat(ana.get("risk_level").asText()).isEqualTo("medium");
        assertThat(ana.get("days_inactive").asInt()).isEqualTo(90);
        assertThat(Instant.parse(ana.get("last_activity").asText()))
                .isEqualTo(NOW.minusSeconds(86_400L * 90));
        assertThat(ana.get("value").asDouble()).isEqualTo(48_200);
        JsonNode rows = json("query", "churn_distribution").get("rows");
        assertThat(rows.findValuesAsText("risk_level")).containsExactly("low", "medium", "high");
        assertThat(rows.findValues("customers"))
                .extracting(JsonNode::asInt)
                .containsExactly(1, 1, 0);
        assertThat(rows.findValues("share"))
                .extracting(JsonNode::asDouble)
                .containsExactly(.5, .5, 0.0);
        assertThat(rows.findValues("value"))
                .extracting(JsonNode::asInt)
                .containsExactly(16_000, 48_200, 0);
    }

    private int rows(String name) throws IOException {
        JsonNode written = new ObjectMapper().readTree(folder.resolve(name + ".json").toFile());
        return written.get(name.equals("customers") ? "customers" : "rows").size();
    }

    private static long redeemedLine(JsonNode sheet) {
        for (JsonNode line : sheet.get("ledger"))
            if (line.get("kind").asText().equals("redeemed")) return line.get("line").asLong();
        throw new AssertionError(sheet);
    }

    /** An import that is taken back takes its points with it. */
    @Test
    void undoingTheImportTakesThePointsBack() {
        JsonNode batch = json("import", "orders.csv", "--kind", "orders");
        json("customer", "award", "luis@lago.example", "5");
        json("undo", batch.get("batch").asText());
        assertThat(json("customer", "list").get("total").asInt()).isZero();
    }

    /** S-CA-01 to 03: each pack holds the one before. */
    @Test
    void packsArePublishedTogetherAndOnlyOnce() {
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

    /** S-CA-01 and S-CA-14 in the window: a pack is published, points redeemed and given back. */
    @Test
    void aPackIsPublishedAndPointsRedeemedInTheWindow() {
        json("import", "orders.csv", "--kind", "orders");
        Shell shell = work.window(Language.ES);
        FxTest.run(() -> shell.openScreen("workflows", "packs"));
        press(shell, "#publish-customers_basic");
        AtWork.until(() -> work.wiring().commandServices().flow().book().published().size() == 6);
        assertThat(json("workflow", "packs").at("/packs").findValuesAsText("running"))
                .contains("6");

        FxTest.run(() -> shell.openScreen("customers"));
        press(shell, "#redeem");
        type(shell, "#redeem-points", "481");
        type(shell, "#redeem-reward", "Taza");
        AtWork.until(() -> shell.root().lookup("#redeem-go").isDisabled());
        type(shell, "#redeem-points", "400");
        press(shell, "#redeem-go");
        AtWork.until(() -> points() == 80);
        AtWork.until(() -> !shell.desk().edits().past().isEmpty());
        FxTest.run(() -> shell.desk().edits().undo());
        AtWork.until(() -> points() == 480);
    }

    private int points() {
        return json("customer", "show", "ana@lago.example").get("points").asInt();
    }

    private static void press(Shell shell, String css) {
        AtWork.until(() -> {
            shell.root().layout();
            return shell.root().lookup(css) instanceof Button b && !b.isDisabled();
        });
        FxTest.run(() -> ((Button) shell.root().lookup(css)).fire());
    }

    private static void type(Shell shell, String css, String text) {
        FxTest.run(() -> ((TextField) shell.root().lookup(css)).setText(text));
    }
}
