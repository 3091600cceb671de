package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Annotation;
import embudo.domain.Goal;
import embudo.kernel.Period;
import embudo.kernel.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code goal} and {@code annotation}: what people aim at and remember beside the figures. */
final class PlanCommands {
    private PlanCommands() {}

    static CommandLine goals(Session session) {
        return new CommandLine(new GoalGroup())
                .addSubcommand(new GoalSet(session))
                .addSubcommand(new GoalList(session))
                .addSubcommand(new GoalDelete(session));
    }

    static CommandLine annotations(Session session) {
        return new CommandLine(new NoteGroup())
                .addSubcommand(new NoteAdd(session))
                .addSubcommand(new NoteList(session))
                .addSubcommand(new NoteDelete(session));
    }

    @Command(name = "goal", mixinStandardHelpOptions = true)
    private static final class GoalGroup {}

    @Command(name = "annotation", mixinStandardHelpOptions = true)
    private static final class NoteGroup {}

    @Command(name = "set", mixinStandardHelpOptions = true)
    private static final class GoalSet implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "METRIC")
        String metric;

        @Parameters(index = "1", paramLabel = "TARGET")
        double target;

        @Option(names = "--webinar", defaultValue = "")
        String webinar;

        @Option(names = "--period")
        String period;

        GoalSet(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Services services = session.services();
            if (services.metrics().stream().noneMatch(m -> m.key().equals(metric)))
                throw new Problem("measure.metric.unknown", metric);
            if (webinar.isEmpty() == (period == null)) throw new Problem("cli.goal.scope");
            Period days = period == null ? null : FigureCommands.period(services, period);
            services.plans()
                    .save(
                            new Goal(
                                    0,
                                    metric,
                                    webinar,
                                    days == null ? null : days.from(),
                                    days == null ? null : days.to(),
                                    target),
                            Actor.COMMAND);
            session.terminal().say("cli.goal.kept", metric);
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class GoalList implements Callable<Integer> {
        private final Session session;

        GoalList(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "id", "metric", "webinar", "from", "to", "target");
            for (Goal g : session.services().plans().goals()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("id", g.id());
                json.put("metric", g.metric());
                json.put("webinar", g.webinar().isEmpty() ? null : g.webinar());
                json.put("from", g.from() == null ? null : g.from().toString());
                json.put("to", g.to() == null ? null : g.to().toString());
                json.put("target", g.target());
                rows.add(json);
                table.row(json.values().toArray());
            }
            if (terminal.json()) terminal.result(Map.of("goals", rows));
            else table.print();
            return 0;
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    private static final class GoalDelete implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NUMBER")
        long id;

        GoalDelete(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().plans().deleteGoal(id, Actor.COMMAND);
            return 0;
        }
    }

    @Command(name = "add", mixinStandardHelpOptions = true)
    private static final class NoteAdd implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "DAY")
        String day;

        @Parameters(index = "1", paramLabel = "TEXT")
        String text;

        NoteAdd(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Services services = session.services();
            Annotation note =
                    new Annotation(0, FigureCommands.period(services, day).from(), text.strip());
            services.plans().add(note, Actor.COMMAND);
            session.terminal().say("cli.annotation.kept");
            return 0;
        }
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class NoteList implements Callable<Integer> {
        private final Session session;

        NoteList(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Annotation> all = session.services().plans().annotations();
            Table table = new Table(terminal, "id", "day", "note");
            for (Annotation a : all) table.row(a.id(), a.day(), a.text());
            if (terminal.json())
                terminal.result(
                        all.stream()
                                .map(a ->
                                        Map.of(
                                                "id", a.id(),
                                                "day", a.day().toString(),
                                                "text", a.text()))
                                .toList());
            else table.print();
            return 0;
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    private static final class NoteDelete implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NUMBER")
        long id;

        NoteDelete(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            session.services().plans().deleteAnnotation(id, Actor.COMMAND);
            return 0;
        }
    }
}
