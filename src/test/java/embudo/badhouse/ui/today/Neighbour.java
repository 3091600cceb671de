package embudo.badhouse.ui.today;

import embudo.badhouse.ui.leads.InnocentScreen;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("screens see only the floors below them")
public final class Neighbour {
    public int rows() {
        return new InnocentScreen().tiles();
    }
}
