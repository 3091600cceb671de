package embudo.spi;

import java.net.URI;

/** An account that is set up. Used by several threads at once. */
public interface Connector {
    /** Where commands go, shown to people and asked for when the link seems to be down. */
    URI address();

    /** Tries the account with as little effect as possible. */
    Receipt check();

    /**
     * Carries out a command once.
     *
     * @throws NotDelivered when the network failed; it may pass what {@link Http} threw
     */
    Receipt send(Command command);
}
