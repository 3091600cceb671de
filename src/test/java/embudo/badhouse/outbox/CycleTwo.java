package embudo.badhouse.outbox;

import embudo.badhouse.intake.CycleOne;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("rooms form no cycle")
public final class CycleTwo {
    public Object other() {
        return new CycleOne();
    }
}
