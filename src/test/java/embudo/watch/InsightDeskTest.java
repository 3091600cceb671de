package embudo.watch;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.catalog.alert.Probe;
import embudo.kernel.Language;
import embudo.kernel.Notices;
import embudo.ui.FakeSettings;
import embudo.watch.InsightDesk.Said;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

/** What is worth saying of figures by hand. */
class InsightDeskTest {
    private final SampleWatch sample = new SampleWatch();
    private final InsightDesk desk =
            sample.desk(
                            new MemoryAlerts(),
                            new FakeSettings(new Notices()),
                            new Notices(),
                            () -> Instant.parse("2026-11-19T13:32:00Z"),
                            ZoneId.of("Europe/Madrid"))
                    .insights();

    private List<String> keys() {
        return desk.look().stream().map(s -> s.insight().key()).toList();
    }

    /** S-INS-02: more than a quarter of the mails opened; over 0.7 of competitors active. */
    @Test
    void atTheBoundNothingIsSaid() {
        sample.gauges.put("email_open_rate", 0.25, 400);
        sample.probes.put(Probe.COMPETITOR_ACTIVITY, List.of(SampleGauges.group("", "", 0.7, 10)));
        assertThat(keys()).doesNotContain("mails_read", "competitors_active");
        sample.gauges.put("email_open_rate", 0.251, 400);
        sample.probes.put(Probe.COMPETITOR_ACTIVITY, List.of(SampleGauges.group("", "", 0.71, 10)));
        assertThat(keys()).contains("mails_read", "competitors_active");
        assertThat(desk.look())
                .filteredOn(s -> s.insight().key().equals("mails_read"))
                .allMatch(s -> s.insight().good());
    }

    /** S-INS-04: the figure furthest from its target comes first; those near it are left out. */
    @Test
    void farFromItsTarget() {
        sample.gauges.put("conversion_rate", 0.1, 412);
        sample.gauges.put("attendance_rate", 0.84, 300);
        List<Said> off =
                desk.look().stream().filter(s -> s.insight().key().equals("off_target")).toList();
        assertThat(off).extracting(Said::metric).contains("conversion_rate");
        assertThat(off).extracting(Said::metric).doesNotContain("attendance_rate");
        Said conversion =
                off.stream()
                        .filter(s -> s.metric().equals("conversion_rate"))
                        .findFirst()
                        .orElseThrow();
        assertThat(conversion.sight().evidence().bound()).isEqualTo(0.25);
        assertThat(sample.telling(Language.EN).message(conversion))
                .contains("10.0 %")
                .contains("25.0 %")
                .contains("n = 412")
                .doesNotContain("{");
    }

    /** S-INS-05: a segment in which more than 0.3 buy. */
    @Test
    void segmentsThatStandOut() {
        sample.gauges.put(
                "conversion_rate",
                0.2,
                400,
                SampleGauges.group("vip", "VIP", 0.31, 60),
                SampleGauges.group("cold", "Cold", 0.3, 60));
        assertThat(desk.look())
                .filteredOn(s -> s.insight().key().equals("segment_converts"))
                .extracting(s -> s.sight().subject())
                .containsExactly("vip");
    }

    /** S-INS-05: a segment whose engagement is over 0.8. */
    @Test
    void segmentsThatTakePart() {
        sample.gauges.put(
                "engagement_rate",
                0.6,
                400,
                SampleGauges.group("customers", "Customers", 0.81, 60),
                SampleGauges.group("vip", "VIP", 0.8, 60));
        assertThat(desk.look())
                .filteredOn(s -> s.insight().key().equals("segment_engaged"))
                .extracting(s -> s.sight().subject())
                .containsExactly("customers");
    }

    /** S-INS-06: under 70 % of those registered, under half taking part. */
    @Test
    void recommendations() {
        sample.gauges.put("engagement_rate", 0.5, 100);
        sample.probes.put(
                Probe.PREDICTED_ATTENDANCE, List.of(SampleGauges.group("w", "Clinic", 0.7, 80)));
        assertThat(keys()).doesNotContain("attendance_boost", "engagement_improvement");
        sample.gauges.put("engagement_rate", 0.49, 100);
        sample.probes.put(
                Probe.PREDICTED_ATTENDANCE, List.of(SampleGauges.group("w", "Clinic", 0.69, 80)));
        assertThat(keys()).contains("attendance_boost", "engagement_improvement");
    }
}
