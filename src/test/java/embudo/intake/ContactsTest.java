package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Actor;
import embudo.domain.Channel;
import embudo.domain.CompanySize;
import embudo.domain.ContactField;
import embudo.domain.ImportBatch.Counts;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;
import embudo.kernel.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

class ContactsTest {
    private static final String HUBSPOT =
            """
            Record ID,First Name,Last Name,Email,Phone Number,Lead Status,Create Date,Associated Company,Country/Region,Number of Employees,Number of Pageviews,Marketing emails opened,Original Source
            101,Camille,Durand,CAMILLE@nube.example,06 12 34 56 78,NEW,2024-03-12 09:14,Demo SARL,France,120,"1,204",7,Organic search
            102,John,Smith,john@sol.example,,OPEN_DEAL,3/15/2024 2:30 PM,,Australia,,,,Paid social
            103,,,,,,2024-01-01 00:00,,,,,,
            104,Eva,Mar,eva@@mar.example,,,,,,,,,
            105,Leo,Paz,leo@paz.example,12,,,=cmd|' /C calc'!A0,Spain,,,,
            """;

    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    @Test
    void aHubSpotExportIsReadFieldByField() {
        Preview preview = bench.publish(bench.file("hubspot.csv", HUBSPOT)).preview();
        assertThat(preview.facts().layout()).isEqualTo("hubspot");
        assertThat(preview.counts()).isEqualTo(new Counts(5, 3, 0, 0, 0, 2));
        var camille = bench.store.person("camille@nube.example");
        assertThat(camille.text(ContactField.PHONE)).isEqualTo("+33612345678");
        assertThat(camille.companySize()).isEqualTo(CompanySize.MEDIUM);
        assertThat(camille.count(ContactField.WEBSITE_VISITS)).isEqualTo(1204);
        assertThat(camille.count(ContactField.EMAIL_OPENS)).isEqualTo(7);
        assertThat(camille.source()).isEqualTo(Channel.ORGANIC);
        assertThat(camille.moment(ContactField.CREATED_AT))
                .isEqualTo(Instant.parse("2024-03-12T08:14:00Z"));
        assertThat(bench.store.person("john@sol.example").moment(ContactField.CREATED_AT))
                .isEqualTo(Instant.parse("2024-03-15T13:30:00Z"));
        assertThat(rejected(preview))
                .containsExactly("intake.reason.nobody", "intake.reason.email");
    }

    @Test
    void aFormulaStaysTextAndABadNumberCostsOnlyItself() {
        Preview preview = bench.publish(bench.file("hubspot.csv", HUBSPOT)).preview();
        var leo = bench.store.person("leo@paz.example");
        assertThat(leo.text(ContactField.COMPANY)).isEqualTo("=cmd|' /C calc'!A0");
        assertThat(leo.text(ContactField.PHONE)).isNull();
        assertThat(preview.rows())
                .filteredOn(row -> "intake.reason.ignored".equals(row.reason()))
                .singleElement()
                .satisfies(row -> assertThat(row.args()).containsExactly("12"));
    }

    @Test
    void aPreviewWritesNothingAndSaysWhatPublishingWillDo() {
        Path file = bench.file("hubspot.csv", HUBSPOT);
        Preview before = bench.preview(file);
        assertThat(bench.store.people).isEmpty();
        assertThat(bench.store.batches).isEmpty();
        assertThat(bench.publish(file).preview().counts()).isEqualTo(before.counts());
    }

    @Test
    void theSameFileAgainChangesNothing() {
        Path file = bench.file("hubspot.csv", HUBSPOT);
        bench.publish(file);
        int writes = bench.store.writes;
        Preview again = bench.publish(file).preview();
        assertThat(again.repeated()).isTrue();
        assertThat(again.counts()).isEqualTo(new Counts(5, 0, 0, 3, 0, 2));
        assertThat(bench.store.writes).isEqualTo(writes);
    }

    @Test
    void aNewerExportOfTheSameSystemUpdates() {
        bench.publish(bench.file("hubspot.csv", HUBSPOT));
        bench.pass(Duration.ofDays(2));
        Path newer =
                bench.file("newer.csv", HUBSPOT.replace("Durand", "Dupont").replace(",7,", ",9,"));
        Preview preview = bench.publish(newer).preview();
        assertThat(preview.counts().updated()).isEqualTo(1);
        assertThat(preview.rows())
                .filteredOn(row -> row.result() == Result.UPDATE)
                .flatExtracting(RowOutcome::changes)
                .containsExactlyInAnyOrder(
                        new Change("last_name", "Durand", "Dupont"),
                        new Change("email_opens", "7", "9"));
        assertThat(bench.store.person("camille@nube.example").text(ContactField.LAST_NAME))
                .isEqualTo("Dupont");
    }

