package embudo.ui;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.CommandRun;
import embudo.domain.Commands;
import embudo.domain.NewCommand;
import embudo.domain.NewEvent;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.kernel.Progress;
import embudo.kernel.Topic;
import embudo.outbox.Dispatch;
import embudo.outbox.Outbox;
import embudo.plugins.Connectors;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Outbox, commands and one connector, all in memory: the fourth person of a run fails. */
public final class FakeSending implements Outbox, Commands, Connectors {
    public final Map<String, String> configured = new HashMap<>();
    public int sent;
    private final FakeServices services;
    private final List<Command> commands = new ArrayList<>();
    private CommandRun last;
    private boolean offline;

    public FakeSending(FakeServices services, boolean ready) {
        this.services = services;
        if (ready) {
            configured.put("url", "https://crm.example/hooks/leads");
            configured.put("secret", "••••");
        }
    }

    public static FakeSending behind(FakeServices services, boolean ready) {
        FakeSending sending = new FakeSending(services, ready);
        services.outbox = sending;
        services.commands = sending;
        services.connectors = sending;
        return sending;
    }

    @Override
    public Dispatch prepareLeads(String connector, Collection<Long> people) {
        List<Dispatch.Planned> planned = new ArrayList<>();
        for (long id : people.stream().sorted().toList())
            planned.add(
                    new Dispatch.Planned(
                            "Person " + id,
                            new NewCommand(connector, "lead.handoff", "key-" + id, id, body(id)),
                            id % 5 == 0 ? "ui.settings.connectors.none" : null));
        return new Dispatch(connector, "lead.handoff", "crm.example", "Leads", planned);
    }

    private static String body(long id) {
        return """
        {"type":"lead.handoff","id":%d,"email":"p%d@mail.example","score":84,"reasons":["a","b"]}\
        """
                .formatted(id, id);
    }

    @Override
    public Dispatch prepareScores(String connector, Collection<Long> people) {
        List<Dispatch.Planned> planned = new ArrayList<>();
        for (long id : people.stream().sorted().toList())
            planned.add(
                    new Dispatch.Planned(
                            "Person " + id,
                            new NewCommand(connector, "lead.score", "score-" + id, id, scored(id)),
                            null));
        return new Dispatch(connector, "lead.score", "crm.example", "Scores", planned);
    }

    private static String scored(long id) {
        return """
        {"type":"lead.score","id":%d,"lead_score":84,"segment":"hot_lead"}\
        """
                .formatted(id);
    }

    @Override
    public CommandRun submit(Dispatch dispatch, boolean dryRun, Actor actor) {
        commands.clear();
        for (NewCommand c : dispatch.sendable()) {
            boolean bad = c.person() % 4 == 0;
            Command.State state =
                    dryRun
                            ? Command.State.REHEARSED
                            : bad ? Command.State.FAILED : Command.State.SENT;
            if (state == Command.State.SENT) sent++;
            commands.add(
                    command(
                            c,
                            state,
                            bad && !dryRun
                                    ? "outbox.error.refused\n410: the endpoint is gone"
                                    : null));
        }
        last = run(dispatch, dryRun);
        services.notices.post(Topic.COMMANDS);
        return last;
    }

    private Command command(NewCommand c, Command.State state, String error) {
        return new Command(
                commands.size() + 1,
                1,
                c.connector(),
                c.operation(),
                c.key(),
                c.person(),
                c.body(),
                state,
                1,
                null,
                error,
                FakeServices.NOW,
                FakeServices.NOW);
    }

    private CommandRun run(Dispatch dispatch, boolean dryRun) {
        Map<Command.State, Long> states = new EnumMap<>(Command.State.class);
        commands.forEach(c -> states.merge(c.state(), 1L, Long::sum));
        return new CommandRun(
                1,
                dispatch.title(),
                dispatch.connector(),
                dispatch.operation(),
                dryRun,
                FakeServices.NOW,
                states);
    }

    @Override
    public void drain(Progress progress) {
        progress.at(0, 0);
    }

    @Override
    public void start() {
        services.notices.post(Topic.LINK);
    }

    @Override
    public Link link() {
        return new Link(offline, offline, offline ? 14 : 0, 0);
    }

    @Override
    public void setOffline(boolean now, Actor actor) {
        offline = now;
        services.notices.post(Topic.LINK);
    }

    @Override
    public void close() {
        offline = true;
    }

    @Override
    public CommandRun open(String title, List<NewCommand> list, boolean dryRun, Actor actor) {
        throw new AssertionError("the window submits through the outbox");
    }

    @Override
    public List<Command> due(Instant now, int limit) {
        return List.of();
    }

    @Override
    public void sending(List<Long> ids) {
        throw new AssertionError("not the window's business");
    }

    @Override
    public void settle(
            long id, Command.State state, String error, Instant nextTryAt, List<NewEvent> facts) {
        throw new AssertionError("not the window's business");
    }

    @Override
    public boolean heard(long id, Command.State state, String error, List<NewEvent> facts) {
        throw new AssertionError("not the window's business");
    }

    @Override
    public Optional<Command> byKey(String key) {
        return commands.stream().filter(c -> c.key().equals(key)).findFirst();
    }

    @Override
    public void decide(long id, Command.State state, Actor actor) {
        Command c = commands.get((int) id - 1);
        NewCommand again =
                new NewCommand(c.connector(), c.operation(), c.key(), c.person(), c.body());
        List<Command> rest = new ArrayList<>(commands);
        commands.clear();
        for (Command each : rest) commands.add(each == c ? command(again, state, null) : each);
        services.notices.post(Topic.COMMANDS);
    }

    @Override
    public List<Command> interrupted() {
        return List.of();
    }

    @Override
    public Optional<Command> byId(long id) {
        return commands.stream().filter(c -> c.id() == id).findFirst();
    }

    @Override
    public Page<Command> page(long run, Set<Command.State> states, long offset, int limit) {
        return new Page<>(commands, offset, commands.size());
    }

    @Override
    public List<CommandRun> runs(int limit) {
        return last == null ? List.of() : List.of(last);
    }

    @Override
    public Map<Command.State, Long> counts() {
        return Map.of();
    }

    @Override
    public Map<Long, Command> last(String connector, String operation, Collection<Long> people) {
        return Map.of();
    }

    @Override
    public Set<String> known(Set<String> keys) {
        return Set.of();
    }

    @Override
    public List<Info> list() {
        return List.of(info("webhook"));
    }

    @Override
    public Info info(String id) {
        return new Info(
                id,
                Map.of("en", "Signed webhook", "es", "Webhook firmado"),
                List.of(
                        field("url", false, "Address", "Dirección"),
                        field("secret", true, "Signing secret", "Secreto de firma")),
                List.of("lead.handoff"),
                configured.containsKey("url") && configured.containsKey("secret"));
    }

    private static FieldInfo field(String key, boolean secret, String en, String es) {
        return new FieldInfo(
                key,
                secret,
                true,
                Map.of("en", en, "es", es),
                Map.of(
                        "en", secret ? "Begins with whsec_" : "https, or http on this machine",
                        "es", secret ? "Empieza por whsec_" : "https, o http en este equipo"));
    }

    @Override
    public Map<String, String> configuration(String id) {
        return Map.copyOf(configured);
    }

    @Override
    public void configure(String id, Map<String, String> values, Actor actor) {
        if (values.getOrDefault("url", "").startsWith("ftp:"))
            throw new Problem("ui.settings.name.empty");
        configured.putAll(values);
    }

    @Override
    public Check check(String id) {
        return new Check(true, "200 OK", 41);
    }
}
