package embudo.cli;

import embudo.domain.Actor;
import embudo.domain.Merge;
import embudo.domain.MergeField;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Callable;

/** {@code duplicates merges|unmerge}: merges in force. */
final class MergeCommands {
    private MergeCommands() {}

    static Map<String, Object> json(Merge merge) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("merge", merge.id());
        json.put("survivor", merge.survivor().id());
        json.put("survivorName", merge.survivor().name());
        json.put("absorbed", merge.absorbed().id());
        json.put("absorbedName", merge.absorbed().name());
        json.put("at", merge.at().toString());
        json.put("taken", new TreeSet<>(merge.taken()));
        return json;
    }

    static Table table(Terminal terminal, List<Merge> merges) {
        Table table = new Table(terminal, "merge", "id", "keep", "id", "name", "at");
        for (Merge merge : merges)
            table.row(
                    merge.id(),
                    merge.survivor().id(),
                    merge.survivor().name(),
                    merge.absorbed().id(),
                    merge.absorbed().name(),
                    merge.at());
        return table;
    }

    @Command(name = "merges", mixinStandardHelpOptions = true)
    static final class InForce implements Callable<Integer> {
        private final Session session;

        @Option(names = "--limit", defaultValue = "50")
        int limit;

        InForce(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Merge> merges = session.services().merges().recent(limit);
            if (terminal.json())
                terminal.result(
                        Map.of("merges", merges.stream().map(MergeCommands::json).toList()));
            else table(terminal, merges).print();
            return 0;
        }
    }

    @Command(name = "unmerge", mixinStandardHelpOptions = true)
    static final class Unmerge implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "MERGE")
        long merge;

        Unmerge(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<String> kept = session.services().merges().split(merge, Actor.COMMAND);
            if (terminal.json()) terminal.result(Map.of("merge", merge, "kept", kept));
            else
                for (String field : kept)
                    terminal.line(terminal.texts().get("cli.unmerge.kept", name(field, terminal)));
            terminal.say("cli.unmerge.done", merge);
            return 0;
        }

        private static String name(String field, Terminal terminal) {
            return field.startsWith(MergeField.CUSTOM)
                    ? field.substring(MergeField.CUSTOM.length())
                    : terminal.texts().get("domain.field." + field);
        }
    }
}
