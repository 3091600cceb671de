package embudo.measure;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.Channel;
import embudo.domain.EventType;
import embudo.kernel.Period;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Random;

/** Days are local days, over both clock changes. */
class LocalDaysTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "Europe/Madrid",
                "America/New_York",
                "Australia/Lord_Howe",
                "Pacific/Apia",
                "Asia/Kathmandu",
                "UTC"
            })
    void agreeWithTheCalendarAtRandomMoments(String name) {
        ZoneId zone = ZoneId.of(name);
        ZoneDays days = new ZoneDays(zone);
        Random random = new Random(5);
        for (int i = 0; i < 20_000; i++) {
            long at = (long) (random.nextDouble() * 2e12) - 100_000_000_000L;
            LocalDate expected = LocalDate.ofInstant(Instant.ofEpochMilli(at), zone);
            assertThat(days.day(at)).isEqualTo((int) expected.toEpochDay());
        }
    }

    @Test
    void agreeAroundEveryChangeOfTheClock() {
        ZoneDays days = new ZoneDays(World.MADRID);
        Instant at = Instant.parse("2020-01-01T00:00:00Z");
        for (int i = 0; i < 20; i++) {
            at = World.MADRID.getRules().nextTransition(at).getInstant();
            for (long millis : new long[] {-1, 0, 1, -3_600_000, 3_600_000, -7_200_000}) {
                Instant near = at.plusMillis(millis);
                assertThat(days.day(near))
                        .isEqualTo((int) LocalDate.ofInstant(near, World.MADRID).toEpochDay());
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        // Sunday 29 March 2026 has 23 hours in Madrid: from 23:00Z to 22:00Z.
        "2026-03-28T22:59:59.999Z, 2026-03-28",
        "2026-03-28T23:00:00Z, 2026-03-29",
        "2026-03-29T21:59:59.999Z, 2026-03-29",
        "2026-03-29T22:00:00Z, 2026-03-30",
        // Sunday 25 October 2026 has 25 hours: from 22:00Z to 23:00Z.
        "2026-10-24T21:59:59.999Z, 2026-10-24",
        "2026-10-24T22:00:00Z, 2026-10-25",
        "2026-10-25T22:59:59.999Z, 2026-10-25",
        "2026-10-25T23:00:00Z, 2026-10-26"
    })
    void registrationsFallOnTheirLocalDay(Instant at, LocalDate day) {
        World world = new World();
        world.now = Instant.parse("2026-12-01T10:00:00Z");
        world.add(1, EventType.REGISTERED, at, Channel.EMAIL, 1);
        ReadModel model = world.model();
        model.catchUp();
        for (int i = -1; i <= 1; i++) {
            LocalDate other = day.plusDays(i);
            assertThat(model.overview(new Period(other, other)).metric("registrations").n())
                    .isEqualTo(i == 0 ? 1 : 0);
        }
    }
}