    @Test
    void aNewerEditIsKeptAndReported() {
        bench.publish(bench.file("hubspot.csv", HUBSPOT));
        long id = bench.store.person("camille@nube.example").id();
        bench.pass(Duration.ofDays(2));
        Path exported = bench.file("newer.csv", HUBSPOT.replace(",7,", ",9,"));
        bench.store.edit(id, Map.of(ContactField.LAST_NAME, "Duval"), Actor.WINDOW);
        Preview preview = bench.publish(exported).preview();
        assertThat(preview.counts().conflicts()).isEqualTo(1);
        assertThat(preview.rows().getFirst().changes())
                .containsExactly(new Change("last_name", "Duval", "Durand"));
        var held = bench.store.person("camille@nube.example");
        assertThat(held.text(ContactField.LAST_NAME)).isEqualTo("Duval");
        assertThat(held.count(ContactField.EMAIL_OPENS)).as("counts only grow").isEqualTo(9);
    }

    @Test
    void anotherSourceFillsGapsButDisputesNothing() {
        bench.publish(bench.file("hubspot.csv", HUBSPOT));
        bench.pass(Duration.ofDays(2));
        Path list =
                bench.file(
                        "lista.csv",
                        "Correo electrónico;Nombre;Cargo\ncamille@nube.example;Camila;Directora\n");
        Preview preview = bench.publish(list).preview();
        assertThat(preview.facts().delimiter()).isEqualTo(';');
        assertThat(preview.counts()).isEqualTo(new Counts(1, 0, 0, 0, 1, 0));
        var held = bench.store.person("camille@nube.example");
        assertThat(held.text(ContactField.FIRST_NAME)).isEqualTo("Camille");
        assertThat(held.text(ContactField.JOB_TITLE)).isEqualTo("Directora");
    }

    @Test
    void rowsOfOnePersonFoldAcrossPortions() {
        StringBuilder text = new StringBuilder("Email,Company\nana@nube.example,\n");
        for (int i = 0; i < 9_000; i++) text.append("p").append(i).append("@sol.example,Sol\n");
        text.append("ANA@nube.example ,Nube\nana@nube.example,Nube\n");
        Preview preview = bench.publish(bench.file("list.csv", text.toString())).preview();
        assertThat(preview.counts()).isEqualTo(new Counts(9_003, 9_001, 1, 1, 0, 0));
        assertThat(bench.store.people).hasSize(9_001);
        assertThat(bench.store.person("ana@nube.example").text(ContactField.COMPANY))
                .isEqualTo("Nube");
        assertThat(bench.store.portions).isEqualTo(3);
    }

    @Test
    void columnsAreFoundByWhatStandsInThem() {
        Path file = bench.file("list.csv", "Wer,Wohin\nAna,ana@nube.example\nBo,bo@sol.example\n");
        FileFacts facts = bench.importer.inspect(file);
        assertThat(facts.kind()).isEqualTo("contacts");
        assertThat(facts.columns().get(1).target()).isEqualTo("email");
        ImportPlan plan =
                bench.importer.plan(
                        facts, null, Map.of("first_name", "Wer", "custom:ort", "wohin"));
        assertThat(plan.mapping()).isEqualTo(Map.of(0, "first_name", 1, "custom:ort"));
    }

    @Test
    void ownFieldsAreKept() {
        Path file = bench.file("list.csv", "Email,Team\nana@nube.example,Blue\n");
        ImportPlan plan =
                bench.importer.plan(
                        bench.importer.inspect(file), null, Map.of("custom:team", "Team"));
        bench.importer.publish(plan, Actor.COMMAND, Progress.NONE);
        assertThat(bench.store.person("ana@nube.example").custom()).containsEntry("team", "Blue");
    }

    private static List<String> rejected(Preview preview) {
        return preview.rows().stream()
                .filter(row -> row.result() == Result.REJECTED)
                .map(RowOutcome::reason)
                .toList();
    }
}
