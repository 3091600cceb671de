package embudo.cli;

import embudo.catalog.loyalty.Level;
import embudo.catalog.loyalty.Loyalty;
import embudo.domain.Order;
import embudo.domain.flow.Case;
import embudo.domain.loyalty.PointsEntry;
import embudo.kernel.Money;
import embudo.kernel.Problem;
import embudo.measure.Customer;
import embudo.text.Formats;
import embudo.text.Texts;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Says customers on the command line. */
final class CustomerPrint {
    private final Services services;
    private final Terminal terminal;
    private final String currency;

    CustomerPrint(Session session) {
        services = session.services();
        terminal = session.terminal();
        currency = services.settings().currency();
    }

    Map<String, Object> json(Customer c) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("person", c.person());
        json.put("name", c.name());
        json.put("email", c.email());
        json.put("orders", c.orders());
        json.put("value", new Money(c.value(), currency).major());
        json.put("currency", currency);
        json.put("first_order", text(c.firstOrder()));
        json.put("last_order", text(c.lastOrder()));
        json.put("days_since_order", (long) c.daysSinceOrder());
        json.put("days_inactive", (long) c.daysSilent());
        json.put("churn_probability", c.churn());
        json.put("risk_level", risk(c));
        json.put("customer_score", c.score());
        json.put("vip", c.vip());
        json.put("points", c.points());
        json.put("level", level(c).key());
        json.put("cart_since", text(c.cartAt()));
        json.put(
                "cart_value",
                c.cartAt() == null ? null : new Money(c.cartValue(), currency).major());
        return json;
    }

    private static String text(Instant at) {
        return at == null ? null : at.toString();
    }

    private static String risk(Customer c) {
        return c.risk().name().toLowerCase(Locale.ROOT);
    }

    private Level level(Customer c) {
        return services.customers().loyalty().level(c.earned());
    }

    void table(List<Customer> customers) {
        Formats formats = terminal.texts().formats();
        Table table =
                new Table(
                                terminal,
                                "id",
                                "name",
                                "value",
                                "last_order",
                                "churn",
                                "score",
                                "points",
                                "level",
                                "cart")
                        .right(2, 4, 5, 6, 8);
        for (Customer c : customers)
            table.row(
                    c.person(),
                    c.name(),
                    formats.money(new Money(c.value(), currency)),
                    formats.date(LocalDate.ofInstant(c.lastOrder(), zone())),
                    formats.percent(c.churn(), 0),
                    c.score(),
                    c.points(),
                    level(c).name().get(terminal.texts().language()),
                    c.cartAt() == null ? "" : formats.money(new Money(c.cartValue(), currency)));
        table.print();
    }

    private ZoneId zone() {
        return services.settings().zone();
    }

    void whole(Customer c) {
        List<PointsEntry> entries = services.customers().points().entries(c.person());
        List<Order> orders = services.customers().orders(c.person());
        List<Case> cases =
                services.flow().cases().ofPeople(List.of(c.person())).stream()
                        .filter(Case::open)
                        .toList();
        String next = services.customers().recommendation(c.person()).orElse(null);
        if (terminal.json()) {
            Map<String, Object> json = json(c);
            json.put("recommendation", next);
            json.put("workflows", cases.stream().map(Case::workflow).toList());
            json.put("badges", badges(entries));
            json.put("ledger", entries.stream().map(CustomerPrint::line).toList());
            json.put("orders_list", orders.stream().map(CustomerPrint::line).toList());
            terminal.result(json);
            return;
        }
        table(List.of(c));
        Texts texts = terminal.texts();
        terminal.line(
                texts.get(
                        "cli.customer.risk",
                        texts.get("measure.customer.risk." + risk(c)),
                        texts.formats().percent(c.churn(), 0),
                        (long) c.daysSilent()));
        terminal.line(level(c, texts));
        if (next != null) terminal.line(texts.get("cli.customer.recommend", next));
        if (!cases.isEmpty())
            terminal.line(
                    texts.get(
                            "cli.customer.workflows",
                            cases.stream().map(Case::workflow).collect(Collectors.joining(", "))));
        Table table = new Table(terminal, "id", "at", "kind", "reason", "points").right(4);
        for (PointsEntry e : entries)
            table.row(
                    e.id(),
                    texts.formats().moment(e.at(), zone()),
                    texts.get("measure.customer.kind." + e.kind().name().toLowerCase(Locale.ROOT)),
                    reason(services.customers().loyalty(), e, texts),
                    e.points());
        table.print();
    }

    private String level(Customer c, Texts texts) {
        Loyalty loyalty = services.customers().loyalty();
        String here = level(c).name().get(texts.language());
        return loyalty.after(c.earned())
                .map(next ->
                        texts.get(
                                "cli.customer.level",
                                here,
                                c.points(),
                                next.from() - c.earned(),
                                next.name().get(texts.language())))
                .orElseGet(() -> texts.get("cli.customer.level.top", here, c.points()));
    }

    /** A rule's, level's or badge's own name, else the words as they were written. */
    private static String reason(Loyalty loyalty, PointsEntry e, Texts texts) {
        return loyalty.named(e.reason()).map(n -> n.get(texts.language())).orElse(e.reason());
    }

    private static List<String> badges(List<PointsEntry> entries) {
        return entries.stream()
                .filter(e -> e.kind() == PointsEntry.Kind.BADGE)
                .map(PointsEntry::reason)
                .toList();
    }

    private static Map<String, Object> line(PointsEntry e) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("line", e.id());
        json.put("at", e.at().toString());
        json.put("kind", e.kind().name().toLowerCase(Locale.ROOT));
        json.put("reason", e.reason());
        json.put("points", e.points());
        return json;
    }

    private static Map<String, Object> line(Order o) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("number", o.number());
        json.put("at", o.at().toString());
        json.put("amount", new Money(o.amount(), o.currency()).major());
        json.put("currency", o.currency());
        json.put("product", o.product());
        return json;
    }

    /** One row a customer, as a page, as JSON or as CSV, as the file's ending says. */
    void file(List<Customer> customers, Path file) {
        String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
        if (!name.endsWith(".json") && !name.endsWith(".html")) {
            csv(customers, file);
            return;
        }
        List<Map<String, Object>> all = customers.stream().map(this::json).toList();
        List<List<Object>> rows = new ArrayList<>();
        for (Map<String, Object> row : all) rows.add(new ArrayList<>(row.values()));
        new TableFile(terminal, zone())
                .write(
                        file,
                        terminal.texts().get("cli.customer.title"),
                        Map.of("customers", all),
                        all.isEmpty() ? List.of() : List.copyOf(all.getFirst().keySet()),
                        rows);
    }

    /** What a spreadsheet would take for a formula begins with a quote. */
    private void csv(List<Customer> customers, Path file) {
        List<String> lines = new ArrayList<>();
        for (Customer c : customers) {
            Map<String, Object> json = json(c);
            if (lines.isEmpty()) lines.add(String.join(",", json.keySet()));
            lines.add(
                    json.values().stream()
                            .map(v -> v == null ? "" : cell(v.toString()))
                            .collect(Collectors.joining(",")));
        }
        try {
            Files.write(file, lines);
        } catch (IOException e) {
            throw new Problem(e, "cli.table.unwritable", file);
        }
    }

    private static String cell(String text) {
        String safe = text.matches("[=+@\\t-].*") && !text.matches("-?[0-9.]+") ? "'" + text : text;
        return safe.matches("(?s).*[\",\\r\\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}
