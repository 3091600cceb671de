package embudo.badhouse.intake;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("only cli and app print")
public final class Groaner {
    public void say() {
        System.err.println(1);
    }
}
