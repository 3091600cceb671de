package embudo.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

/** Sales at the command line over the real store. Thursday 19 November 2026, 14:32 in Madrid. */
class SalesWalkTest {
    private static final Instant THURSDAY = Instant.parse("2026-11-19T13:32:00Z");
    private static final String ANA = "ana@sol.example";
    private static final String SECRET = "whsec_MDEyMzQ1Njc4OWFiY2RlZjAxMjM0NTY3ODlhYmNkZWY=";

    @TempDir Path folder;
    private final AtomicReference<Instant> now = new AtomicReference<>(THURSDAY);
    private Lifecycle life;

    @BeforeEach
    void open() throws IOException {
        life = new Lifecycle(folder.resolve("workspace"), now::get, Program::new);
        Files.write(
                folder.resolve("people.csv"),
                List.of(
                        "Email,First Name,Last Name,Job Title,Number of Employees,Budget,Buying"
                                + " Role,Industry,Marketing emails opened,Marketing emails"
                                + " clicked,Lead Status,Create Date",
                        ANA + ",Ana,Ruiz,CEO,900,100000,yes,Energy,40,12,NEW,2026-03-01 10:00",
                        "bea@sol.example,Bea,Sanz,Intern,,,,,,,NEW,2026-03-01 10:00"));
        Files.write(folder.resolve("deeds.csv"), deeds());
        json("import", "people.csv", "--kind", "contacts");
        json("settings", "set", "sales.owners", "Eva Sanz <eva@sales.example>, Luis Gil");
        json("settings", "set", "sales.author", "Eva Sanz");
    }

    /** In order of time, ending with a visit to the prices at 14:31. */
    private static List<String> deeds() {
        List<String> lines = new ArrayList<>(List.of("Event ID,Email,Event,Occurred At,Page"));
        Instant at = Instant.parse("2026-11-19T10:00:00Z");
        String[] kinds = {
            "website_visit", "website_visit", "content_download", "referral", "social_share",
            "form_fill", "website_visit", "website_visit", "website_visit", "pricing_visit"
        };
        for (int i = 0; i < 150; i++)
            lines.add(
                    "e%d,%s,%s,%s,%s"
                            .formatted(
                                    i,
                                    ANA,
                                    kinds[i % kinds.length],
                                    at.plus(Duration.ofMinutes(i)),
                                    "/page-" + i % 3));
        lines.add("d,%s,demo_request,%s,".formatted(ANA, at.plus(Duration.ofMinutes(200))));
        lines.add("p,%s,pricing_visit,%s,/prices".formatted(ANA, "2026-11-19T13:31:00Z"));
        return lines;
    }

    @AfterEach
    void close() {
        life.close();
    }

    private JsonNode json(String... args) {
        return prompt().json(args);
    }

    private Prompt prompt() {
        return new Prompt(life, folder);
    }

    private void refused(String words, String... args) {
        assertThat(prompt().refused(args)).contains(words);
    }

    private void becomeHot() {
        json("import", "deeds.csv", "--kind", "behaviour");
    }

