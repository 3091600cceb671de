package embudo.cli;

import java.util.function.Supplier;

/** One invocation: the services (opened on first use), the program around them and the terminal. */
record Session(Supplier<Services> opener, Host host, Terminal terminal) {
    Services services() {
        return opener.get();
    }

    /** The services, once scores and figures include all facts. */
    Services settled() {
        Services services = opener.get();
        services.settled().run();
        return services;
    }
}
