package embudo.cli;

import embudo.catalog.workflow.Pack;
import embudo.catalog.workflow.Workflow;
import embudo.domain.Actor;
import embudo.flow.FlowDesk;
import embudo.kernel.Language;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code workflow packs}, and {@code workflow publish --pack}. */
final class PackCommands {
    private PackCommands() {}

    @Command(name = "packs", mixinStandardHelpOptions = true)
    static final class Packs implements Callable<Integer> {
        private final Session session;

        Packs(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            FlowDesk desk = session.services().flow();
            Language language = terminal.texts().language();
            Table table = new Table(terminal, "id", "name", "system", "running", "of").right(3, 4);
            List<Map<String, Object>> rows = new ArrayList<>();
            for (Pack pack : desk.book().catalogue().packs()) {
                int running =
                        (int)
                                pack.workflows().stream()
                                        .filter(desk.book().published()::containsKey)
                                        .count();
                table.row(
                        pack.key(),
                        pack.name().get(language),
                        pack.system(),
                        running,
                        pack.workflows().size());
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("key", pack.key());
                row.put("name", pack.name().get(language));
                row.put("description", pack.description().get(language));
                row.put("system", pack.system());
                row.put("workflows", pack.workflows());
                row.put("running", running);
                rows.add(row);
            }
            if (terminal.json()) terminal.result(Map.of("packs", rows));
            else table.print();
            return 0;
        }
    }

    static int publish(Session session, String pack, boolean migrate) {
        FlowDesk desk = session.services().flow();
        List<Workflow> fresh = desk.publish(pack, migrate, Actor.COMMAND);
        WorkflowCommands.print(session, fresh, "workflows");
        session.terminal().say("cli.workflow.pack.published", fresh.size());
        return 0;
    }
}
