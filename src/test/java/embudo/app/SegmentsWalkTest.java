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
import java.util.ArrayList;
import java.util.List;

/** Segments at the command line, over people and orders from files. */
class SegmentsWalkTest {
    private static final Ticker NOW = Ticker.fixed(Instant.parse("2026-11-19T13:32:00Z"));

    @TempDir Path folder;
    private Lifecycle life;

    @BeforeEach
    void open() throws IOException {
        life = new Lifecycle(folder.resolve("workspace"), NOW, Program::new);
        Files.write(
                folder.resolve("people.csv"),
                List.of(
                        "Email,First Name,Last Name,Country,Lifecycle Stage,Pricing Visits,Seats",
                        "ana@sol.example,Ana,Ruiz,ES,lead,3,40",
                        "bea@sol.example,Bea,Sanz,MX,customer,0,8",
                        "carla@sol.example,Carla,Mena,España,lead,1,",
                        "diego@sol.example,Diego,Paz,es,lead,0,"));
        Files.write(
                folder.resolve("orders.csv"),
                List.of(
                        "Order,Email,Date,Total,Currency",
                        "1,ana@sol.example,2026-11-02 10:00:00,5000.01,USD",
                        "2,bea@sol.example,2026-11-03 10:00:00,2000.01,USD",
                        "3,carla@sol.example,2026-11-04 10:00:00,2000,USD"));
        json("import", "people.csv", "--kind", "contacts", "--custom", "all");
        json("import", "orders.csv", "--kind", "orders");
    }

    @AfterEach
    void close() {
        life.close();
    }

    private JsonNode json(String... args) {
        return new Prompt(life, folder).json(args);
    }

    private String refused(String... args) {
        return new Prompt(life, folder).refused(args);
    }

    private List<String> names(String segment) {
        List<String> names = new ArrayList<>();
        json("segment", "members", segment)
                .get("members")
                .forEach(m -> names.add(m.get("name").asText().split(" ")[0]));
        return names;
    }

    @Test
    void amountsPartCustomersAtTheFiguresOfTheTable() {
        // S-SEG-10: above 5000, above 2000, the rest.
        assertThat(names("ltv_high")).containsExactly("Ana");
        assertThat(names("ltv_medium")).containsExactly("Bea");
        assertThat(names("customers")).containsExactlyInAnyOrder("Ana", "Bea", "Carla");
    }

    @Test
    void listCountAndLeadsAreOneAnswer() {
        String where = "country == 'es' && !in_segment('ltv_high')";
        assertThat(json("segment", "count", "--where", where).get("people").asInt()).isEqualTo(1);
        JsonNode leads = json("leads", "--where", where);
        assertThat(leads.get("total").asInt()).isEqualTo(1);
        assertThat(leads.at("/leads/0/name").asText()).isEqualTo("Diego Paz");
        JsonNode made = json("segment", "create", "Rest of Spain", "--where", where);
        assertThat(made.get("id").asText()).isEqualTo("rest_of_spain");
        assertThat(made.get("people").asInt()).isEqualTo(1);
        assertThat(names("rest_of_spain")).containsExactly("Diego");
        assertThat(json("segment", "members", "rest_of_spain").at("/members/0/since").asText())
                .isEqualTo("2026-11-19T13:32:00Z");
    }

    @Test
    void listsAreMovedComparedAndDeleted() {
        json("segment", "create", "Board", "--list", "--where", "custom('seats') >= 8");
        assertThat(names("board")).containsExactlyInAnyOrder("Ana", "Bea");
        json("segment", "move", "board", "--in", "diego@sol.example", "--out", "bea@sol.example");
        assertThat(names("board")).containsExactlyInAnyOrder("Ana", "Diego");
        JsonNode parts = json("segment", "compare", "board", "customers");
        assertThat(parts.get("both").asInt()).isEqualTo(1);
        assertThat(parts.get("only_first").asInt()).isEqualTo(1);
        assertThat(parts.get("only_second").asInt()).isEqualTo(2);
        assertThat(parts.get("either").asInt()).isEqualTo(4);
        json("segment", "create", "Of the board", "--where", "in_segment('board')");
        assertThat(refused("segment", "delete", "board")).contains("Of the board");
        json("segment", "edit", "of_the_board", "--where", "country == 'mx'");
        json("segment", "delete", "board");
        assertThat(json("segment", "list").get("segments").findValuesAsText("id"))
                .contains("of_the_board")
                .doesNotContain("board");
    }

    @Test
    void whatIsWrongIsSaidWithItsPlace() {
        assertThat(refused("leads", "--where", "contry == 'es'"))
                .contains("Column 1", "Did you mean country?");
    }
}
