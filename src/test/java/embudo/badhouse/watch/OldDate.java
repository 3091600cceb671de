package embudo.badhouse.watch;

import embudo.house.Breaks;

import java.util.Date;

/** Breaks one rule on purpose. */
@Breaks("only kernel reads the clock")
public final class OldDate {
    public Date now() {
        return new Date();
    }
}
