package embudo.ui.send;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.CommandRun;
import embudo.outbox.Dispatch;
import embudo.plugins.Connectors;
import embudo.ui.Services;
import embudo.ui.kit.Async;
import embudo.ui.kit.Lane;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;

/** State of the send dialog: the people, the connector, what would go, and what became of it. */
public final class SendViewModel {
    private static final int RUNS = 50;
    private static final String HAND_OFF = "lead.handoff";

    private final Services services;
    private final Async async;
    private final Set<Long> people;
    private final String titleKey;
    private final BiFunction<String, Collection<Long>, Dispatch> prepare;
    private final ReadOnlyObjectWrapper<SendStep> step =
            new ReadOnlyObjectWrapper<>(SendStep.PREPARING);
    private final ReadOnlyObjectWrapper<Dispatch> dispatch = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<CommandRun> run = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyBooleanWrapper offline = new ReadOnlyBooleanWrapper();
    private final ObjectProperty<Connectors.Info> connector = new SimpleObjectProperty<>();
    private final ObjectProperty<SendFilter> filter = new SimpleObjectProperty<>(SendFilter.ALL);
    private final BooleanProperty dryRun = new SimpleBooleanProperty();
    private final ObservableList<Connectors.Info> connectors = FXCollections.observableArrayList();
    private final ObservableList<SendItem> items = FXCollections.observableArrayList();
    private final Lane<Prepared> preparing;
    private final Lane<Standing> following;
    private List<SendItem> all = List.of();

    private record Prepared(Dispatch dispatch, boolean offline) {}

    private record Standing(CommandRun run, List<Command> commands) {}

    /**
     * @param titleKey message that says what is to be sent for how many
     * @param prepare makes the actions for a connector
     */
    SendViewModel(
            Services services,
            Async async,
            Set<Long> people,
            String titleKey,
            BiFunction<String, Collection<Long>, Dispatch> prepare) {
        this.titleKey = titleKey;
        this.prepare = prepare;
        this.services = services;
        this.async = async;
        this.people = Set.copyOf(people);
        preparing = async.lane(this::prepared, this::failed);
        following = async.lane(this::stands, failure::set);
        connector.addListener((p, was, is) -> prepare());
        filter.addListener((p, was, is) -> show());
    }

    /** Reads the connectors; the first that is set up is proposed. */
    public void open() {
        async.lane(this::listed, this::failed).ask(() -> services.connectors().list());
    }

    private void listed(List<Connectors.Info> all) {
        List<Connectors.Info> found =
                all.stream().filter(c -> c.operations().contains(HAND_OFF)).toList();
        connectors.setAll(found);
        if (found.isEmpty()) step.set(SendStep.NOT_SET_UP);
        else
            connector.set(
                    found.stream()
                            .filter(Connectors.Info::ready)
                            .findFirst()
                            .orElse(found.getFirst()));
    }

    private void prepare() {
        Connectors.Info chosen = connector.get();
        if (chosen == null) return;
        failure.set(null);
        dispatch.set(null);
        all = List.of();
        show();
        if (!chosen.ready()) {
            step.set(SendStep.NOT_SET_UP);
            return;
        }
        step.set(SendStep.PREPARING);
        preparing.ask(() ->
                new Prepared(
                        prepare.apply(chosen.id(), people), services.outbox().link().offline()));
    }

    private void prepared(Prepared made) {
        offline.set(made.offline());
        dispatch.set(made.dispatch());
        all = made.dispatch().planned().stream().map(SendItem::of).toList();
        show();
        step.set(SendStep.READY);
    }

    private void failed(Throwable e) {
        failure.set(e);
        step.set(SendStep.READY);
    }

    /** Sends what is not held, or rehearses it in a dry run, and follows it. */
    public void submit() {
        Dispatch shown = dispatch.get();
        boolean rehearse = dryRun.get();
        step.set(SendStep.FOLLOWING);
        async.<CommandRun>lane(
                        opened -> {
                            run.set(opened);
                            follow();
                        },
                        this::failed)
                .ask(() -> services.outbox().submit(shown, rehearse, Actor.WINDOW));
    }

    /** Reads how the run stands; called after each notice about commands. */
    public void follow() {
        CommandRun followed = run.get();
        if (followed == null) return;
        int size = all.size();
        following.ask(() ->
                new Standing(
                        services.commands().runs(RUNS).stream()
                                .filter(r -> r.id() == followed.id())
                                .findFirst()
                                .orElse(followed),
                        services.commands().page(followed.id(), Set.of(), 0, size).rows()));
    }

    private void stands(Standing now) {
        run.set(now.run());
        Map<String, Command> byKey =
                now.commands().stream().collect(Collectors.toMap(Command::key, c -> c));
        all = all.stream().map(i -> i.with(byKey.get(i.key()))).toList();
        show();
    }

    /** A person's decision on a failed or uncertain action. */
    public void decide(SendItem item, boolean again) {
        Command.State to = again ? Command.State.WAITING : Command.State.DISCARDED;
        async.lane(done -> follow(), failure::set)
                .ask(() -> {
                    services.commands().decide(item.command().id(), to, Actor.WINDOW);
                    return to;
                });
    }

    private void show() {
        items.setAll(all.stream().filter(filter.get()::shows).toList());
    }

    /** Actions that go and actions held back, as planned. */
    public long count(SendFilter which) {
        return all.stream().filter(which::shows).count();
    }

    public ReadOnlyObjectProperty<SendStep> step() {
        return step.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Dispatch> dispatch() {
        return dispatch.getReadOnlyProperty();
    }

    /** Null until submitted. */
    public ReadOnlyObjectProperty<CommandRun> run() {
        return run.getReadOnlyProperty();
    }

    public ReadOnlyObjectProperty<Throwable> failure() {
        return failure.getReadOnlyProperty();
    }

    public ReadOnlyBooleanProperty offline() {
        return offline.getReadOnlyProperty();
    }

    public ObjectProperty<Connectors.Info> connector() {
        return connector;
    }

    public ObjectProperty<SendFilter> filter() {
        return filter;
    }

    public BooleanProperty dryRun() {
        return dryRun;
    }

    public ObservableList<Connectors.Info> connectors() {
        return connectors;
    }

    public ObservableList<SendItem> items() {
        return items;
    }

    /** True while nothing asked for is still on its way. */
    public boolean settled() {
        return !preparing.busy() && !following.busy();
    }

    public String titleKey() {
        return titleKey;
    }

    public int people() {
        return people.size();
    }
}
