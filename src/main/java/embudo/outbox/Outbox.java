package embudo.outbox;

import embudo.domain.Actor;
import embudo.domain.CommandRun;
import embudo.kernel.Progress;

import java.util.Collection;

/**
 * Prepares and sends actions. Thread-safe. What became of an action is in the store's commands;
 * read their {@code error} with {@link Reason#read}.
 */
public interface Outbox extends AutoCloseable {
    /**
     * Makes the actions "send these leads" for a connector without sending them.
     *
     * @throws embudo.kernel.Problem when the connector is unknown or not set up
     */
    Dispatch prepareLeads(String connector, Collection<Long> people);

    /**
     * Makes the actions "write these leads' scores back" for a connector without sending them; what
     * the connector was told last is held.
     *
     * @throws embudo.kernel.Problem when the connector is unknown or not set up
     */
    Dispatch prepareScores(String connector, Collection<Long> people);

    /**
     * Queues what is sendable (or rehearses it) and returns at once; sending goes on in the
     * background.
     */
    CommandRun submit(Dispatch dispatch, boolean dryRun, Actor actor);

    /**
     * Sends what is due until nothing is waiting or the link is offline; for commands that end with
     * the process. What is not to be tried again within a minute is left waiting.
     */
    void drain(Progress progress);

    /** Starts background sending; what a killed process left on the wire is settled first. */
    void start();

    Link link();

    /** Works offline on request; nothing leaves until it is switched back. */
    void setOffline(boolean offline, Actor actor);

    /**
     * {@code waiting} counts commands that wait for the link or their turn, {@code attention}
     * failed and uncertain.
     */
    record Link(boolean offline, boolean byChoice, long waiting, long attention) {}

    /** Stops sending after the command on the wire, within five seconds. */
    @Override
    void close();
}
