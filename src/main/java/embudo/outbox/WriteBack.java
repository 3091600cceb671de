package embudo.outbox;

import embudo.domain.Band;
import embudo.domain.Command;
import embudo.domain.Commands;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.NewCommand;
import embudo.domain.Score;
import embudo.domain.Scores;
import embudo.kernel.Ticker;
import embudo.outbox.Dispatch.Planned;
import embudo.plugins.Plugins;
import embudo.spi.Json;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Prepares telling a service the scores of leads, S-LEAD-15. Each command's key continues from the
 * lead's last one: the same score twice in a row has nothing to say, a score that went away and
 * came back is said again.
 */
final class WriteBack {
    static final String OPERATION = "lead.score";

    /** States of a command that the service has heard, or may yet hear. */
    private static final Set<Command.State> HEARD =
            Set.of(
                    Command.State.WAITING,
                    Command.State.SENDING,
                    Command.State.SENT,
                    Command.State.UNCERTAIN);

    private final Contacts contacts;
    private final Scores scores;
    private final Commands commands;
    private final Plugins plugins;
    private final Ticker ticker;
    private final LeadEvent event;

    WriteBack(
            Contacts contacts,
            Scores scores,
            Commands commands,
            Plugins plugins,
            Ticker ticker,
            Function<Band, String> nextAction) {
        this.contacts = contacts;
        this.scores = scores;
        this.commands = commands;
        this.plugins = plugins;
        this.ticker = ticker;
        this.event = new LeadEvent(nextAction);
    }

    Dispatch prepare(String connector, Collection<Long> people) {
        plugins.repeat(connector, OPERATION);
        String target = plugins.connector(connector).address().getHost();
        return new Dispatch(
                connector, OPERATION, target, "outbox.title.scores", planned(connector, people));
    }

    /** Of these people, those who stand in another band than the service was told last. */
    List<NewCommand> bandChanges(String connector, Collection<Long> people) {
        Map<Long, Command> last = commands.last(connector, OPERATION, people);
        return prepare(connector, people).sendable().stream()
                .filter(c -> {
                    Command before = last.get(c.person());
                    return before == null
                            || !HEARD.contains(before.state())
                            || !band(before.body()).equals(band(c.body()));
                })
                .toList();
    }

    private List<Planned> planned(String connector, Collection<Long> people) {
        Map<Long, Contact> known = new HashMap<>();
        for (Contact contact : contacts.byIds(people)) known.put(contact.id(), contact);
        Map<Long, Score> scored = scores.of(known.keySet());
        Map<Long, Command> last = commands.last(connector, OPERATION, known.keySet());
        List<Planned> planned = new ArrayList<>();
        for (long person : new LinkedHashSet<>(people)) {
            Contact contact = known.get(person);
            Optional<Score> score = Optional.ofNullable(scored.get(person));
            planned.add(
                    contact == null
                            ? HandOff.gone(connector, OPERATION, person)
                            : plan(connector, contact, score, last.get(person)));
        }
        return planned;
    }

    private Planned plan(String connector, Contact contact, Optional<Score> score, Command last) {
        Json data = event.score(contact, score);
        Instant now = ticker.now().truncatedTo(ChronoUnit.SECONDS);
        NewCommand command =
                new NewCommand(
                        connector,
                        OPERATION,
                        Keys.of(
                                connector,
                                OPERATION,
                                plugins.json().write(data),
                                last == null ? "" : last.key()),
                        contact.id(),
                        plugins.json().write(LeadEvent.envelope(OPERATION, now, data)));
        String hold = HandOff.hold(contact, score);
        boolean same =
                last != null && HEARD.contains(last.state()) && data.equals(data(last.body()));
        return new Planned(
                contact.name(), command, hold == null && same ? "outbox.hold.unchanged" : hold);
    }

    private Json data(String body) {
        return plugins.json().read(body).orElse(null) instanceof Json.Obj envelope
                ? envelope.members().get("data")
                : new Json.Null();
    }

    private Json band(String body) {
        return data(body) instanceof Json.Obj lead
                ? lead.members().get("segment")
                : new Json.Null();
    }
}
