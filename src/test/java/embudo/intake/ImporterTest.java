package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import embudo.domain.Actor;
import embudo.domain.ContactField;
import embudo.kernel.Problem;
import embudo.kernel.Progress;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

class ImporterTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private Path people(int count) {
        StringBuilder text = new StringBuilder("Email,Name\n");
        for (int i = 0; i < count; i++) text.append("p").append(i).append("@nube.example,P\n");
        return bench.file("people.csv", text.toString());
    }

    private ImportPlan plan(Path file) {
        return bench.importer.plan(bench.importer.inspect(file), null, Map.of());
    }

    @Test
    void stoppingLeavesNothing() {
        ImportPlan plan = plan(people(14_000));
        List<Long> seen = new ArrayList<>();
        Progress stopping =
                new Progress() {
                    @Override
                    public void at(long done, long total) {
                        assertThat(total).isEqualTo(14_000);
                        seen.add(done);
                    }

                    @Override
                    public boolean cancelled() {
                        return seen.size() >= 2;
                    }
                };
        assertThat(Problems.of(() -> bench.importer.publish(plan, Actor.WINDOW, stopping)))
                .isEqualTo("kernel.cancelled");
        assertThat(seen).containsExactly(4_000L, 8_000L);
        assertThat(bench.store.people).isEmpty();
        assertThat(bench.store.batches).isEmpty();
    }

    @Test
    void rejectedRowsAreWrittenAsTheyStoodWithTheirReason() throws Exception {
        bench.settings.put("window.language", "es");
        Path file =
                bench.file(
                        "lista.csv",
                        "Informe\n\nCorreo;Nombre\nana@nube.example;Ana\nmalo;\"Bo; Li\"\n;Cy\n");
        Path target = folder.resolve("rechazadas.csv");
        assertThat(bench.importer.writeRejected(plan(file), target, Progress.NONE)).isEqualTo(2);
        assertThat(Files.readString(target).lines())
                .containsExactly(
                        "Correo;Nombre;Motivo",
                        "malo;\"Bo; Li\";«malo» no es una dirección de correo",
                        ";Cy;La fila no tiene correo ni teléfono");
        assertThat(bench.store.people).isEmpty();
    }

    @Test
    void theOrderOfDayAndMonthComesFromTheWholeColumn() {
        StringBuilder text = new StringBuilder("Email,Create date\n");
        for (int i = 0; i < 3_000; i++)
            text.append("p").append(i).append("@nube.example,03/04/2026\n");
        Path open = bench.file("open.csv", text.toString());
        assertThat(bench.importer.inspect(open).dateOrder()).isEqualTo("DMY");
        assertThat(bench.preview(open).summary()).containsEntry("dateOrderGuessed", true);
        Path told = bench.file("told.csv", text + "z@nube.example,03/14/2026\n");
        assertThat(bench.importer.inspect(told).dateOrder()).isEqualTo("MDY");
        assertThat(bench.preview(told).summary()).doesNotContainKey("dateOrderGuessed");
        bench.publish(told);
        assertThat(bench.store.person("p0@nube.example").moment(ContactField.CREATED_AT))
                .isEqualTo(Instant.parse("2026-03-03T23:00:00Z"));
    }

    @Test
    void anUndecidedOrderFollowsLanguageAndZone() {
        bench.settings.put("workspace.zone", "America/New_York");
        Path english = bench.file("a.csv", "Email,Create date\na@nube.example,03/04/2026\n");
        assertThat(bench.importer.inspect(english).dateOrder()).isEqualTo("MDY");
        Path spanish = bench.file("b.csv", "Correo,Fecha de alta\na@nube.example,03/04/2026\n");
        assertThat(bench.importer.inspect(spanish).dateOrder()).isEqualTo("DMY");
        Path none = bench.file("c.csv", "Email,Name\na@nube.example,Ana\n");
        assertThat(bench.importer.inspect(none).dateOrder()).isNull();
    }

    @Test
    void aZoneInTheValueGoesBeforeOneInTheFileAndThatBeforeTheWorkspace() {
        Path named =
                bench.file(
                        "named.csv",
                        "Email,Create date (America/Bogota)\na@nube.example,2026-03-04 10:00\n"
                                + "b@nube.example,2026-03-04T10:00:00+02:00\n");
        FileFacts facts = bench.importer.inspect(named);
        assertThat(facts.zone()).isEqualTo(ZoneId.of("America/Bogota"));
        bench.importer.publish(
                bench.importer.plan(
                        facts, null, Map.of("created_at", "Create date (America/Bogota)")),
                Actor.COMMAND,
                Progress.NONE);
        assertThat(bench.store.person("a@nube.example").moment(ContactField.CREATED_AT))
                .isEqualTo(Instant.parse("2026-03-04T15:00:00Z"));
        assertThat(bench.store.person("b@nube.example").moment(ContactField.CREATED_AT))
                .isEqualTo(Instant.parse("2026-03-04T08:00:00Z"));
    }

    @Test
    void choicesThatCannotBeMetAreRefused() {
        FileFacts facts =
                bench.importer.inspect(
                        bench.file("a.csv", "Email,Team,Team\na@nube.example,Blue,Red\n"));
        assertThat(Problems.of(() -> bench.importer.plan(facts, null, Map.of("colour", "Team"))))
                .isEqualTo("intake.map.target");
        assertThat(Problems.of(() -> bench.importer.plan(facts, null, Map.of("company", "Firm"))))
                .isEqualTo("intake.map.header");
        assertThat(Problems.of(() -> bench.importer.plan(facts, null, Map.of("company", "Team"))))
                .isEqualTo("intake.map.ambiguous");
        assertThat(Problems.of(() -> bench.importer.inspect(folder.resolve("none.csv"))))
                .isEqualTo("intake.file.missing");
    }

    @Test
    void aBrokenFileSaysAtWhichLine() {
        Path file =
                bench.file("cut.csv", "Email,Name\na@nube.example,Ana\n\"b@nube.example,Bo\nc,d\n");
        assertThatThrownBy(() -> bench.publish(file))
                .isInstanceOfSatisfying(
                        Problem.class,
                        problem -> {
                            assertThat(problem.key()).isEqualTo("intake.file.broken");
                            assertThat(problem.args()[1]).isEqualTo(3L);
                        });
    }

    @Test
    void everyKindNamesItsTargets() {
        assertThat(bench.importer.kinds())
                .extracting(Importer.Kind::key)
                .contains("contacts", "attendance", "ad-days", "web-days", "orders");
        assertThat(bench.importer.kinds()).allSatisfy(k -> assertThat(k.targets()).isNotEmpty());
    }
}
