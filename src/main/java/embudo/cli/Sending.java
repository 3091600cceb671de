package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Command;
import embudo.domain.Command.State;
import embudo.outbox.Dispatch;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Sends or rehearses what was prepared, and says of each action what became of it. */
final class Sending {
    private Sending() {}

    /** The exit code: 1 when something failed. */
    static int run(Session session, Dispatch dispatch, boolean dryRun) {
        Terminal terminal = session.terminal();
        Services services = session.services();
        long run = 0;
        if (!dispatch.sendable().isEmpty()) {
            run = services.outbox().submit(dispatch, dryRun, Actor.COMMAND).id();
            if (!dryRun) services.outbox().drain(terminal.progress());
        }
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("run", run == 0 ? null : run);
        json.put("dryRun", dryRun);
        json.put("prepared", dispatch.planned().size());
        json.put("held", dispatch.held());
        List<Map<String, Object>> rows = new ArrayList<>();
        Table table = new Table(terminal, "person", "state", "detail");
        Map<Long, Command> byPerson = new LinkedHashMap<>();
        for (Command command : commands(services, dispatch, run))
            byPerson.put(command.person(), command);
        for (Dispatch.Planned planned : dispatch.planned())
            rows.add(
                    row(
                            planned,
                            byPerson.get(planned.command().person()),
                            dryRun,
                            table,
                            terminal));
        json.put("commands", rows);
        if (terminal.json()) terminal.result(json);
        else table.print();
        return byPerson.values().stream().anyMatch(c -> c.state() == State.FAILED) ? 1 : 0;
    }

    private static List<Command> commands(Services services, Dispatch dispatch, long run) {
        if (run == 0) return List.of();
        return services.commands()
                .page(run, EnumSet.noneOf(State.class), 0, dispatch.planned().size())
                .rows();
    }

    private static Map<String, Object> row(
            Dispatch.Planned planned,
            Command command,
            boolean dryRun,
            Table table,
            Terminal terminal) {
        String state =
                planned.hold() != null || command == null
                        ? "held"
                        : command.state().name().toLowerCase(Locale.ROOT);
        String detail =
                planned.hold() != null
                        ? terminal.texts().get(planned.hold())
                        : command == null ? "" : OutboxCommands.reason(command, terminal);
        table.row(planned.subject(), terminal.texts().get("cli.state." + state), detail);
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("person", planned.command().person());
        row.put("key", planned.command().key());
        row.put("state", state);
        row.put("detail", detail);
        if (dryRun) row.put("body", planned.command().body());
        return row;
    }
}
