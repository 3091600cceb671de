package embudo.badhouse.connectors.slack;

import embudo.badhouse.connectors.zoom.InnocentConnector;
import embudo.house.Breaks;

/** Breaks one rule on purpose. */
@Breaks("connectors don't see each other")
public final class Peeker {
    public Object look() {
        return new InnocentConnector();
    }
}
