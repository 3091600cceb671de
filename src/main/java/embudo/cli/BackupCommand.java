package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.BackupPlan;
import embudo.domain.Maintenance;
import embudo.domain.Settings;
import embudo.kernel.Problem;
import embudo.text.Texts;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code backup}: makes one now, lists them, says when they make themselves. */
@Command(name = "backup", mixinStandardHelpOptions = true)
final class BackupCommand implements Callable<Integer> {
    private final Session session;

    private BackupCommand(Session session) {
        this.session = session;
    }

    static CommandLine build(Session session) {
        return new CommandLine(new BackupCommand(session))
                .addSubcommand(new Listing(session))
                .addSubcommand(new Plan(session));
    }

    @Override
    public Integer call() {
        Terminal terminal = session.terminal();
        Maintenance.Backup backup = session.services().maintenance().backup(terminal.progress());
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", backup.file().toString());
            json.put("bytes", backup.bytes());
            json.put("rows", backup.rows());
            terminal.result(json);
        } else terminal.line(backup.file().toString());
        return 0;
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class Listing implements Callable<Integer> {
        private final Session session;

        Listing(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Maintenance.Backup> all = session.services().maintenance().backups();
            if (terminal.json())
                terminal.result(Map.of("backups", all.stream().map(Listing::json).toList()));
            else all.forEach(this::print);
            return 0;
        }

        private static Map<String, Object> json(Maintenance.Backup backup) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("file", backup.file().toString());
            json.put("at", backup.at().toString());
            json.put("bytes", backup.bytes());
            json.put("scheduled", backup.scheduled());
            json.put("checked", backup.checked().toString());
            json.put("sound", backup.sound());
            json.put("rows", backup.rows());
            return json;
        }

        private void print(Maintenance.Backup backup) {
            Terminal terminal = session.terminal();
            Texts texts = terminal.texts();
            ZoneId zone = session.services().settings().zone();
            terminal.line(
                    texts.get(
                            backup.sound() ? "cli.backup.sound" : "cli.backup.damaged",
                            texts.formats().fullMoment(backup.at(), zone),
                            texts.formats().bytes(backup.bytes()),
                            texts.formats().fullMoment(backup.checked(), zone),
                            backup.file()));
        }
    }

    /** Shows the plan, or changes the parts that are given. */
    @Command(name = "plan", mixinStandardHelpOptions = true)
    private static final class Plan implements Callable<Integer> {
        private final Session session;

        @Option(names = "--every")
        Every every;

        @Option(names = "--hour")
        Integer hour;

        @Option(names = "--keep")
        Integer keep;

        /** How often. */
        enum Every {
            off,
            daily,
            weekly
        }

        Plan(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Settings settings = session.services().settings();
            BackupPlan old = BackupPlan.of(settings);
            if (hour != null && (hour < 0 || hour > 23)) throw new Problem("cli.backup.hour", hour);
            if (keep != null && (keep < 1 || keep > BackupPlan.MOST))
                throw new Problem("cli.backup.keep", keep, BackupPlan.MOST);
            BackupPlan plan =
                    new BackupPlan(
                            every == null
                                    ? old.rhythm()
                                    : BackupPlan.Rhythm.valueOf(
                                            every.name().toUpperCase(Locale.ROOT)),
                            hour == null ? old.hour() : hour,
                            keep == null ? old.keep() : keep);
            if (!plan.equals(old)) plan.save(settings, Actor.COMMAND);
            Terminal terminal = session.terminal();
            var next = plan.next(session.services().ticker().now(), settings.zone());
            if (terminal.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("every", plan.rhythm().name().toLowerCase(Locale.ROOT));
                json.put("hour", plan.hour());
                json.put("keep", plan.keep());
                json.put("next", next.map(Object::toString).orElse(null));
                terminal.result(json);
            } else if (next.isEmpty()) terminal.say("cli.backup.plan.off");
            else
                terminal.say(
                        "cli.backup.plan.next",
                        terminal.texts().formats().fullMoment(next.get(), settings.zone()),
                        plan.keep());
            return 0;
        }
    }
}
