package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.kernel.Ticker;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

/** S-SEC-05 at the command line: figures, segments and scores follow, and no file brings back. */
class EraseWalkTest {
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    @TempDir Path folder;
    private Lifecycle life;

    @BeforeEach
    void open() throws IOException {
        life = new Lifecycle(folder.resolve("workspace"), NOW, Program::new);
        Files.write(
                folder.resolve("people.csv"),
                List.of(
                        "Email,First Name,Last Name,Country,Lifecycle Stage",
                        "ana@sol.example,Ana,Ruiz,ES,customer",
                        "bea@sol.example,Bea,Sanz,MX,customer"));
        Files.write(
                folder.resolve("orders.csv"),
                List.of(
                        "Order,Email,Date,Total,Currency",
                        "1,ana@sol.example,2026-11-02 10:00:00,5000.01,USD",
                        "2,bea@sol.example,2026-11-03 10:00:00,2000.02,USD"));
        json("import", "people.csv");
        json("import", "orders.csv");
    }

    @AfterEach
    void close() {
        life.close();
    }

    private JsonNode json(String... args) {
        return new Prompt(life, folder).json(args);
    }

    private double metric(String key) {
        return json("metrics", key, "--period", "2026-11").at("/metrics/0/value").asDouble();
    }

    @Test
    void figuresSegmentsAndListsAreWithoutThePerson() {
        assertThat(metric("revenue")).isEqualTo(700_003);
        assertThat(json("leads").get("total").asInt()).isEqualTo(2);
        assertThat(members("customers")).isEqualTo(2);
        JsonNode erased = json("erase", "ana@sol.example", "--yes");
        assertThat(erased.get("erased").asBoolean()).isTrue();
        assertThat(erased.get("packed").asBoolean()).isTrue();
        assertThat(erased.at("/traces/orders").asInt()).isEqualTo(1);
        assertThat(metric("revenue")).isEqualTo(200_002);
        assertThat(json("leads").get("total").asInt()).isEqualTo(1);
        assertThat(members("customers")).isEqualTo(1);
        assertThat(json("score").at("/bands").toString()).matches("[^1-9]*1[^1-9]*");
        assertThat(new Prompt(life, folder).run("erase", "ana@sol.example", "--yes").exit())
                .isEqualTo(1);
        assertThat(json("verify").get("findings")).isEmpty();
    }

    private int members(String segment) {
        return json("segment", "members", segment).get("members").size();
    }

    @Test
    void nothingGoesUnlessItIsSaidTwice() {
        JsonNode dry = json("erase", "ana@sol.example", "--dry-run", "--yes");
        assertThat(dry.get("erased").asBoolean()).isFalse();
        Prompt.Answer asked = new Prompt(life, folder).run("erase", "ana@sol.example");
        assertThat(asked.exit()).isEqualTo(1);
        assertThat(asked.err()).contains("--yes");
        assertThat(asked.json().get("traces")).isEqualTo(dry.get("traces"));
        assertThat(json("leads").get("total").asInt()).isEqualTo(2);
    }

    @Test
    void noFileBringsThePersonBackAndTheImportSaysSo() {
        json("erase", "ana@sol.example", "--yes");
        for (String file : List.of("people.csv", "orders.csv")) {
            JsonNode again = json("import", file);
            assertThat(again.get("rejected")).hasSize(1);
            assertThat(again.at("/rejected/0/reason").asText()).contains("own request");
            assertThat(again.at("/rejected/0").toString()).doesNotContain("ana@sol");
        }
        assertThat(json("leads").get("total").asInt()).isEqualTo(1);
        json("erase", "--readmit", "ana@sol.example");
        assertThat(json("import", "people.csv").get("new").asInt()).isEqualTo(1);
        assertThat(json("leads").get("total").asInt()).isEqualTo(2);
        // Who comes back begins anew: the orders of before are not theirs.
        assertThat(metric("revenue")).isEqualTo(200_002);
    }
}
