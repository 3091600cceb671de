package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Contact;
import embudo.domain.Merge;
import embudo.domain.MergeField;
import embudo.domain.Merges;
import embudo.domain.PersonPair;
import embudo.intake.matching.Proposal;
import embudo.kernel.Problem;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** {@code duplicates list|merge|different}: people who stand in the workspace twice. */
final class DuplicateCommands {
    private DuplicateCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new MergeTwo(session))
                .addSubcommand(new MergeCommands.Unmerge(session))
                .addSubcommand(new MergeCommands.InForce(session))
                .addSubcommand(new Different(session));
    }

    @Command(name = "duplicates", mixinStandardHelpOptions = true)
    private static final class Group {}

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        @Option(names = "--strength")
        String strength;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Proposal> found =
                    session.services().duplicates().find(terminal.progress()).stream()
                            .filter(p ->
                                    strength == null
                                            || p.strength()
                                                    .key()
                                                    .equals(strength.toLowerCase(Locale.ROOT)))
                            .toList();
            List<Map<String, Object>> json = new ArrayList<>();
            Table table =
                    new Table(terminal, "id", "keep", "id", "name", "reason", "alike", "shared")
                            .right(5);
            for (Proposal p : found.subList(0, Math.min(limit, found.size()))) {
                table.row(
                        p.survivor(),
                        p.survivorName(),
                        p.absorbed(),
                        p.absorbedName(),
                        terminal.texts().get("intake.match." + p.reason().key()),
                        terminal.texts().get("intake.strength." + p.strength().key())
                                + " "
                                + p.percent()
                                + " %",
                        p.shared());
                json.add(json(p));
            }
            if (terminal.json()) {
                terminal.result(Map.of("total", found.size(), "pairs", json));
                return 0;
            }
            table.print();
            terminal.say("cli.duplicates.total", found.size());
            return 0;
        }

        private static Map<String, Object> json(Proposal p) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("keep", p.survivor());
            json.put("keepName", p.survivorName());
            json.put("merge", p.absorbed());
            json.put("mergeName", p.absorbedName());
            json.put("strength", p.strength().key());
            json.put("reason", p.reason().key());
            json.put("percent", p.percent());
            json.put("shared", p.shared());
            return json;
        }
    }

    @Command(name = "merge", mixinStandardHelpOptions = true)
    private static final class MergeTwo implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "0..2", paramLabel = "LEADS")
        List<String> leads = List.of();

        @Option(names = "--take", split = ",")
        Set<String> take;

        @Option(names = "--exact")
        boolean exact;

        MergeTwo(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.services();
            if (exact == (leads.size() == 2) || !exact && leads.size() != 2)
                throw new Problem("cli.duplicates.two");
            List<Merge> made =
                    exact
                            ? services.duplicates()
                                    .mergeExact(
                                            services.duplicates().find(terminal.progress()),
                                            Actor.COMMAND,
                                            terminal.progress())
                            : services.merges().merge(List.of(wanted(services)), Actor.COMMAND);
            if (terminal.json())
                terminal.result(Map.of("merges", made.stream().map(MergeCommands::json).toList()));
            else MergeCommands.table(terminal, made).print();
            terminal.say("cli.duplicates.merged", made.size());
            return 0;
        }

        private Merges.Wanted wanted(Services services) {
            Contact survivor = LeadCommands.find(services, leads.get(0));
            Contact absorbed = LeadCommands.find(services, leads.get(1));
            if (take == null)
                return new Merges.Wanted(
                        survivor.id(), absorbed.id(), MergeField.taken(survivor, absorbed));
            Set<String> differing = new TreeSet<>();
            for (MergeField field : MergeField.between(survivor, absorbed))
                if (field.differs()) differing.add(field.key());
            for (String field : take)
                if (!differing.contains(field))
                    throw new Problem("cli.duplicates.take", field, String.join(", ", differing));
            return new Merges.Wanted(survivor.id(), absorbed.id(), take);
        }
    }

    @Command(name = "different", mixinStandardHelpOptions = true)
    private static final class Different implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "2", paramLabel = "LEADS")
        List<String> leads;

        Different(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.services();
            Contact one = LeadCommands.find(services, leads.get(0));
            Contact other = LeadCommands.find(services, leads.get(1));
            if (one.id() == other.id()) throw new Problem("cli.duplicates.two");
            PersonPair pair = PersonPair.of(one.id(), other.id());
            services.merges().dismiss(pair, Actor.COMMAND);
            if (terminal.json())
                terminal.result(Map.of("different", List.of(pair.first(), pair.second())));
            terminal.say("cli.duplicates.different", one.name(), other.name());
            return 0;
        }
    }
}
