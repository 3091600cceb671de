package embudo.cli;

import embudo.domain.Actor;
import embudo.plugins.Connectors;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code connector list|fields|set|check}. */
final class ConnectorCommands {
    private ConnectorCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Fields(session))
                .addSubcommand(new Set(session))
                .addSubcommand(new Check(session));
    }

    @Command(name = "connector", mixinStandardHelpOptions = true, subcommandsRepeatable = false)
    private static final class Group {}

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            String language = terminal.texts().language().code();
            List<Connectors.Info> all = session.services().connectors().list();
            if (terminal.json()) {
                List<Map<String, Object>> json = new ArrayList<>();
                for (Connectors.Info info : all) {
                    Map<String, Object> row = new LinkedHashMap<>();
                    row.put("id", info.id());
                    row.put("name", info.name().get(language));
                    row.put("ready", info.ready());
                    row.put("operations", info.operations());
                    json.add(row);
                }
                terminal.result(Map.of("connectors", json));
                return 0;
            }
            Table table = new Table(terminal, "id", "name", "state");
            for (Connectors.Info info : all)
                table.row(
                        info.id(),
                        info.name().get(language),
                        terminal.texts()
                                .get(
                                        info.ready()
                                                ? "cli.connector.ready"
                                                : "cli.connector.not-ready"));
            table.print();
            return 0;
        }
    }

    @Command(name = "fields", mixinStandardHelpOptions = true)
    private static final class Fields implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "CONNECTOR")
        String id;

        Fields(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            String language = terminal.texts().language().code();
            Connectors connectors = session.services().connectors();
            Map<String, String> values = connectors.configuration(id);
            List<Map<String, Object>> json = new ArrayList<>();
            Table table = new Table(terminal, "field", "label", "value", "hint");
            for (Connectors.FieldInfo field : connectors.info(id).fields()) {
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("key", field.key());
                row.put("label", field.label().get(language));
                row.put("secret", field.secret());
                row.put("required", field.required());
                row.put("value", values.get(field.key()));
                json.add(row);
                table.row(
                        field.key(),
                        field.label().get(language),
                        values.getOrDefault(field.key(), "–"),
                        field.hint().get(language));
            }
            if (terminal.json()) terminal.result(Map.of("connector", id, "fields", json));
            else table.print();
            return 0;
        }
    }

    @Command(name = "set", mixinStandardHelpOptions = true)
    private static final class Set implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "CONNECTOR")
        String id;

        @Parameters(index = "1..*", paramLabel = "FIELD=VALUE", arity = "1..*")
        Map<String, String> values = new LinkedHashMap<>();

        Set(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().connectors().configure(id, values, Actor.COMMAND);
            session.terminal().say("cli.connector.saved", id);
            return 0;
        }
    }

    @Command(name = "check", mixinStandardHelpOptions = true)
    private static final class Check implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "CONNECTOR")
        String id;

        Check(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Connectors.Check check = session.services().connectors().check(id);
            if (terminal.json())
                terminal.result(
                        Map.of(
                                "ok",
                                check.ok(),
                                "detail",
                                check.detail(),
                                "millis",
                                check.millis()));
            else terminal.line(check.detail());
            return check.ok() ? 0 : 1;
        }
    }
}
