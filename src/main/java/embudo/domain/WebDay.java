package embudo.domain;

import java.time.LocalDate;

/**
 * One day of web analytics for one combination of dimensions; empty text means the file did not
 * split by it. {@code engagementSeconds} is the sum over sessions; revenue in minor units of {@code
 * currency}.
 */
public record WebDay(
        LocalDate day,
        String sourceMedium,
        Channel channel,
        String device,
        String country,
        long sessions,
        long engagedSessions,
        long engagementSeconds,
        long conversions,
        long revenue,
        String currency) {}
