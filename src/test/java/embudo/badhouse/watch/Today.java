package embudo.badhouse.watch;

import embudo.house.Breaks;

import java.time.LocalDate;
import java.time.ZoneId;

/** Breaks one rule on purpose. */
@Breaks("only kernel reads the clock")
public final class Today {
    public LocalDate today(ZoneId zone) {
        return LocalDate.now(zone);
    }
}
