package embudo.cli;

import embudo.catalog.sketch.Looked;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchDiff;
import embudo.catalog.sketch.SketchDiff.Change;
import embudo.domain.Actor;
import embudo.domain.flow.FlowDrafts.Release;
import embudo.flow.DraftDesk;
import embudo.kernel.Language;
import embudo.kernel.Problem;
import embudo.text.Texts;

import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;

/** {@code workflow draft|diff|history}: what is being worked on, apart from what is published. */
final class DraftCommands {
    private DraftCommands() {}

    @Command(name = "draft", mixinStandardHelpOptions = true)
    static final class DraftOne implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME", arity = "0..1", defaultValue = "")
        String name;

        @Option(names = "--file", paramLabel = "FILE")
        Path file;

        @Option(names = "--copy")
        boolean copy;

        @Option(names = "--discard")
        boolean discard;

        DraftOne(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            DraftDesk desk = session.services().drafting();
            if (discard) {
                desk.discard(name, Actor.COMMAND);
                session.terminal().say("cli.draft.discarded", name);
                return 0;
            }
            if (file != null) desk.keep(key(), text());
            return print(
                    session, name.isEmpty() || copy ? begin(desk) : file == null ? name : key());
        }

        /** A file is named after its workflow. */
        private String key() {
            String of = file.getFileName().toString();
            return name.isEmpty() && of.endsWith(".yaml") ? of.substring(0, of.length() - 5) : name;
        }

        private String text() {
            Path path = session.terminal().path(file);
            try {
                return Files.readString(path);
            } catch (IOException e) {
                throw new Problem(e, "cli.workflow.unreadable", path);
            }
        }

        private String begin(DraftDesk desk) {
            if (file != null) return key();
            Map<Language, String> names = new TreeMap<>();
            for (Language language : Language.values()) {
                Texts texts = Texts.of(language);
                names.put(
                        language,
                        copy ? texts.get("cli.draft.copy", "{}") : texts.get("cli.draft.new"));
            }
            return copy
                    ? desk.copy(name, names)
                    : desk.create(names.get(Language.EN), names.get(Language.ES));
        }
    }

    /** The text, with everything that is wrong with it. */
    static int print(Session session, String key) {
        Terminal terminal = session.terminal();
        DraftDesk desk = session.services().drafting();
        DraftDesk.Opened opened = desk.open(key);
        List<String> flaws = new ArrayList<>();
        for (Looked.Flaw flaw : opened.looked().flaws())
            flaws.add(terminal.texts().say(flaw.problem()));
        if (terminal.json()) {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("key", key);
            json.put("drafted", opened.drafted());
            json.put("base", opened.base());
            json.put("changes", desk.changes(key).size());
            json.put("flaws", flaws);
            json.put("text", opened.looked().text());
            terminal.result(json);
        } else terminal.line(opened.looked().text().stripTrailing());
        if (opened.drafted())
            terminal.say("cli.draft.kept", key, desk.changes(key).size(), flaws.size());
        for (String flaw : flaws) terminal.say("cli.draft.flaw", flaw);
        return 0;
    }

    @Command(name = "diff", mixinStandardHelpOptions = true)
    static final class Diff implements Callable<Integer> {
        private final Session session;

        @Parameters(index = "0", paramLabel = "NAME")
        String name;

        @Parameters(index = "1..*", paramLabel = "VERSIONS")
        List<String> versions = List.of();

        Diff(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            DraftDesk desk = session.services().drafting();
            Looked now = desk.open(name).looked();
            if (now.sketch() == null) throw new Problem("flow.draft.unreadable", name);
            List<Change> changes =
                    switch (versions.size()) {
                        case 0 -> desk.changes(name);
                        case 1 -> SketchDiff.between(version(desk, 0), now.sketch());
                        default -> SketchDiff.between(version(desk, 0), version(desk, 1));
                    };
            print(changes);
            return 0;
        }

        private Sketch version(DraftDesk desk, int i) {
            boolean known =
                    desk.releases(name).stream().anyMatch(r -> r.version().equals(versions.get(i)));
            if (!known) throw new Problem("cli.draft.no_version", versions.get(i), name);
            return desk.version(name, versions.get(i));
        }

        private void print(List<Change> changes) {
            Terminal terminal = session.terminal();
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "change", "step", "field", "from", "to");
            for (Change c : changes) {
                String fate = c.fate().name().toLowerCase(Locale.ROOT);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("change", fate);
                row.put("step", c.step());
                row.put("field", c.field());
                row.put("from", c.from());
                row.put("to", c.to());
                rows.add(row);
                table.row(
                        terminal.texts().get("cli.draft.change." + fate),
                        c.step(),
                        c.field(),
                        c.from(),
                        c.to());
            }
            if (terminal.json()) terminal.result(Map.of("workflow", name, "changes", rows));
            else table.print();
        }
    }

    @Command(name = "history", mixinStandardHelpOptions = true)
    static final class History implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "NAME")
        String name;

        History(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            List<Release> releases = session.services().drafting().releases(name);
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "number", "at", "version", "by");
            for (int i = 0; i < releases.size(); i++) {
                Release r = releases.get(i);
                Map<String, Object> row = new LinkedHashMap<>();
                row.put("number", releases.size() - i);
                row.put("at", r.at().toString());
                row.put("version", r.version());
                row.put("by", r.actor());
                rows.add(row);
                table.row(
                        releases.size() - i,
                        terminal.texts()
                                .formats()
                                .moment(r.at(), session.services().settings().zone()),
                        r.version(),
                        r.actor());
            }
            if (terminal.json()) terminal.result(Map.of("workflow", name, "versions", rows));
            else table.print();
            return 0;
        }
    }
}
