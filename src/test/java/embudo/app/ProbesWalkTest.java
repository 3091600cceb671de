package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Files of checks, plans and people become what rules and insights say, by commands. */
class ProbesWalkTest {
    @TempDir Path folder;
    private AtWork work;

    @BeforeEach
    void open() {
        work = new AtWork(folder, Instant.parse("2026-11-19T13:32:00Z"));
    }

    @AfterEach
    void close() {
        work.close();
    }

    private JsonNode found(String rule) {
        List<JsonNode> found = new ArrayList<>();
        for (JsonNode f : work.json("alert", "check").get("found"))
            if (f.get("rule").asText().equals(rule)) found.add(f);
        assertThat(found).hasSize(1);
        return found.getFirst();
    }

    /** S-ALRT-02: 143 of 145 checks of a day are 98.6 %, under 99: critical, hence at once. */
    @Test
    void aWebsiteThatWasDown() {
        assertThat(found("website_down").get("verdict").asText()).isEqualTo("unknown");
        List<String> rows = new ArrayList<>(List.of("Website,Checked At,Up"));
        Instant at = Instant.parse("2026-11-18T13:32:01Z");
        for (int i = 0; i < 145; i++)
            rows.add(
                    "shop.example,"
                            + at.plusSeconds(590L * i)
                            + ","
                            + (i == 3 || i == 90 ? "no" : "yes"));
        work.file("checks.csv", rows);
        work.json("import", "checks.csv");
        JsonNode down = found("website_down");
        assertThat(down.get("verdict").asText()).isEqualTo("alarm");
        assertThat(down.get("subject").asText()).isEqualTo("shop.example");
        assertThat(down.get("value").asDouble()).isCloseTo(143 / 145.0, within(1e-12));
        assertThat(down.get("severity").asText()).isEqualTo("critical");
        JsonNode alerts = work.json("alert", "list").get("alerts");
        assertThat(alerts.findValuesAsText("rule")).contains("website_down");
    }

    /** S-ALRT-12: a plan with nothing between the 21st and the end of the two weeks. */
    @Test
    void aPlanWithAGap() {
        work.file(
                "plan.csv",
                List.of(
                        "Planned Title,Channel,Planned For",
                        "Case study,linkedin,2026-11-21",
                        "Recording,email,2026-12-10"));
        work.json("import", "plan.csv");
        JsonNode gap = found("plan_gap");
        assertThat(gap.get("verdict").asText()).isEqualTo("alarm");
        assertThat(gap.get("value").asDouble()).isEqualTo(12);
        assertThat(found("plan_one_channel").get("verdict").asText())
                .as("two are too few to lean on one channel")
                .isEqualTo("unknown");
    }

    /** S-INS-05: of 24 people of known size 13 work for enterprises, 11 for small ones. */
    @Test
    void aSegmentOfEnterprises() {
        List<String> rows = new ArrayList<>(List.of("Email,First Name,Company Size"));
        for (int i = 0; i < 30; i++)
            rows.add(
                    "p%d@sol.example,P%d,%s"
                            .formatted(i, i, i < 13 ? "enterprise" : i < 24 ? "small" : ""));
        work.file("people.csv", rows);
        work.json("import", "people.csv", "--kind", "contacts");
        work.json("segment", "create", "Everybody", "--where", "known(email)");
        List<JsonNode> said = new ArrayList<>();
        for (JsonNode i : work.json("insight", "list").get("insights"))
            if (i.get("insight").asText().equals("segment_enterprise")
                    && i.get("message").asText().contains("Everybody")) said.add(i);
        assertThat(said).hasSize(1);
        assertThat(said.getFirst().get("value").asDouble()).isCloseTo(2 / 24.0, within(1e-12));
        assertThat(said.getFirst().get("n").asInt()).isEqualTo(24);
    }
}
