package embudo.badhouse.watch;

import java.util.Date;

/** A date that somebody else read. */
public final class InnocentDate {
    public Date of(long millis) {
        return new Date(millis);
    }
}
