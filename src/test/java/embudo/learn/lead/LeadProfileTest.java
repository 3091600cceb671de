package embudo.learn.lead;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Channel;
import embudo.domain.Device;
import embudo.domain.Event;
import embudo.domain.EventType;

import org.junit.jupiter.api.Test;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/** S-LEAD-12: last activity, engagement, interests once each, behaviours, habits. */
class LeadProfileTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static Event act(EventType type, String at, Channel channel, long ref) {
        Instant moment = Instant.parse(at);
        return new Event(
                1, moment, moment, 1, type, channel, 0, 0, -1, -1, Device.UNKNOWN, 0, null, 0, ref);
    }

    @Test
    void interestsAreDownloadsAndVisitsOnceEach() {
        LeadProfile profile =
                LeadProfile.of(
                        List.of(
                                act(EventType.WEBSITE_VISIT, "2026-11-01T09:10:00Z", Channel.EMAIL, 1),
                                act(EventType.CONTENT_DOWNLOAD, "2026-11-02T09:20:00Z", Channel.EMAIL, 2),
                                act(EventType.WEBSITE_VISIT, "2026-11-03T17:00:00Z", Channel.NONE, 3),
                                act(EventType.CHAT, "2026-11-04T09:59:00Z", Channel.LINKEDIN, 4),
                                act(EventType.WEBSITE_VISIT, "2026-11-05T12:00:00Z", Channel.NONE, 0)),
                        Map.of(1L, "/prices", 2L, " guide.pdf ", 3L, "/prices", 4L, "hello"),
                        12.5,
                        MADRID);
        assertThat(profile.interests()).containsExactly("/prices", "guide.pdf");
        assertThat(profile.engagement()).isEqualTo(5);
        assertThat(profile.lastActivity()).isEqualTo(Instant.parse("2026-11-05T12:00:00Z"));
        assertThat(profile.behaviours().keySet())
                .first()
                .isEqualTo(EventType.WEBSITE_VISIT);
        assertThat(profile.behaviours())
                .containsOnly(
                        Map.entry(EventType.WEBSITE_VISIT, 3),
                        Map.entry(EventType.CONTENT_DOWNLOAD, 1),
                        Map.entry(EventType.CHAT, 1));
        assertThat(profile.channel()).isEqualTo(Channel.EMAIL);
        assertThat(profile.hour()).as("10:10, 10:20 and 10:59 in Madrid").isEqualTo(10);
        assertThat(profile.score()).isEqualTo(12.5);
    }

    @Test
    void nothingDoneSaysSo() {
        LeadProfile profile = LeadProfile.of(List.of(), Map.of(), 0, MADRID);
        assertThat(profile.lastActivity()).isNull();
        assertThat(profile.hour()).isEqualTo(-1);
        assertThat(profile.channel()).isEqualTo(Channel.NONE);
        assertThat(profile.interests()).isEmpty();
    }
}
