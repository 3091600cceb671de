package embudo.badhouse.intake;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("only cli and app print")
public final class Shouter {
    public void say() {
        System.out.println(1);
    }
}
