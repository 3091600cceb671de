package embudo.cli;

import picocli.CommandLine.Command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code systems}: the honest state of the product, one line for each system of its specification.
 */
@Command(name = "systems", mixinStandardHelpOptions = true)
final class SystemsCommand implements Callable<Integer> {
    private final Session session;

    SystemsCommand(Session session) {
        this.session = session;
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        List<Systems.Entry> all = Systems.load();
        if (terminal.json()) {
            List<Map<String, Object>> json = new ArrayList<>();
            for (Systems.Entry e : all) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("id", e.id());
                row.put("status", e.status());
                row.put("command", e.command());
                row.put("screen", e.screen());
                row.put("test", e.test());
                json.add(row);
            }
            terminal.result(json);
            return 0;
        }
        Table table = new Table(terminal, "id", "status", "command", "screen", "test");
        for (Systems.Entry e : all)
            table.row(
                    e.id(),
                    terminal.texts().get("cli.systems." + e.status()),
                    e.command(),
                    e.screen(),
                    e.test());
        table.print();
        return 0;
    }
}
