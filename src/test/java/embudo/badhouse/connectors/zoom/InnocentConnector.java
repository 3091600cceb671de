package embudo.badhouse.connectors.zoom;

import embudo.badhouse.spi.Contract;

/** Sees spi and the JDK. */
public final class InnocentConnector {
    private final Contract contract = new Contract();

    public boolean ready() {
        return contract != null;
    }
}
