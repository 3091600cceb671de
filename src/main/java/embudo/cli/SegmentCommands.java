package embudo.cli;

import embudo.catalog.condition.Condition;
import embudo.catalog.condition.Conditions;
import embudo.catalog.condition.Words;
import embudo.domain.LeadQuery;
import embudo.domain.LeadRow;
import embudo.domain.Segment;
import embudo.kernel.Language;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.measure.SegmentBook;
import embudo.measure.SegmentDesk;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** {@code segment list|show|count|members|compare}: who is in which segment. */
final class SegmentCommands {
    private SegmentCommands() {}

    static CommandLine build(Session session) {
        return new CommandLine(new Group())
                .addSubcommand(new ListAll(session))
                .addSubcommand(new Show(session))
                .addSubcommand(new Count(session))
                .addSubcommand(new Members(session))
                .addSubcommand(new Compare(session))
                .addSubcommand(new SegmentEditCommands.Create(session))
                .addSubcommand(new SegmentEditCommands.Edit(session))
                .addSubcommand(new SegmentEditCommands.Move(session))
                .addSubcommand(new SegmentEditCommands.Delete(session));
    }

    @Command(name = "segment", mixinStandardHelpOptions = true)
    private static final class Group {}

    /** Says conditions in the terminal's language. */
    static Words words(Session session) {
        Language language = session.terminal().texts().language();
        SegmentBook book = session.services().segments().book();
        return new Words(session.terminal().texts()::get, id -> book.name(id, language));
    }

    static Map<String, Object> json(
            SegmentBook.Definition d, Language language, Long people, String words) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("id", d.id());
        json.put("name", d.name().get(language));
        json.put("kind", d.kind().name().toLowerCase(Locale.ROOT));
        json.put("own", !d.shipped());
        json.put("where", d.rule());
        json.put("words", words);
        json.put("people", people);
        return json;
    }

    /** The rule said in words; of a list, that it is one. */
    static String said(SegmentBook.Definition d, Session session) {
        if (d.kind() == Segment.Kind.LIST)
            return session.terminal().texts().get("cli.segment.list");
        Condition rule =
                Conditions.read(d.rule(), session.services().audience().fields()).orThrow();
        return words(session).people(rule);
    }

    @Command(name = "list", mixinStandardHelpOptions = true)
    private static final class ListAll implements Callable<Integer> {
        private final Session session;

        ListAll(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Language language = terminal.texts().language();
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "id", "name", "people", "rule").right(2);
            for (SegmentBook.Definition d : services.segments().book().all()) {
                Long people = people(services, d);
                rows.add(json(d, language, people, people == null ? null : said(d, session)));
                table.row(
                        d.id(),
                        d.name().get(language),
                        people == null ? "–" : people,
                        d.kind() == Segment.Kind.LIST
                                ? terminal.texts().get("cli.segment.list")
                                : d.rule());
            }
            if (terminal.json()) terminal.result(Map.of("segments", rows));
            else table.print();
            return 0;
        }

        /** Null for a rule that names what is gone. */
        private static Long people(Services services, SegmentBook.Definition d) {
            try {
                return services.audience().count(services.segments().condition(d.id()));
            } catch (Problem broken) {
                return null;
            }
        }
    }

    @Command(name = "show", mixinStandardHelpOptions = true)
    private static final class Show implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SEGMENT")
        String id;

        Show(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Language language = terminal.texts().language();
            SegmentBook.Definition d = services.segments().book().get(id);
            long people = services.audience().count(services.segments().condition(id));
            if (terminal.json()) {
                terminal.result(json(d, language, people, said(d, session)));
                return 0;
            }
            terminal.line(d.name().get(language));
            if (d.description().containsKey(language)) terminal.line(d.description().get(language));
            terminal.line(said(d, session));
            if (!d.rule().isEmpty()) terminal.line(d.rule());
            terminal.line(terminal.texts().get("cli.segment.people", people));
            return 0;
        }
    }

    @Command(name = "count", mixinStandardHelpOptions = true)
    private static final class Count implements Callable<Integer> {
        private final Session session;

        @Option(names = "--where", paramLabel = "CONDITION", required = true)
        String where;

        Count(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Condition condition = Conditions.read(where, services.audience().fields()).orThrow();
            long people = services.audience().count(condition);
            String words = words(session).people(condition);
            if (terminal.json()) {
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("where", Conditions.print(condition));
                json.put("words", words);
                json.put("people", people);
                terminal.result(json);
                return 0;
            }
            terminal.line(words);
            terminal.line(terminal.texts().get("cli.segment.people", people));
            return 0;
        }
    }

    @Command(name = "members", mixinStandardHelpOptions = true)
    private static final class Members implements Callable<Integer> {
        private final Session session;

        @Parameters(paramLabel = "SEGMENT")
        String id;

        @Option(names = "--limit", defaultValue = "20")
        int limit;

        @Option(names = "--offset", defaultValue = "0")
        long offset;

        Members(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            SegmentDesk desk = services.segments();
            desk.catchUp(id);
            LeadQuery query = LeadQuery.all().withWhere(Conditions.print(desk.condition(id)));
            Page<LeadRow> page = services.leads().page(query, offset, limit);
            Map<Long, Instant> since = desk.since(id);
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "id", "name", "email", "company", "since");
            for (LeadRow row : page.rows()) {
                Instant entered = since.get(row.id());
                Map<String, Object> json = new LinkedHashMap<>();
                json.put("lead_id", row.id());
                json.put("name", row.name());
                json.put("email", row.email());
                json.put("since", entered == null ? null : entered.toString());
                rows.add(json);
                table.row(
                        row.id(),
                        row.name(),
                        row.email(),
                        row.company(),
                        entered == null
                                ? ""
                                : terminal.texts()
                                        .formats()
                                        .moment(entered, services.settings().zone()));
            }
            if (terminal.json())
                terminal.result(
                        Map.of("total", page.total(), "offset", page.offset(), "members", rows));
            else table.print();
            terminal.say("cli.leads.total", page.rows().size(), page.total());
            return 0;
        }
    }

    @Command(name = "compare", mixinStandardHelpOptions = true)
    private static final class Compare implements Callable<Integer> {
        private final Session session;

        @Parameters(arity = "2", paramLabel = "SEGMENTS")
        List<String> ids;

        Compare(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            SegmentDesk.Overlap overlap =
                    session.settled().segments().overlap(ids.get(0), ids.get(1));
            Map<String, Long> parts = new LinkedHashMap<>();
            parts.put("first", overlap.first());
            parts.put("second", overlap.second());
            parts.put("both", overlap.both());
            parts.put("only_first", overlap.first() - overlap.both());
            parts.put("only_second", overlap.second() - overlap.both());
            parts.put("either", overlap.either());
            if (terminal.json()) {
                terminal.result(parts);
                return 0;
            }
            SegmentBook book = session.services().segments().book();
            Language language = terminal.texts().language();
            String a = book.name(ids.get(0), language);
            String b = book.name(ids.get(1), language);
            Table table = new Table(terminal, "segment", "people").right(1);
            table.row(a, overlap.first());
            table.row(b, overlap.second());
            table.row(terminal.texts().get("cli.segment.both"), overlap.both());
            table.row(terminal.texts().get("cli.segment.only", a), parts.get("only_first"));
            table.row(terminal.texts().get("cli.segment.only", b), parts.get("only_second"));
            table.row(terminal.texts().get("cli.segment.either"), overlap.either());
            table.print();
            return 0;
        }
    }
}
