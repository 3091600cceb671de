package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.catalog.alert.Probe;
import embudo.kernel.Language;
import embudo.kernel.Progress;
import embudo.text.Texts;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Alerts over small files of the sample season, from command to command and over a restart. */
class AlertWalkTest {
    private static final long SMALL = 210_000;

    @TempDir Path folder;
    private Instant now = Instant.parse("2026-11-19T13:32:00Z");
    private Lifecycle life;

    private void open() {
        life = new Lifecycle(folder.resolve("workspace"), () -> now, Program::new);
    }

    @AfterEach
    void close() {
        life.close();
    }

    private JsonNode json(String... args) {
        return new Prompt(life, folder).json(args);
    }

    private static List<Long> ids(JsonNode alerts) {
        List<Long> ids = new ArrayList<>();
        alerts.forEach(a -> ids.add(a.get("id").longValue()));
        return ids;
    }

    @Test
    void aHoldOutlivesTheProcessAndEveryFigureIsThatOfTheMetrics() throws Exception {
        open();
        life.wiring().sample(Texts.of(Language.EN), Progress.NONE, SMALL);
        JsonNode first = json("alert", "check");
        assertThat(first.get("raised")).as("all must hold first").isEmpty();
        JsonNode pending = json("alert", "list", "--state", "pending").get("alerts");
        assertThat(pending).isNotEmpty();
        // Nobody was there when the hold ended.
        close();
        now = now.plus(Duration.ofHours(2));
        open();
        List<Long> raised = ids(json("alert", "check").get("raised"));
        assertThat(raised).containsExactlyInAnyOrderElementsOf(ids(pending));
        long id = raised.getFirst();
        json("alert", "acknowledge", String.valueOf(id));
        json("alert", "mute", String.valueOf(id), "--hours", "5");
        close();
        open();
        assertThat(json("alert", "check").get("raised")).isEmpty();
        JsonNode kept = json("alert", "show", String.valueOf(id));
        assertThat(kept.get("state").textValue()).isEqualTo("acknowledged");
        assertThat(kept.get("seen").textValue()).isEqualTo("2026-11-19T13:32:00Z");
        assertThat(kept.get("muted_until").textValue())
                .isEqualTo(now.plus(Duration.ofHours(5)).toString());
        int compared = 0;
        for (JsonNode found : first.get("found")) {
            boolean whole = found.get("subject").textValue().isEmpty();
            boolean metricRule = Probe.of(found.get("metric").textValue()).isEmpty();
            if (!whole || !metricRule || found.get("value").isNull()) continue;
            JsonNode metric =
                    json(
                                    "metrics",
                                    found.get("metric").textValue(),
                                    "--period",
                                    found.get("from").textValue()
                                            + ".."
                                            + found.get("to").textValue())
                            .get("metrics")
                            .get(0);
            assertThat(found.get("to").textValue()).isEqualTo("2026-11-18");
            assertThat(found.get("value").doubleValue())
                    .as(found.toString())
                    .isCloseTo(metric.get("value").doubleValue(), within(1e-9));
            compared++;
        }
        assertThat(compared).isPositive();
    }
}
