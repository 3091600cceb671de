package embudo.domain;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;

/**
 * When backups are made without being asked for, and how many of these are kept. {@code hour} is 0
 * to 23 in the workspace's zone; weekly ones are due on Mondays.
 */
public record BackupPlan(Rhythm rhythm, int hour, int keep) {
    /** A backup for every day of a quarter; more is a job for another disk. */
    public static final int MOST = 90;

    private static final String RHYTHM = "backup.rhythm";
    private static final String HOUR = "backup.hour";
    private static final String KEEP = "backup.keep";
    private static final BackupPlan USUAL = new BackupPlan(Rhythm.DAILY, 13, 7);

    /** How often. */
    public enum Rhythm {
        OFF,
        DAILY,
        WEEKLY
    }

    public BackupPlan {
        if (hour < 0 || hour > 23) throw new IllegalArgumentException("hour " + hour);
        if (keep < 1 || keep > MOST) throw new IllegalArgumentException("keep " + keep);
    }

    /** As the settings say; daily at 13:00 with seven kept where they say nothing readable. */
    public static BackupPlan of(Settings settings) {
        try {
            return new BackupPlan(
                    Rhythm.valueOf(
                            settings.get(RHYTHM, USUAL.rhythm.name()).toUpperCase(Locale.ROOT)),
                    Integer.parseInt(settings.get(HOUR, "" + USUAL.hour)),
                    Integer.parseInt(settings.get(KEEP, "" + USUAL.keep)));
        } catch (IllegalArgumentException e) {
            return USUAL;
        }
    }

    public void save(Settings settings, Actor actor) {
        settings.put(RHYTHM, rhythm.name().toLowerCase(Locale.ROOT), actor);
        settings.put(HOUR, String.valueOf(hour), actor);
        settings.put(KEEP, String.valueOf(keep), actor);
    }

    /**
     * True when the last hour of the plan has passed since the newest backup; {@code newest} is
     * null when there is none.
     */
    public boolean due(Instant newest, Instant now, ZoneId zone) {
        return rhythm != Rhythm.OFF && (newest == null || newest.isBefore(last(now, zone)));
    }

    /** The next hour of the plan after {@code now}; empty when backups are off. */
    public Optional<Instant> next(Instant now, ZoneId zone) {
        if (rhythm == Rhythm.OFF) return Optional.empty();
        LocalDate day = LocalDate.ofInstant(last(now, zone), zone);
        return Optional.of(on(day.plusDays(rhythm == Rhythm.DAILY ? 1 : 7), zone));
    }

    private Instant last(Instant now, ZoneId zone) {
        LocalDate day = LocalDate.ofInstant(now, zone);
        if (rhythm == Rhythm.WEEKLY)
            day = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        Instant at = on(day, zone);
        return at.isAfter(now) ? on(day.minusDays(rhythm == Rhythm.DAILY ? 1 : 7), zone) : at;
    }

    /** In the night that clocks go forward, the hour after a missing one. */
    private Instant on(LocalDate day, ZoneId zone) {
        return ZonedDateTime.of(day.atTime(hour, 0), zone).toInstant();
    }
}
