package embudo.catalog.measure;

import java.time.LocalDate;

/**
 * Which days a figure is counted over, seen from a period.
 *
 * @param days length of {@link Kind#TRAILING}, or how long before the period's end {@link
 *     Kind#BEFORE} ends (0: where the period begins)
 */
public record Window(Kind kind, int days) {
    /** The period itself. */
    public static final Window PERIOD = new Window(Kind.PERIOD, 0);

    /** Kinds of windows. */
    public enum Kind {
        PERIOD,
        /** The last days up to the period's end. */
        TRAILING,
        /** All that was before. */
        BEFORE,
        /** All up to the period's end. */
        UNTIL
    }

    /** First day counted for a period; {@link LocalDate#MIN} when there is none. */
    public LocalDate from(LocalDate from, LocalDate to) {
        return switch (kind) {
            case PERIOD -> from;
            case TRAILING -> to.minusDays(days - 1L);
            case BEFORE, UNTIL -> LocalDate.MIN;
        };
    }

    /** Last day counted for a period. */
    public LocalDate to(LocalDate from, LocalDate to) {
        if (kind != Kind.BEFORE) return to;
        return days == 0 ? from.minusDays(1) : to.minusDays(days);
    }
}
