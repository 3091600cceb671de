package embudo.flow;

import embudo.domain.flow.LogLine;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * What a run on a virtual clock came to.
 *
 * @param end when the clock stopped
 */
record FlowOutcome(
        List<Rehearsed.Mail> mails, Map<Long, Ghost> people, List<LogLine> lines, Instant end) {
    /** The same, as if the clock had gone on so much longer without anybody moving. */
    FlowOutcome until(Duration later) {
        return new FlowOutcome(mails, people, lines, end.plus(later));
    }
}
