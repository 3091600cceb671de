package embudo.catalog.alert;

import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;
import embudo.kernel.Language;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * How long an alert of each severity must hold before people are told, and by which ways,
 * S-ALRT-15.
 *
 * @param slack the channel that alerts are posted to unless another one is set
 */
public record Escalation(
        String key, Map<Language, String> name, String slack, Map<Severity, Level> levels) {
    public Escalation {
        name = Map.copyOf(name);
        levels = Map.copyOf(levels);
    }

    /**
     * One severity.
     *
     * @param hold how long the condition must hold before anybody is told
     * @param channels none: shown in the window, and named in the digest of the day
     * @param recipients examples of addresses, until a person gives their own
     * @param colour of the bar beside a message on Slack, S-ALRT-06
     */
    public record Level(
            Duration hold, Set<NoticeChannel> channels, List<String> recipients, String colour) {
        public Level {
            channels = Set.copyOf(channels);
            recipients = List.copyOf(recipients);
        }

        /** Whether people are told as soon as one is raised. */
        public boolean told() {
            return !channels.isEmpty();
        }
    }

    public Level of(Severity severity) {
        return levels.get(severity);
    }
}
