package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.sales.HandOver;
import embudo.domain.sales.LeadNote;
import embudo.domain.sales.SalesTeam;
import embudo.kernel.Problem;
import embudo.learn.lead.SalesDesk;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code lead show|note|assign|handoff|push|alerts}: what people who sell do with leads. */
final class SalesCommands {
    private SalesCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new Show(session))
                .addSubcommand(new Note(session))
                .addSubcommand(new Assign(session))
                .addSubcommand(new HandOff(session))
                .addSubcommand(new PushCommand(session))
                .addSubcommand(new AlertsCommand(session));
    }

    @Command(name = "lead", mixinStandardHelpOptions = true)
    private static final class Group {}

    /** Works on one lead. */
    private abstract static class OfLead implements Callable<Integer> {
        final Session session;

        @Parameters(paramLabel = "LEAD", index = "0")
        String lead;

        OfLead(Session session) {
            this.session = session;
        }

        Contact contact() {
            return LeadCommands.find(session.settled(), lead);
        }

        SalesDesk desk() {
            return session.services().sales();
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class Show extends OfLead {
        Show(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            Contact contact = contact();
            LeadSheet sheet = LeadSheet.of(session.services(), contact);
            if (session.terminal().json()) session.terminal().result(sheet.json());
            else sheet.print(session.terminal());
            return 0;
        }
    }

    @Command(name = "note", mixinStandardHelpOptions = true)
    private static final class Note extends OfLead {
        @Parameters(paramLabel = "TEXT", index = "1", arity = "0..1")
        String text;

        @Option(names = "--author", paramLabel = "NAME")
        String author;

        @Option(names = "--remove", paramLabel = "NOTE")
        Long remove;

        Note(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            Contact contact = contact();
            Terminal terminal = session.terminal();
            if (remove != null) {
                if (desk().book().notes(contact.id()).stream().noneMatch(n -> n.id() == remove))
                    throw new Problem("cli.lead.note.unknown", contact.name(), remove);
                desk().book().remove(remove, Actor.COMMAND);
                if (terminal.json()) terminal.result(Map.of("removed", remove));
                terminal.say("cli.lead.note.removed", remove, contact.name());
                return 0;
            }
            if (text == null) throw new Problem("domain.note.empty");
            LeadNote note =
                    author == null
                            ? desk().note(contact.id(), text, Actor.COMMAND)
                            : desk().note(contact.id(), author, text, Actor.COMMAND);
            if (terminal.json()) terminal.result(LeadSheet.json(note));
            terminal.say("cli.lead.note.written", note.id(), contact.name());
            return 0;
        }
    }

    @Command(name = "assign", mixinStandardHelpOptions = true)
    private static final class Assign extends OfLead {
        @Parameters(paramLabel = "OWNER", index = "1", arity = "0..1")
        String owner;

        @Option(names = "--nobody")
        boolean nobody;

        Assign(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            Contact contact = contact();
            if (owner == null && !nobody) {
                SalesTeam team = desk().team();
                throw new Problem("cli.lead.assign.who", String.join(", ", team.names()));
            }
            String now = desk().assign(contact.id(), nobody ? "" : owner, Actor.COMMAND);
            Terminal terminal = session.terminal();
            if (terminal.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("lead_id", contact.id());
                json.put("owner", now);
                terminal.result(json);
            }
            if (now == null) terminal.say("cli.lead.assigned.nobody", contact.name());
            else terminal.say("cli.lead.assigned", contact.name(), now);
            return 0;
        }
    }

    @Command(name = "handoff", mixinStandardHelpOptions = true)
    private static final class HandOff extends OfLead {
        @Option(names = "--to", paramLabel = "OWNER", required = true)
        String to;

        @Option(names = "--dry-run")
        boolean dryRun;

        @Option(names = "--push")
        boolean push;

        @Option(names = "--connector", defaultValue = "webhook")
        String connector;

        HandOff(Session session) {
            super(session);
        }

        @Override
        public Integer call() {
            Contact contact = contact();
            Terminal terminal = session.terminal();
            HandOver proposed = desk().propose(contact.id(), to, terminal.texts()::get);
            HandOver.Done done = dryRun ? null : desk().handOver(proposed, Actor.COMMAND);
            String due =
                    terminal.texts()
                            .formats()
                            .moment(proposed.task().dueAt(), session.services().settings().zone());
            // With --push the one object on standard output is that of what was sent.
            if (terminal.json() && !push) terminal.result(json(proposed, done));
            if (!terminal.json()) terminal.line(proposed.note().text());
            terminal.say(
                    dryRun ? "cli.lead.handoff.would" : "cli.lead.handoff.done",
                    contact.name(),
                    proposed.owner(),
                    due);
            if (!push) {
                if (!dryRun) terminal.say("cli.lead.handoff.push", String.valueOf(contact.id()));
                return 0;
            }
            return Sending.run(
                    session,
                    session.services().outbox().prepareScores(connector, List.of(contact.id())),
                    dryRun);
        }

        private static Map<String, Object> json(HandOver made, HandOver.Done done) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("lead_id", made.person());
            json.put("owner", made.owner());
            json.put("task", done == null ? null : done.task());
            json.put("kind", made.task().kind());
            json.put("priority", made.task().priority());
            json.put("due", made.task().dueAt().toString());
            json.put("note", made.note().text());
            return json;
        }
    }
}
