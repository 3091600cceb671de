package embudo.cli;

import embudo.domain.Actor;
import embudo.learn.lead.SalesSettings;
import embudo.watch.NoticeSettings;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;

/**
 * {@code settings list|get|set|clear}: how scores fade, who sells, when and how soon they call, who
 * is told of alerts.
 */
final class SettingsCommand {
    private SettingsCommand() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Get(session))
                .addSubcommand(new Put(session))
                .addSubcommand(new Clear(session));
    }

    @Command(name = "settings", mixinStandardHelpOptions = true)
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
            Map<String, String> now = new LinkedHashMap<>(session.services().salesSettings().now());
            now.putAll(session.services().watch().settings().now());
            if (terminal.json()) {
                terminal.result(new LinkedHashMap<>(now));
                return 0;
            }
            Table table = new Table(terminal, "setting", "value");
            now.forEach(table::row);
            table.print();
            return 0;
        }
    }

    /** Works on one setting. */
    private abstract static class OfKey implements Callable<Integer> {
        final Session session;

        @Parameters(paramLabel = "SETTING", index = "0")
        String key;

        OfKey(Session session) {
            this.session = session;
        }

        /** Null unless the setting is about notices of alerts. */
        NoticeSettings notices() {
            NoticeSettings notices = session.services().watch().settings();
            return notices.knows(key) ? notices : null;
        }

        void put(String value) {
            if (notices() != null) {
                notices().put(key, value, Actor.COMMAND);
                say();
                return;
            }
            SalesSettings settings = session.services().salesSettings();
            String before = settings.get(key);
            settings.put(key, value, Actor.COMMAND);
            boolean changed = !before.equals(settings.get(key));
            if (changed && SalesSettings.rescores(key)) {
                session.settled();
                session.services().rescoring().all(session.terminal().progress());
                session.terminal().say("cli.settings.rescored");
            }
            say();
        }

        void say() {
            Terminal terminal = session.terminal();
            String value =
                    notices() != null
                            ? notices().get(key)
                            : session.services().salesSettings().get(key);
            if (terminal.json()) terminal.result(Map.of(key, value));
            else terminal.line(key + " = " + value);
        }
    }

    @Command(name = "get", mixinStandardHelpOptions = true)
    private static final class Get extends OfKey {
        Get(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            say();
            return 0;
        }
    }

    @Command(name = "set", mixinStandardHelpOptions = true)
    private static final class Put extends OfKey {
        @Parameters(paramLabel = "VALUE", index = "1")
        String value;

        Put(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            put(value);
            return 0;
        }
    }

    @Command(name = "clear", mixinStandardHelpOptions = true)
    private static final class Clear extends OfKey {
        Clear(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            put(null);
            return 0;
        }
    }
}
