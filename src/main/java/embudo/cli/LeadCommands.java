package embudo.cli;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.LeadRow;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.learn.Advice;
import embudo.learn.lead.CallQueue;
import embudo.learn.lead.Explainer;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;

/** Commands about leads and their scores. */
final class LeadCommands {
    private LeadCommands() {}

    @Command(name = "leads", mixinStandardHelpOptions = true)
    static final class Leads implements Callable<Integer> {
        private final Session session;

        @Mixin LeadOptions options = new LeadOptions();

        @Option(names = "--queue")
        boolean queue;

        @Option(names = "--limit", defaultValue = "20")
        int limit;

        @Option(names = "--offset", defaultValue = "0")
        long offset;

        Leads(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            if (queue) return queue(services, terminal);
            Page<LeadRow> page = services.leads().page(options.query(), offset, limit);
            if (terminal.json()) {
                List<Map<String, Object>> rows = new ArrayList<>();
                for (LeadRow row : page.rows()) rows.add(json(row));
                terminal.result(
                        Map.of("total", page.total(), "offset", page.offset(), "leads", rows));
                return 0;
            }
            Table table =
                    new Table(terminal, "id", "name", "email", "company", "score", "band", "next")
                            .right(4);
            for (LeadRow row : page.rows())
                table.row(
                        row.id(),
                        row.name(),
                        row.email(),
                        row.company(),
                        row.score() < 0 ? "–" : row.score(),
                        row.band() == null
                                ? "–"
                                : terminal.texts().get("domain.band." + row.band().key()),
                        row.band() == null
                                ? "–"
                                : action(services.advice().of(row.band()), terminal));
            table.print();
            terminal.say("cli.leads.total", page.rows().size(), page.total());
            return 0;
        }

        private int queue(Services services, Terminal terminal) {
            List<Map<String, Object>> rows = new ArrayList<>();
            Table table = new Table(terminal, "id", "name", "company", "score", "chance", "due");
            table.right(3, 4);
            for (CallQueue.Call call : services.calls().first(limit)) {
                LeadRow lead = call.lead();
                boolean known = !Double.isNaN(call.probability());
                table.row(
                        lead.id(),
                        lead.name(),
                        lead.company(),
                        lead.score(),
                        known ? terminal.texts().formats().percent(call.probability(), 0) : "–",
                        call.due());
                Map<String, Object> row = json(lead);
                row.put("probability", known ? call.probability() : null);
                row.put("since", call.since().toString());
                row.put("due", call.due().toString());
                rows.add(row);
            }
            long total = services.leads().page(services.calls().query(), 0, 1).total();
            if (terminal.json()) terminal.result(Map.of("total", total, "calls", rows));
            else {
                table.print();
                terminal.say("cli.leads.total", rows.size(), total);
            }
            return 0;
        }
    }

    @Command(name = "score", mixinStandardHelpOptions = true)
    static final class Score implements Callable<Integer> {
        private final Session session;

        @Option(names = "--explain", paramLabel = "LEAD")
        String lead;

        Score(Session session) {
            this.session = session;
        }

        @Override
        public Integer call() {
            return lead == null ? bands() : explain();
        }

        private int bands() {
            Terminal terminal = session.terminal();
            Map<Band, Long> counts = session.settled().scores().bands();
            Map<String, Long> json = new LinkedHashMap<>();
            for (Band band : Band.values()) json.put(band.key(), counts.getOrDefault(band, 0L));
            if (terminal.json()) {
                terminal.result(Map.of("bands", json));
                return 0;
            }
            Table table = new Table(terminal, "band", "leads").right(1);
            for (Band band : Band.values())
                table.row(
                        terminal.texts().get("domain.band." + band.key()),
                        counts.getOrDefault(band, 0L));
            table.print();
            return 0;
        }

        private int explain() {
            Terminal terminal = session.terminal();
            Services services = session.settled();
            Contact contact = find(services, lead);
            Explainer.Explained explained =
                    services.explainer()
                            .of(contact.id())
                            .orElseThrow(() -> new Problem("cli.score.none", contact.name()));
            embudo.domain.Score score = explained.score();
            Advice advice = services.advice().of(score.band());
            if (terminal.json()) {
                terminal.result(ScoreWords.json(contact, explained, advice));
                return 0;
            }
            ScoreWords.print(contact, explained, terminal);
            terminal.line(terminal.texts().get("cli.score.next", action(advice, terminal)));
            return 0;
        }
    }

    static String action(Advice advice, Terminal terminal) {
        return terminal.texts().get("learn.action." + advice.next().action());
    }

    /** A lead by id or e-mail. */
    static Contact find(Services services, String idOrEmail) {
        if (idOrEmail.matches("\\d{1,18}"))
            return services.contacts()
                    .byId(Long.parseLong(idOrEmail))
                    .orElseThrow(() -> new Problem("cli.lead.unknown", idOrEmail));
        String email = idOrEmail.strip().toLowerCase(Locale.ROOT);
        Contact found = services.contacts().byEmails(List.of(email)).get(email);
        if (found == null) throw new Problem("cli.lead.unknown", idOrEmail);
        return found;
    }

    private static Map<String, Object> json(LeadRow row) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lead_id", row.id());
        json.put("name", row.name());
        json.put("email", row.email());
        json.put("company", row.company());
        json.put("job_title", row.jobTitle());
        json.put("score", row.score() < 0 ? null : row.score());
        json.put("band", row.band() == null ? null : row.band().key());
        json.put("last_signal", row.lastSignal() == null ? null : row.lastSignal().key());
        json.put(
                "last_signal_at",
                row.lastSignalAt() == null ? null : row.lastSignalAt().toString());
        return json;
    }
}
