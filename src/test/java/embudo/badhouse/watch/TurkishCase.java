package embudo.badhouse.watch;

import embudo.house.Breaks;

/** Changes letters as the machine's language does. */
@Breaks("letters change their case in a named language")
public final class TurkishCase {
    public String key(String name) {
        return name.toLowerCase();
    }
}
