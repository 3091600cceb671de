package embudo.flow;

import static org.assertj.core.api.Assertions.assertThat;

import embudo.domain.flow.LogLine;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Path;

/**
 * Whatever the workflows, a rehearsal in which nobody answers is the real run on the same events:
 * every line of every log with its time, every case, person by person. Clocks change on the way.
 */
@Timeout(900)
class RehearsedWorldsTest {
    private static final int DRAWN = Integer.getInteger("embudo.worlds", 20);
    private static final int SHIPPED = Math.max(2, DRAWN / 8);

    @TempDir Path folder;

    @Test
    void drawnWorkflowsGoAsRehearsed() {
        RehearsedWorlds worlds = new RehearsedWorlds(folder);
        for (int seed = 1; seed <= DRAWN; seed++) worlds.drawn(seed);
        assertThat(worlds.kinds.keySet())
                .as("every kind of line was told")
                .contains(
                        LogLine.What.STARTED,
                        LogLine.What.QUEUED,
                        LogLine.What.SENT,
                        LogLine.What.HELD,
                        LogLine.What.SKIPPED,
                        LogLine.What.CONFIRMED,
                        LogLine.What.WAITS,
                        LogLine.What.WENT,
                        LogLine.What.DID,
                        LogLine.What.ENDED);
    }

    @Test
    void allShippedWorkflowsTogetherGoAsRehearsed() {
        RehearsedWorlds worlds = new RehearsedWorlds(folder);
        for (int seed = 1; seed <= SHIPPED; seed++) worlds.shipped(seed);
        assertThat(worlds.lines.keySet()).hasSizeGreaterThan(25);
    }
}
