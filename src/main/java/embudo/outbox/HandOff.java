package embudo.outbox;

import embudo.domain.Band;
import embudo.domain.Commands;
import embudo.domain.Contact;
import embudo.domain.ContactField;
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
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Prepares handing leads over to a service: one event for each person, or why there is none. */
final class HandOff {
    static final String OPERATION = "lead.handoff";

    /** Lead statuses, letters only, that say not to pass a person on. */
    private static final Set<String> LEAVE_ALONE =
            Set.of(
                    "unsubscribed",
                    "optedout",
                    "optout",
                    "donotcontact",
                    "dnc",
                    "baja",
                    "dadodebaja",
                    "nocontactar");

    private final Contacts contacts;
    private final Scores scores;
    private final Commands commands;
    private final Plugins plugins;
    private final Ticker ticker;
    private final LeadEvent event;

    HandOff(
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
        Instant now = ticker.now().truncatedTo(ChronoUnit.SECONDS);
        Map<Long, Contact> known = new HashMap<>();
        for (Contact contact : contacts.byIds(people)) known.put(contact.id(), contact);
        List<Planned> planned = new ArrayList<>();
        for (long person : new LinkedHashSet<>(people))
            planned.add(plan(connector, person, known.get(person), now));
        return new Dispatch(
                connector, OPERATION, target, "outbox.title.leads", withoutRepeats(planned));
    }

    private Planned plan(String connector, long person, Contact contact, Instant now) {
        if (contact == null) return gone(connector, OPERATION, person);
        Optional<Score> score = scores.of(person);
        Json data = event.data(contact, score);
        NewCommand command =
                new NewCommand(
                        connector,
                        OPERATION,
                        Keys.of(connector, OPERATION, plugins.json().write(data)),
                        person,
                        plugins.json().write(LeadEvent.envelope(OPERATION, now, data)));
        return new Planned(contact.name(), command, hold(contact, score));
    }

    /** Nothing can be said of somebody who is no longer there. */
    static Planned gone(String connector, String operation, long person) {
        return new Planned(
                "#" + person,
                new NewCommand(connector, operation, "", person, "{}"),
                "outbox.hold.gone");
    }

    /** Why nothing may be said of a lead, null when it may. */
    static String hold(Contact contact, Optional<Score> score) {
        if (contact.email() == null) return "outbox.hold.noEmail";
        if (leaveAlone(contact)) return "outbox.hold.leaveAlone";
        return score.isEmpty() ? "outbox.hold.unscored" : null;
    }

    private static boolean leaveAlone(Contact contact) {
        String status = contact.text(ContactField.LEAD_STATUS);
        return status != null
                && LEAVE_ALONE.contains(status.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""));
    }

    /** What is in the outbox already is shown, but held. */
    private List<Planned> withoutRepeats(List<Planned> planned) {
        Set<String> keys =
                planned.stream()
                        .filter(p -> p.hold() == null)
                        .map(p -> p.command().key())
                        .collect(Collectors.toSet());
        Set<String> used = keys.isEmpty() ? Set.of() : commands.known(keys);
        return planned.stream()
                .map(p ->
                        p.hold() == null && used.contains(p.command().key())
                                ? new Planned(p.subject(), p.command(), "outbox.hold.alreadySent")
                                : p)
                .toList();
    }
}
