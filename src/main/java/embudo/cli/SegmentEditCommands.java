package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.LeadQuery;
import embudo.domain.Segment;
import embudo.kernel.Problem;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

/** {@code segment create|edit|move|delete}: changes of own segments. */
final class SegmentEditCommands {
    private SegmentEditCommands() {}

    private static int done(Session session, String id, String key) {
        Terminal terminal = session.terminal();
        Services services = session.services();
        SegmentBook.Definition d = services.segments().book().get(id);
        long people = services.audience().count(services.segments().condition(id));
        if (terminal.json())
            terminal.result(
                    SegmentCommands.json(
                            d,
                            terminal.texts().language(),
                            people,
                            SegmentCommands.said(d, session)));
        terminal.say(key, d.name().get(terminal.texts().language()), id, people);
        return 0;
    }

    @Command(name = "create", mixinStandardHelpOptions = true)
    static final class Create implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        @Option(names = "--where", paramLabel = "CONDITION", required = true)
        String where;

        @Option(names = "--list")
        boolean list;

        Create(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Services services = session.settled();
            SegmentDesk desk = services.segments();
            Segment made =
                    list
                            ? desk.create(
                                    name,
                                    services.leads().ids(LeadQuery.all().withWhere(where)),
                                    Actor.COMMAND)
                            : desk.create(name, where, Actor.COMMAND);
            return done(session, made.id(), "cli.segment.created");
        }
    }

    @Command(name = "edit", mixinStandardHelpOptions = true)
    static final class Edit implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SEGMENT")
        String id;

        @Option(names = "--name")
        String name;

        @Option(names = "--where", paramLabel = "CONDITION")
        String where;

        Edit(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            SegmentDesk desk = session.settled().segments();
            SegmentBook.Definition d = desk.book().get(id);
            desk.change(
                    id,
                    name == null ? d.name().get(session.terminal().texts().language()) : name,
                    where == null ? d.rule() : where,
                    Actor.COMMAND);
            return done(session, id, "cli.segment.changed");
        }
    }

    @Command(name = "move", mixinStandardHelpOptions = true)
    static final class Move implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SEGMENT")
        String id;

        @Option(names = "--in", split = ",", paramLabel = "LEAD")
        List<String> enter = List.of();

        @Option(names = "--out", split = ",", paramLabel = "LEAD")
        List<String> leave = List.of();

        Move(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            if (enter.isEmpty() && leave.isEmpty()) throw new Problem("cli.segment.nobody");
            session.settled().segments().move(id, people(enter), people(leave), Actor.COMMAND);
            return done(session, id, "cli.segment.changed");
        }

        private Set<Long> people(List<String> leads) {
            Set<Long> people = new HashSet<>();
            for (String lead : leads) people.add(LeadCommands.find(session.services(), lead).id());
            return people;
        }
    }

    @Command(name = "delete", mixinStandardHelpOptions = true)
    static final class Delete implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SEGMENT")
        String id;

        Delete(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            session.settled().segments().delete(id, Actor.COMMAND);
            if (terminal.json()) terminal.result(Map.of("deleted", id));
            terminal.say("cli.segment.deleted", id);
            return 0;
        }
    }
}
