package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

class LimitsTest {
    private static final Limits USUAL = new Limits(2, 5, LocalTime.of(21, 0), LocalTime.of(8, 0));

    /** Clocks change on 29 March and 25 October 2026 in Madrid, on 8 March in New York. */
    @ParameterizedTest
    @CsvSource({
        "2026-11-19T19:59:00Z, Europe/Madrid, 2026-11-19T19:59:00Z",
        "2026-11-19T20:00:00Z, Europe/Madrid, 2026-11-20T07:00:00Z",
        "2026-11-20T05:00:00Z, Europe/Madrid, 2026-11-20T07:00:00Z",
        "2026-03-28T20:30:00Z, Europe/Madrid, 2026-03-29T06:00:00Z",
        "2026-10-24T20:30:00Z, Europe/Madrid, 2026-10-25T07:00:00Z",
        "2026-03-08T03:00:00Z, America/New_York, 2026-03-08T12:00:00Z",
        "2026-11-19T20:00:00Z, America/Mexico_City, 2026-11-19T20:00:00Z"
    })
    void quietHoursAreThePersonsOwn(Instant now, String zone, Instant free) {
        assertThat(USUAL.free(now, ZoneId.of(zone), List.of())).isEqualTo(free);
    }

    /** Whatever was sent before: the moment given keeps the limits, and no earlier one does. */
    @Test
    void theFirstFreeMomentIsFreeAndNoneBeforeIs() {
        Random random = new Random(3);
        ZoneId zone = ZoneId.of("Europe/Madrid");
        for (int round = 0; round < 300; round++) {
            Instant now =
                    Instant.parse("2026-10-24T00:00:00Z").plusSeconds(random.nextInt(200_000));
            List<Instant> sent = new ArrayList<>();
            for (int i = random.nextInt(9); i > 0; i--)
                sent.add(now.minusSeconds(random.nextInt(8 * 86_400)));
            Instant free = USUAL.free(now, zone, sent);
            assertThat(allowed(free, zone, sent)).isTrue();
            for (Instant at = now; at.isBefore(free); at = at.plusSeconds(600))
                assertThat(allowed(at, zone, sent)).as("%s before %s", at, free).isFalse();
        }
    }

    private static boolean allowed(Instant at, ZoneId zone, List<Instant> sent) {
        int hour = at.atZone(zone).getHour();
        long day = sent.stream().filter(s -> s.isAfter(at.minus(Duration.ofDays(1)))).count();
        long week = sent.stream().filter(s -> s.isAfter(at.minus(Duration.ofDays(7)))).count();
        return hour >= 8 && hour < 21 && day < 2 && week < 5;
    }
}
