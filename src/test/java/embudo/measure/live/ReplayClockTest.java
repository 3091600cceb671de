package embudo.measure.live;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.kernel.Ticker;

import org.junit.jupiter.api.Test;

import java.time.Instant;

class ReplayClockTest {
    private static final Instant FIRST = Instant.parse("2026-11-17T15:00:00Z");
    private static final Instant LAST = FIRST.plusSeconds(4500);
    private long nanos = 77;
    private final Ticker real =
            new Ticker() {
                @Override
                public Instant now() {
                    throw new AssertionError("a replay never looks at the wall");
                }

                @Override
                public long nanos() {
                    return nanos;
                }
            };
    private final ReplayClock clock = new ReplayClock(real, FIRST, LAST, 600);

    private void pass(double seconds) {
        nanos += Math.round(seconds * 1e9);
    }

    @Test
    void standsUntilPlayedAndAtTheEnd() {
        pass(5);
        assertThat(clock.now()).isEqualTo(FIRST);
        clock.play();
        pass(1);
        assertThat(clock.now()).isEqualTo(FIRST.plusSeconds(600));
        pass(60);
        assertThat(clock.now()).isEqualTo(LAST);
        assertThat(clock.running()).isFalse();
        clock.play();
        assertThat(clock.now()).as("played again").isEqualTo(FIRST);
    }

    @Test
    void pausesSeeksAndChangesItsSpeed() {
        clock.play();
        pass(1);
        clock.pause();
        pass(9);
        assertThat(clock.now()).isEqualTo(FIRST.plusSeconds(600));
        clock.play();
        clock.speed(1);
        pass(10);
        assertThat(clock.now()).isEqualTo(FIRST.plusSeconds(610));
        clock.seek(FIRST.plusSeconds(60));
        pass(2);
        assertThat(clock.now()).isEqualTo(FIRST.plusSeconds(62));
        clock.seek(FIRST.minusSeconds(60));
        assertThat(clock.now()).isEqualTo(FIRST);
        clock.speed(100_000);
        pass(1);
        assertThat(clock.now()).isEqualTo(FIRST.plusSeconds(600));
    }
}
