package embudo.spi;

import java.net.URI;
import java.util.List;

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

    /** Most commands a minute the service takes, 0 for as many as there are. */
    default int perMinute() {
        return 0;
    }

    /** What the service has to say since a cursor; the cursor is empty at the first look. */
    default News read(String cursor) {
        return new News(List.of(), cursor, false);
    }

    /** Lets go of open connections; the account is not used again. */
    default void close() {}
}
