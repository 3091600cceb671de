package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;

import embudo.domain.Actor;
import embudo.domain.Settings;
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

/** One person in two files: proposed, merged, met again under either address, taken back. */
class DuplicatesWalkTest {
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    @TempDir Path folder;
    private Lifecycle life;

    @BeforeEach
    void open() throws IOException {
        life = new Lifecycle(folder.resolve("workspace"), NOW, Program::new);
        file(
                "a.csv",
                "Email,First Name,Last Name,Company,Phone",
                "ana@gmail.com,Ana,Ruiz,Nube Digital SL,",
                "hugo@rio.example,Hugo,Blanco,Río,+34 600 000 009");
        file(
                "b.csv",
                "Email,First Name,Last Name,Company,Phone,Job Title",
                "ana.ruiz@nube.example,Ana,Ruiz,Nube Digital,+34 600 000 001,Directora");
        file(
                "orders.csv",
                "Order,Email,Date,Total,Currency",
                "1001,ana.ruiz@nube.example,2026-11-02 10:00:00,249.00,USD");
        json("import", "a.csv", "--kind", "contacts");
        json("import", "b.csv", "--kind", "contacts");
    }

    @AfterEach
    void close() {
        life.close();
    }

    private void file(String name, String... lines) throws IOException {
        Files.write(folder.resolve(name), List.of(lines));
    }

    private JsonNode json(String... args) {
        return new Prompt(life, folder).json(args);
    }

    private JsonNode lead(String email) {
        return json("leads", "--search", email);
    }

    @Test
    void aPersonInTwoFilesBecomesOneAndTwoAgain() throws IOException {
        JsonNode pairs = json("duplicates", "list");
        assertThat(pairs.get("total").asInt()).isEqualTo(1);
        assertThat(pairs.at("/pairs/0/reason").asText()).isEqualTo("same_name_and_company");
        assertThat(pairs.at("/pairs/0/strength").asText()).isEqualTo("strong");

        json("import", "orders.csv", "--kind", "orders");
        JsonNode merge =
                json(
                                "duplicates",
                                "merge",
                                "ana@gmail.com",
                                "ana.ruiz@nube.example",
                                "--take",
                                "phone,job_title")
                        .at("/merges/0");
        long ana = merge.get("survivor").asLong();
        assertThat(json("leads").get("total").asInt()).isEqualTo(2);
        assertThat(json("duplicates", "list").get("total").asInt()).isZero();
        // Both addresses lead to one person, who has the order of the other.
        for (String email : List.of("ana@gmail.com", "ana.ruiz@nube.example"))
            assertThat(lead(email).at("/leads/0/lead_id").asLong()).isEqualTo(ana);
        JsonNode score = json("score", "--explain", "ana.ruiz@nube.example");
        assertThat(score.get("lead_id").asLong()).isEqualTo(ana);
        assertThat(lead("ana@gmail.com").at("/leads/0/last_signal").asText()).isEqualTo("purchase");
        assertThat(lead("ana@gmail.com").at("/leads/0/job_title").asText()).isEqualTo("Directora");

        // The same order again is known; a row with either address is about her.
        JsonNode again = json("import", "orders.csv", "--kind", "orders");
        assertThat(again.get("unchanged").asInt()).isEqualTo(1);
        file(
                "c.csv",
                "Email,Industry,Company Size",
                "ana.ruiz@nube.example,software,",
                "ana@gmail.com,,medium");
        JsonNode update = json("import", "c.csv", "--kind", "contacts");
        assertThat(update.get("updated").asInt()).isEqualTo(2);
        assertThat(update.get("conflicts").asInt()).isZero();
        assertThat(json("leads").get("total").asInt()).isEqualTo(2);
        assertThat(lead("ana@gmail.com").at("/leads/0/email").asText()).isEqualTo("ana@gmail.com");

        // A field changed since stays, and is said.
        file("d.csv", "Email,Job Title", "ana@gmail.com,Socia");
        Files.setLastModifiedTime(
                folder.resolve("d.csv"),
                java.nio.file.attribute.FileTime.from(NOW.now().plusSeconds(60)));
        json("import", "d.csv", "--kind", "contacts");
        JsonNode split = json("duplicates", "unmerge", merge.get("merge").asText());
        assertThat(split.get("kept")).hasSize(1);
        assertThat(split.at("/kept/0").asText()).isEqualTo("job_title");
        assertThat(json("leads").get("total").asInt()).isEqualTo(3);
        assertThat(lead("ana.ruiz@nube.example").at("/leads/0/last_signal").asText())
                .isEqualTo("purchase");
        assertThat(lead("ana@gmail.com").at("/leads/0/last_signal").isNull()).isTrue();
        assertThat(json("verify").get("sound").asBoolean()).isTrue();
    }

    @Test
    void whatIsDifferentIsNotProposedAgainAndExactPairsMergeAtOnce() throws IOException {
        json("duplicates", "different", "ana@gmail.com", "ana.ruiz@nube.example");
        assertThat(json("duplicates", "list").get("total").asInt()).isZero();
        file("e.csv", "Email,First Name,Last Name,Phone", "hugo+zoom@rio.example,Hugo,Blanco,");
        json("import", "e.csv", "--kind", "contacts");
        life.wiring().store().settings().put(Settings.PLUS, "true", Actor.COMMAND);
        JsonNode made = json("duplicates", "merge", "--exact");
        assertThat(made.get("merges")).hasSize(1);
        assertThat(made.at("/merges/0/absorbedName").asText()).isEqualTo("Hugo Blanco");
        assertThat(json("duplicates", "merges").get("merges")).hasSize(1);
        assertThat(json("leads").get("total").asInt()).isEqualTo(3);
    }
}