    /** S-LEAD-06, S-LEAD-12, C88: who became hot at 14:31 is called by 16:31. */
    @Test
    void aHotLeadIsHandedOverOnceWithTheReasons() {
        becomeHot();
        JsonNode before = json("lead", "show", ANA);
        assertThat(before.get("segment").asText()).isEqualTo("hot_lead");
        assertThat(before.at("/next_actions/0/action").asText()).isEqualTo("follow_up_call");
        assertThat(before.at("/next_actions/0/due").asText()).isEqualTo("2026-11-19T15:32:00Z");
        assertThat(before.at("/next_actions/1/workflow").asText()).isEqualTo("hot_leads");
        assertThat(before.at("/profile/total_engagement").asInt()).isEqualTo(152);
        assertThat(before.at("/profile/last_activity").asText()).isEqualTo("2026-11-19T13:31:00Z");
        assertThat(before.at("/profile/behaviours/website_visit").asInt()).isEqualTo(75);
        assertThat(before.at("/profile/interests")).hasSize(4);

        JsonNode would = json("lead", "handoff", ANA, "--to", "luis gil", "--dry-run");
        assertThat(would.get("task").isNull()).isTrue();
        assertThat(json("task", "list").get("total").asInt()).isZero();
        JsonNode made = json("lead", "handoff", ANA, "--to", "luis gil");
        assertThat(made.get("owner").asText()).isEqualTo("Luis Gil");
        assertThat(made.get("priority").asText()).isEqualTo("high");
        assertThat(made.get("due").asText()).isEqualTo("2026-11-19T15:32:00Z");
        JsonNode after = json("lead", "show", ANA);
        assertThat(after.get("owner").asText()).isEqualTo("Luis Gil");
        assertThat(after.at("/tasks/0/assignee").asText()).isEqualTo("Luis Gil");
        assertThat(after.at("/notes/0/author").asText()).isEqualTo("Eva Sanz");
        assertThat(after.at("/notes/0/text").asText())
                .startsWith("Handed to sales with score " + after.get("score").asInt());
        refused("open call", "lead", "handoff", ANA, "--to", "Eva Sanz");
        JsonNode still = json("lead", "show", ANA);
        assertThat(still.get("owner").asText()).isEqualTo("Luis Gil");
        assertThat(still.get("notes")).hasSize(1);
    }

    /** S-LEAD-06: where no call is due by itself, the end of the next business day. */
    @Test
    void whoIsNotHotIsCalledOnTheNextBusinessDay() {
        JsonNode made = json("lead", "handoff", "bea@sol.example", "--to", "Eva Sanz");
        assertThat(made.get("due").asText()).isEqualTo("2026-11-20T17:00:00Z");
        assertThat(made.get("priority").asText()).isEqualTo("low");
        json("settings", "set", "sales.holidays", "2026-11-20");
        assertThat(json("lead", "handoff", ANA, "--to", "Eva Sanz").get("due").asText())
                .isEqualTo("2026-11-23T17:00:00Z");
    }

    @Test
    void notesAreExportedWithoutBeingFormulas() throws IOException {
        String text = "=HYPERLINK(\"http://x.example\")";
        int id = json("lead", "note", ANA, text).get("id").asInt();
        json("lead", "note", ANA, "second", "--author", "Luis");
        json("export", "notes", "--out", "notes.csv");
        List<String> lines = Files.readAllLines(folder.resolve("notes.csv"));
        assertThat(lines.getFirst()).isEqualTo("note_id,person_id,author,written_at,text");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(id + ",").doesNotContain(",=").doesNotContain(",\"=");
        json("lead", "note", ANA, "--remove", String.valueOf(id));
        assertThat(json("lead", "show", ANA).get("notes")).hasSize(1);
        refused("has no note", "lead", "note", ANA, "--remove", String.valueOf(id));
        refused("needs some text", "lead", "note", ANA, "   ");
    }

    @Test
    void onlyTheTeamOwnsLeads() {
        refused("Nobody of the sales team", "lead", "assign", ANA, "Somebody");
        assertThat(json("lead", "assign", ANA, "EVA SANZ").get("owner").asText())
                .isEqualTo("Eva Sanz");
        assertThat(json("leads", "--where", "owner == 'Eva Sanz'").get("total").asInt())
                .isEqualTo(1);
        assertThat(json("lead", "assign", ANA, "--nobody").get("owner").isNull()).isTrue();
    }

    /** S-LEAD-13 and the promotion rule: one alert for one step over the threshold. */
    @Test
    void whoBecomesHotIsToldOfOnceAndPromoted() {
        assertThat(json("lead", "alerts").get("alerts")).isEmpty();
        becomeHot();
        JsonNode alerts = json("lead", "alerts").get("alerts");
        assertThat(alerts).hasSize(1);
        assertThat(alerts.at("/0/before").asInt()).isLessThan(80);
        assertThat(alerts.at("/0/score").asInt()).isGreaterThanOrEqualTo(80);
        assertThat(json("lead", "show", ANA).get("lead_status").asText()).isEqualTo("hot_lead");
        assertThat(json("lead", "show", "bea@sol.example").get("lead_status").asText())
                .isEqualTo("NEW");
        now.set(THURSDAY.plus(Duration.ofHours(25)));
        assertThat(json("lead", "alerts").get("alerts")).isEmpty();
        assertThat(json("lead", "alerts", "--hours", "48").get("alerts")).hasSize(1);
    }

