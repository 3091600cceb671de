package embudo.badhouse.intake;

import embudo.badhouse.outbox.CycleTwo;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("rooms form no cycle")
public final class CycleOne {
    public Object other() {
        return new CycleTwo();
    }
}
