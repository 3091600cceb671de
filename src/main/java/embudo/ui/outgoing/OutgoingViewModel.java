package embudo.ui.outgoing;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.domain.Commands;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Settings;
import embudo.outbox.Outbox;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;
import embudo.ui.kit.table.PagedRows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The actions of the outbox, the one that is looked at, and decisions on them. */
public final class OutgoingViewModel {
    private static final int MOST_AT_ONCE = 100_000;
    private final Commands commands;
    private final Contacts contacts;
    private final Outbox outbox;
    private final Settings settings;
    private final Async async;
    private final PagedRows<OutgoingRow> rows = new PagedRows<>(this::fetch);
    private final ObjectProperty<OutgoingFilter> filter =
            new SimpleObjectProperty<>(OutgoingFilter.OPEN);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<OutgoingRow> open = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final Lane<Standing> reading;
    private final Lane<Boolean> deciding;

    /** How the outbox stands. {@code open} is the chosen action as it is now, null for none. */
    public record Standing(
            OutgoingFilter filter,
            Map<State, Long> counts,
            Outbox.Link link,
            long total,
            List<OutgoingRow> first,
            OutgoingRow open,
            ZoneId zone) {
        public Standing {
            counts = Map.copyOf(counts);
            first = List.copyOf(first);
        }
    }

    OutgoingViewModel(Services services, Async async) {
        commands = services.commands();
        contacts = services.contacts();
        outbox = services.outbox();
        settings = services.settings();
        this.async = async;
        reading = async.lane(this::arrived, failure::set);
        deciding = async.lane(done -> refresh(), failure::set);
        filter.addListener((p, was, is) -> {
            open.set(null);
            refresh();
        });
    }

    /** Reads anew; called after each notice about actions. */
    public void refresh() {
        OutgoingFilter asked = filter.get();
        long chosen = open.get() == null ? 0 : open.get().command().id();
        reading.ask(() -> {
            var page = commands.page(0, asked.states(), 0, PagedRows.PAGE);
            List<Command> one = chosen == 0 ? List.of() : commands.byId(chosen).stream().toList();
            return new Standing(
                    asked,
                    commands.counts(),
                    outbox.link(),
                    page.total(),
                    named(page.rows()),
                    one.isEmpty() ? null : named(one).getFirst(),
                    settings.zone());
        });
    }

    private void arrived(Standing now) {
        boolean same =
                standing.get() != null
                        && standing.get().filter() == now.filter()
                        && rows.size() == now.total();
        failure.set(null);
        if (same) rows.renew(now.first());
        else rows.reset(now.total(), now.first());
        standing.set(now);
        boolean listed =
                now.open() != null && now.filter().states().contains(now.open().command().state());
        open.set(listed ? now.open() : now.first().isEmpty() ? null : now.first().getFirst());
    }

    private void fetch(int page) {
        OutgoingFilter asked = filter.get();
        async.<List<OutgoingRow>>lane(
                        found -> {
                            if (asked == filter.get()) rows.put(page, found);
                        },
                        failed -> {
                            rows.failed(page);
                            failure.set(failed);
                        })
                .ask(() ->
                        named(
                                commands.page(
                                                0,
                                                asked.states(),
                                                (long) page * PagedRows.PAGE,
                                                PagedRows.PAGE)
                                        .rows()));
    }

    private List<OutgoingRow> named(List<Command> found) {
        Map<Long, Contact> people = new HashMap<>();
        for (Contact contact : contacts.byIds(found.stream().map(Command::person).toList()))
            people.put(contact.id(), contact);
        return found.stream().map(c -> OutgoingRow.of(c, people.get(c.person()))).toList();
    }

    /** The action to look at. */
    public void choose(OutgoingRow row) {
        open.set(row);
    }

    /** A person's word on the chosen action, as {@link Commands#decide} takes it. */
    public void decide(State to) {
        long id = open.get().command().id();
        deciding.ask(() -> {
            commands.decide(id, to, Actor.WINDOW);
            return true;
        });
    }

    /** Tries every failed action again. */
    public void retryFailed() {
        deciding.ask(() -> {
            for (Command c : commands.page(0, Set.of(State.FAILED), 0, MOST_AT_ONCE).rows())
                commands.decide(c.id(), State.WAITING, Actor.WINDOW);
            return true;
        });
    }

    public boolean settled() {
        return !reading.busy() && !deciding.busy();
    }

    public PagedRows<OutgoingRow> rows() {
        return rows;
    }

    public ObjectProperty<OutgoingFilter> filter() {
        return filter;
    }

    /** Null until it was read for the first time. */
    public ReadOnlyObjectProperty<Standing> standing() {
        return standing.getReadOnlyProperty();
    }

    /** In which moments are said. */
    ZoneId zone() {
        return standing.get() == null ? ZoneId.of("UTC") : standing.get().zone();
    }

    /** The action looked at, null for none. */
    public ReadOnlyObjectProperty<OutgoingRow> open() {
        return open.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }
}
