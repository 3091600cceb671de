package embudo.domain;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.BackupPlan.Rhythm;

import org.junit.jupiter.api.Test;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Random;

class BackupPlanTest {
    private static final ZoneId MADRID = ZoneId.of("Europe/Madrid");

    private static Instant at(String local) {
        return LocalDateTime.parse(local).atZone(MADRID).toInstant();
    }

    @Test
    void aDayIsDueFromItsHourOn() {
        BackupPlan daily = new BackupPlan(Rhythm.DAILY, 13, 7);
        Instant yesterday = at("2026-11-18T13:01");
        assertThat(daily.due(yesterday, at("2026-11-19T12:59"), MADRID)).isFalse();
        assertThat(daily.due(yesterday, at("2026-11-19T13:00"), MADRID)).isTrue();
        assertThat(daily.due(null, at("2026-11-19T12:59"), MADRID)).isTrue();
        assertThat(daily.next(at("2026-11-19T13:00"), MADRID)).contains(at("2026-11-20T13:00"));
        BackupPlan off = new BackupPlan(Rhythm.OFF, 13, 7);
        assertThat(off.due(null, at("2026-11-19T13:00"), MADRID)).isFalse();
        assertThat(off.next(at("2026-11-19T13:00"), MADRID)).isEmpty();
    }

    /** Against walking back quarter by quarter to the last moment at which the clock showed it. */
    @Test
    void dueIsWhatTheClockOnTheWallSays() {
        Random random = new Random(7);
        Instant start = at("2026-03-20T00:00");
        for (int i = 0; i < 2_000; i++) {
            // Not the hour that a spring night leaves out.
            int hour = (3 + random.nextInt(23)) % 24;
            Rhythm rhythm = random.nextBoolean() ? Rhythm.DAILY : Rhythm.WEEKLY;
            Instant now = start.plus(Duration.ofMinutes(random.nextInt(260 * 24 * 60)));
            Instant newest = now.minus(Duration.ofMinutes(random.nextInt(10 * 24 * 60)));
            assertThat(new BackupPlan(rhythm, hour, 3).due(newest, now, MADRID))
                    .as("%s %d %s %s", rhythm, hour, newest, now)
                    .isEqualTo(struck(rhythm, hour, newest, now));
        }
    }

    /** True when the hour began between the two moments, the first one left out of it. */
    private static boolean struck(Rhythm rhythm, int hour, Instant after, Instant until) {
        Instant quarter = Instant.ofEpochSecond(Math.floorDiv(until.getEpochSecond(), 900L) * 900);
        for (Instant t = quarter; t.isAfter(after); t = t.minusSeconds(900)) {
            ZonedDateTime local = t.atZone(MADRID);
            if (local.getHour() == hour
                    && local.getMinute() == 0
                    && (rhythm == Rhythm.DAILY || local.getDayOfWeek() == DayOfWeek.MONDAY))
                return true;
        }
        return false;
    }
}
