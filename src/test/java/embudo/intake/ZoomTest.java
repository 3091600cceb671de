package embudo.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import embudo.domain.Channel;
import embudo.domain.ContactField;
import embudo.domain.Presence;
import embudo.intake.RowOutcome.Result;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;

class ZoomTest {
    @TempDir Path folder;
    private Bench bench;

    @BeforeEach
    void open() {
        bench = new Bench(folder);
    }

    private static Path real() {
        Path file =
                Path.of(
                        System.getProperty("embudo.data", "../shared/data"),
                        "zoom",
                        "Anonymized_Zoom_Attendee_Report.csv");
        assumeTrue(Files.exists(file), "the public Zoom report is not on this machine: " + file);
        return file;
    }

    @Test
    void theRealReportGivesItsReferenceFigures() {
        Importer.Published published = bench.publish(real());
        assertThat(published.preview().facts().kind()).isEqualTo("attendance");
        assertThat(published.preview().summary())
                .containsEntry("people", 469L)
                .containsEntry("attended", 455L)
                .containsEntry("absentRows", 16L)
                .containsEntry("minutes", 64_540L)
                .containsEntry("minutesPresent", 63_047L)
                .containsEntry("hosts", 1L);
        assertThat(bench.store.people).hasSize(469);
        assertThat(bench.store.crew).hasSize(74);
        long seconds =
                bench.store.presence.values().stream()
                        .flatMap(m -> m.entrySet().stream())
                        .mapToLong(e -> new Presence(1, e.getKey(), e.getValue()).secondsPresent())
                        .sum();
        assertThat(Math.round(seconds / 60.0)).isEqualTo(63_047);
        assertThat(published.batch().summary()).contains("\"minutesPresent\":63047");
    }

    @Test
    void aSecondImportOfTheRealReportChangesNothing() {
        bench.publish(real());
        int writes = bench.store.writes;
        Importer.Published again = bench.publish(real());
        assertThat(bench.store.writes).isEqualTo(writes);
        assertThat(again.preview().repeated()).isTrue();
        assertThat(again.preview().counts().fresh()).isZero();
        assertThat(again.preview().counts().updated()).isZero();
        assertThat(again.preview().counts().conflicts()).isZero();
        assertThat(again.preview().counts().rejected()).isEqualTo(4);
        assertThat(again.preview().counts().rows()).isEqualTo(940 + 73 + 1 + 4);
    }

    private static final String NEWER =
            """
            Attendee Report
            Report generated time,"11/18/2026 02:31:08 PM"
            Topic,Webinar ID,Actual Start Time,Actual Duration (minutes),# Registrants,# Cancelled registrants,Unique Viewers,Total Users,Max Concurrent Views,Enable Registration
            IA 10x Impact,812 3456 7890,"11/17/2026 03:00:00 PM",75,3,1,2,2,2,Yes
            Host Details
            Attended,User Name (Original Name),Email,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name
            Yes,Eva Sol,eva@nube.example,"11/17/2026 02:50:00 PM","11/17/2026 04:20:00 PM",90,No,Spain
            Attendee Details
            Attended,User Name (Original Name),First Name,Last Name,Email,Phone,Registration Time,Approval Status,Join Time,Leave Time,Time in Session (minutes),Is Guest,Country/Region Name,Source Name
            Yes,Ana Ruiz, Ana ,Ruiz,ANA@Nube.example,600 123 123,"11/10/2026 09:00:00 AM",approved,"11/17/2026 03:00:00 PM","11/17/2026 03:30:30 PM",31,Yes,Spain,LinkedIn
            Yes,Ana Ruiz,Ana,Ruiz,ana@nube.example,,--,--,"11/17/2026 03:20:00 PM","11/17/2026 04:00:00 PM",40,Yes,Spain,
            No,--,Bo,Li,bo@sol.example,,"11/11/2026 09:00:00 AM",cancelled,--,--,--,--,--,Email
            Yes,Cy,Cy,,not an address,,"11/11/2026 09:00:00 AM",approved,"11/17/2026 03:20:00 PM","11/17/2026 04:00:00 PM",40,Yes,Spain,
            Yes,Di,Di,,di@sol.example,,"11/11/2026 09:00:00 AM",approved,"11/17/2026 03:20:00 PM","11/17/2026 03:00:00 PM",40,Yes,Spain,
            """;

    @Test
    void theNewerGenerationIsRead() {
        Preview preview = bench.publish(bench.file("newer.csv", NEWER)).preview();
        assertThat(preview.plan().dateOrder()).isEqualTo("MDY");
        assertThat(preview.facts().headerLine()).isEqualTo(9);
        assertThat(preview.summary())
                .containsEntry("people", 2L)
                .containsEntry("attended", 1L)
                .containsEntry("registered", 1L)
                .containsEntry("sessions", 2L)
                .containsEntry("minutes", 71L)
                .containsEntry("minutesPresent", 60L);
        assertThat(preview.counts().rejected()).isEqualTo(2);
        var ana = bench.store.person("ana@nube.example");
        assertThat(ana.text(ContactField.PHONE)).isEqualTo("+34600123123");
        assertThat(ana.source()).isEqualTo(Channel.LINKEDIN);
        assertThat(bench.store.registrations.get(1).get(ana.id()).registeredAt())
                .isEqualTo(Instant.parse("2026-11-10T08:00:00Z"));
        assertThat(bench.store.webinars.get("81234567890").startsAt())
                .isEqualTo(Instant.parse("2026-11-17T14:00:00Z"));
        var bo = bench.store.person("bo@sol.example");
        assertThat(bench.store.registrations.get(1).get(bo.id()).status()).isEqualTo("cancelled");
        assertThat(bench.store.person("eva@nube.example")).as("hosts are no leads").isNull();
    }

    @Test
    void aLaterReportCorrectsTheTimeOfLeaving() {
        bench.publish(bench.file("newer.csv", NEWER));
        bench.pass(Duration.ofDays(1));
        Path corrected = bench.file("corrected.csv", NEWER.replace("03:30:30 PM", "03:31:00 PM"));
        Preview preview = bench.publish(corrected).preview();
        assertThat(preview.counts().fresh()).isZero();
        assertThat(preview.counts().updated()).isEqualTo(1);
        assertThat(preview.repeated()).isFalse();
        var row = preview.rows().stream().filter(r -> r.result() == Result.UPDATE).findFirst();
        assertThat(row.orElseThrow().changes().getFirst().field()).isEqualTo("left_at");
        assertThat(bench.store.sessions.get(1)).hasSize(2);
    }

    @Test
    void whatAContactAlreadyHoldsStaysAndIsReported() {
        bench.publish(bench.file("list.csv", "Email,First name\nana@nube.example,Anabel\n"));
        Preview preview = bench.publish(bench.file("newer.csv", NEWER)).preview();
        assertThat(preview.counts().conflicts()).isEqualTo(1);
        assertThat(bench.store.person("ana@nube.example").text(ContactField.FIRST_NAME))
                .isEqualTo("Anabel");
        assertThat(bench.store.person("ana@nube.example").text(ContactField.LAST_NAME))
                .isEqualTo("Ruiz");
    }

    @Test
    void aReportWithoutItsWebinarIsRefusedWithWords() {
        Path file = bench.file("cut.csv", NEWER.lines().skip(7).reduce("", (a, b) -> a + b + "\n"));
        assertThat(Problems.of(() -> bench.preview(file))).isEqualTo("intake.zoom.no_webinar");
        assertThat(Map.copyOf(bench.store.people)).isEmpty();
    }
}