    /** S-LEAD-15: off until a person arms it; then once for each change of band. */
    @Test
    void scoresAreWrittenBackOnlyWhenAskedOrArmed() {
        refused("not set up", "settings", "set", "score.writeback.armed", "true");
        json("connector", "set", "webhook", "url=https://crm.example/in", "secret=" + SECRET);
        JsonNode dry = json("lead", "push", ANA, "bea@sol.example", "--dry-run");
        assertThat(dry.get("prepared").asInt()).isEqualTo(2);
        assertThat(dry.at("/commands/0/body").asText())
                .contains("\"lead_score\":")
                .contains("\"segment\":\"unqualified\"")
                .contains("\"next_action\":\"newsletter\"");
        assertThat(waiting()).isZero();
        json("settings", "set", "score.writeback.armed", "true");
        becomeHot();
        assertThat(waiting()).as("one came into another band").isEqualTo(1);
        JsonNode again = json("lead", "push", ANA, "--dry-run");
        assertThat(again.get("held").asInt()).as("it was told this score").isEqualTo(1);
        json("import", "people.csv", "--kind", "contacts");
        assertThat(waiting()).isEqualTo(1);
        json("settings", "set", "score.writeback.armed", "false");
        now.set(THURSDAY.plus(Duration.ofDays(60)));
        json("tick");
        assertThat(json("lead", "show", ANA).get("segment").asText()).isNotEqualTo("hot_lead");
        assertThat(waiting()).as("disarmed").isEqualTo(1);
    }

    private int waiting() {
        JsonNode commands = json("command", "list").get("commands");
        int scores = 0;
        for (JsonNode c : commands)
            if (c.get("operation").asText().equals("lead.score")
                    && c.get("state").asText().equals("waiting")) scores++;
        return scores;
    }

    /** S-LEAD-10 and C31: both ways of fading against the formulas of the specification. */
    @Test
    void behaviourFadesAsTheSettingSays() {
        becomeHot();
        double byDay = 0;
        double byAct = 0;
        for (String line : deeds().subList(1, deeds().size())) {
            String[] cells = line.split(",", -1);
            int weight =
                    switch (cells[2]) {
                        case "website_visit", "pricing_visit" -> 2;
                        case "social_share" -> 4;
                        case "content_download" -> 5;
                        case "referral" -> 15;
                        default -> 1;
                    };
            double days =
                    Duration.between(Instant.parse(cells[3]), THURSDAY).toMillis() / 86_400_000.0;
            byDay += weight * Math.pow(0.95, days);
            byAct = (byAct + weight) * 0.95;
        }
        assertThat(behaviour()).isCloseTo(byDay, within(0.06));
        assertThat(prompt().run("settings", "set", "score.decay", "event").done().err())
                .contains("scored again");
        assertThat(behaviour()).isCloseTo(byAct, within(0.06));
        refused("takes one of", "settings", "set", "score.decay", "weekly");
        json("settings", "clear", "score.decay");
        assertThat(behaviour()).isCloseTo(byDay, within(0.06));
    }

    private double behaviour() {
        return json("lead", "show", ANA).at("/profile/behaviour_score").asDouble();
    }

    @Test
    void aSettingIsCheckedBeforeItIsKept() {
        refused("can't be read", "settings", "set", "sales.hours", "9-5");
        refused("whole number from 1 to 40", "settings", "set", "sales.speed.hours", "0");
        refused("There is no setting", "settings", "set", "sales.colour", "red");
        assertThat(json("settings", "list").get("sales.hours").asText()).isEqualTo("09:00-18:00");
        json("settings", "set", "sales.speed.hours", "1");
        becomeHot();
        assertThat(json("lead", "show", ANA).at("/next_actions/0/due").asText())
                .isEqualTo("2026-11-19T14:32:00Z");
    }
}
