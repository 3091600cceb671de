package embudo.badhouse.intake;

import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("only cli and app print")
public final class Tracer {
    public void say(Exception e) {
        e.printStackTrace();
    }
}
