package embudo.intake.export;

import embudo.kernel.Problem;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/**
 * From when on rows are wanted: a moment, or the end of an earlier export. {@code position} is the
 * journal's at that end, -1 when only a moment is known. Written as {@code 2026-03-01}, {@code
 * 2026-03-01T08:00:00Z} or, for the end of an export, {@code 12480@2026-03-01T08:00:00Z}.
 */
public record Since(Instant moment, long position) {
    public static final Since EVER = new Since(Instant.MIN, -1);

    /**
     * @param zone in which a day begins
     * @throws Problem when the text is none of the three forms
     */
    public static Since parse(String text, ZoneId zone) {
        try {
            int at = text.indexOf('@');
            if (at > 0)
                return new Since(
                        Instant.parse(text.substring(at + 1)),
                        Long.parseLong(text.substring(0, at)));
            if (text.length() == 10)
                return new Since(LocalDate.parse(text).atStartOfDay(zone).toInstant(), -1);
            return new Since(Instant.parse(text), -1);
        } catch (DateTimeException | NumberFormatException e) {
            throw new Problem(e, "intake.export.since", text);
        }
    }

    public boolean ever() {
        return moment.equals(Instant.MIN);
    }

    boolean wants(Instant at) {
        return at != null && !at.isBefore(moment);
    }

    boolean wants(LocalDate day, ZoneId zone) {
        return ever() || !day.isBefore(LocalDate.ofInstant(moment, zone));
    }

    /** The text that {@link #parse} reads. */
    @Override
    public String toString() {
        return position < 0 ? moment.toString() : position + "@" + moment;
    }
}
