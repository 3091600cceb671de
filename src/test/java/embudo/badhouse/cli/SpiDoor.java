package embudo.badhouse.cli;

import embudo.badhouse.spi.Contract;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("rooms import only what the plan allows")
public final class SpiDoor {
    public boolean knows(Object o) {
        return o instanceof Contract;
    }
}
