package embudo.cli;

import embudo.domain.Band;
import embudo.domain.Contact;
import embudo.domain.LeadRow;
import embudo.kernel.Page;
import embudo.kernel.Problem;
import embudo.learn.Advice;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

/** Commands about leads and their scores. */
final class LeadCommands {
    private LeadCommands() {}

    @Command(name = "leads", mixinStandardHelpOptions = true)
    static final class Leads implements Callable<Integer> {
        private final Session session;

        @Mixin LeadOptions options = new LeadOptions();

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
            embudo.domain.Score score =
                    services.scores()
                            .of(contact.id())
                            .orElseThrow(() -> new Problem("cli.score.none", contact.name()));
            Advice advice = services.advice().of(score.band());
            if (terminal.json()) {
                terminal.result(json(contact, score, advice));
                return 0;
            }
            terminal.line(
                    terminal.texts()
                            .get(
                                    "cli.score.head",
                                    contact.name(),
                                    score.value(),
                                    terminal.texts().get("domain.band." + score.band().key()),
                                    score.version()));
            Table table = new Table(terminal, "group", "factor", "value", "points").right(3);
            for (embudo.domain.Score.Reason r : score.reasons())
                table.row(
                        terminal.texts().get("learn.group." + r.group().name().toLowerCase()),
                        terminal.texts().get("learn.factor." + r.factor()),
                        r.shown(),
                        terminal.texts().formats().signed(r.points()));
            table.print();
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
        String email = idOrEmail.strip().toLowerCase();
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

    private static Map<String, Object> json(
            Contact contact, embudo.domain.Score score, Advice advice) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("lead_id", contact.id());
        json.put("name", contact.name());
        json.put("score", score.value());
        json.put("segment", score.band().key());
        json.put("kind", score.kind().name().toLowerCase());
        json.put("version", score.version());
        json.put("at", score.at().toString());
        Map<String, Integer> breakdown = new LinkedHashMap<>();
        for (embudo.domain.Score.Group group : embudo.domain.Score.Group.values())
            breakdown.put(group.name().toLowerCase(), score.points(group));
        json.put("breakdown", breakdown);
        List<Map<String, Object>> reasons = new ArrayList<>();
        for (embudo.domain.Score.Reason r : score.reasons())
            reasons.add(
                    Map.of(
                            "group", r.group().name().toLowerCase(),
                            "factor", r.factor(),
                            "value", r.shown(),
                            "points", r.points()));
        json.put("reasons", reasons);
        json.put("recommendations", advice.recommendations());
        json.put(
                "next_action",
                Map.of(
                        "action", advice.next().action(),
                        "priority", advice.next().priority(),
                        "channel", advice.next().channel()));
        return json;
    }
}
