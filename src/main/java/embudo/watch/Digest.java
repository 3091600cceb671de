package embudo.watch;

import embudo.domain.NewCommand;
import embudo.domain.watch.Alert;
import embudo.domain.watch.NoticeChannel;
import embudo.domain.watch.Severity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.function.Supplier;

/** Once a day, what was raised that people are not told of at once. */
final class Digest {
    /** A digest names what was raised since the last one, at most of so many days. */
    private static final int MOST_DAYS = 31;

    private final Rulebook rules;
    private final Herald herald;
    private final Supplier<ZoneId> zone;

    Digest(Rulebook rules, Herald herald, Supplier<ZoneId> zone) {
        this.rules = rules;
        this.herald = herald;
        this.zone = zone;
    }

    /** The mails of the day; none before its hour, nor when they are in the outbox already. */
    List<NewCommand> due(List<Alert> latest, Instant now) {
        if (!herald.settings().armed(NoticeChannel.EMAIL)) return List.of();
        LocalDate day = LocalDate.ofInstant(now, zone.get());
        Instant to = hour(day);
        if (now.isBefore(to) || made(day)) return List.of();
        Instant from = hour(last(day));
        return herald.digest(
                day,
                latest.stream()
                        .filter(a -> !rules.level(a.severity()).told() && a.raised() != null)
                        .filter(a -> !a.raised().isBefore(from) && a.raised().isBefore(to))
                        .filter(a -> !a.muted(now))
                        .toList(),
                now);
    }

    private Instant hour(LocalDate day) {
        int hour = Integer.parseInt(herald.settings().get(NoticeSettings.DIGEST));
        return day.atTime(hour, 0).atZone(zone.get()).toInstant();
    }

    private LocalDate last(LocalDate day) {
        for (int back = 1; back <= MOST_DAYS; back++)
            if (made(day.minusDays(back))) return day.minusDays(back);
        return day.minusDays(1);
    }

    private boolean made(LocalDate day) {
        return herald.settings().addresses(Severity.LOW).stream()
                .anyMatch(to -> herald.fares(NoticeKey.digest(day, to)).isPresent());
    }
}
