package embudo.intake;

import embudo.domain.Channel;
import embudo.domain.Contact;
import embudo.domain.ContactField;
import embudo.domain.Order;
import embudo.intake.RowOutcome.Change;
import embudo.intake.RowOutcome.Result;
import embudo.kernel.Money;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** One run over a list of orders. Buyers nobody knows become contacts. */
final class OrdersImport {
    private static final Set<String> PAID =
            Set.of("", "paid", "authorized", "partially refunded", "pagado", "autorizado");

    private final Desk desk;
    private final Columns columns;
    private final Amounts amounts;
    private final Addresses addresses;
    private final Map<String, Long> firstLines = new HashMap<>();
    private final Set<String> rejected = new HashSet<>();
    private final Map<String, Long> added = new HashMap<>();
    private final Map<String, Integer> ofDay = new HashMap<>();
    private final boolean byId;
    private final boolean numbered;
    private long orders;
    private long revenue;

    /** {@code whose} is the buyer's address, or id where the file has no addresses. */
    private record Line(Row row, String whose, Order order) {}

    OrdersImport(Desk desk) {
        this.desk = desk;
        this.columns = desk.columns("at", "total");
        byId = !columns.has("email") && columns.has("customer_id");
        numbered = columns.has("number");
        if (!byId) desk.columns("number", "email");
        this.amounts = Amounts.of(desk, columns, "total");
        this.addresses = new Addresses(desk.ports().settings());
    }

    Map<String, Object> run() {
        desk.eachPortion(this::portion);
        Map<String, Object> summary = new LinkedHashMap<>();
        summary.put("orders", orders);
        summary.put("revenue", revenue);
        summary.put("newPeople", (long) added.size());
        return summary;
    }

    private void portion(List<Row> rows) {
        List<Line> lines = new ArrayList<>();
        for (Row row : rows) read(row).ifPresent(lines::add);
        List<String> whose = lines.stream().map(Line::whose).distinct().toList();
        Map<String, Contact> people =
                byId
                        ? desk.ports().contacts().byExternalIds(whose)
                        : KnownPeople.of(desk.ports()).byEmails(whose);
        Map<String, Order> known =
                desk.ports()
                        .imports()
                        .orders(lines.stream().map(line -> line.order().number()).toList());
        for (Line line : lines)
            settle(line, people.get(line.whose()), known.get(line.order().number()));
    }

    private Optional<Line> read(Row row) {
        String number = number(row);
        Long first = number.isEmpty() ? null : firstLines.putIfAbsent(number, row.line());
        if (first != null) {
            Result result = rejected.contains(number) ? Result.REJECTED : Result.UNCHANGED;
            desk.tally()
                    .add(
                            new RowOutcome(
                                    row.line(),
                                    result,
                                    number,
                                    List.of(),
                                    "intake.reason.order_line",
                                    List.of(first)));
            return Optional.empty();
        }
        String defect = Columns.defect(row, desk.header().cells().length);
        String mail = columns.text(row, byId ? "customer_id" : "email");
        Optional<String> email =
                byId ? Optional.of(mail).filter(id -> !id.isEmpty()) : addresses.email(mail);
        Optional<Instant> at = columns.moment(row, "at");
        String code = columns.text(row, "currency").toUpperCase(Locale.ROOT);
        String currency = code.isEmpty() ? desk.ports().settings().currency() : code;
        String total = columns.text(row, "total");
        String status = Headers.plain(columns.text(row, "status"));
        if (defect != null) return reject(row, number, defect);
        if (number.isEmpty()) return reject(row, mail, "intake.reason.missing", "number");
        if (!PAID.contains(status)) return reject(row, number, "intake.reason.unpaid", status);
        if (email.isEmpty()) return reject(row, number, "intake.reason.email", mail);
        if (!byId && desk.erased(email.get())) return reject(row, "", "intake.reason.erased");
        if (at.isEmpty()) return reject(row, number, "intake.reason.date", columns.text(row, "at"));
        if (!Amounts.isCurrency(currency))
            return reject(row, number, "intake.reason.currency", currency);
        Optional<Long> amount = amounts.minor(total, currency).filter(a -> a >= 0);
        if (amount.isEmpty()) return reject(row, number, "intake.reason.number", total);
        Channel channel = Sources.of(columns.text(row, "source"));
        String product = columns.text(row, "product");
        return Optional.of(
                new Line(
                        row,
                        email.get(),
                        new Order(number, 0, at.get(), amount.get(), currency, product, channel)));
    }

    /** The order's number; where files have none, customer, day and which of that day it is. */
    private String number(Row row) {
        if (numbered) return columns.text(row, "number");
        String day = columns.text(row, "customer_id") + "/" + columns.text(row, "at");
        return day + "/" + ofDay.merge(day, 1, Integer::sum);
    }

    private Optional<Line> reject(Row row, String subject, String reason, Object... args) {
        if (numbered) rejected.add(columns.text(row, "number"));
        desk.tally().reject(row.line(), subject, reason, args);
        return Optional.empty();
    }

    private void settle(Line line, Contact contact, Order before) {
        long person =
                contact != null
                        ? contact.id()
                        : added.computeIfAbsent(line.whose(), whose -> add(line));
        Order o = line.order();
        Order now =
                new Order(
                        o.number(),
                        person,
                        o.at(),
                        o.amount(),
                        o.currency(),
                        o.product(),
                        o.channel());
        orders++;
        revenue += now.amount();
        Result result =
                before == null ? Result.NEW : now.equals(before) ? Result.UNCHANGED : Result.UPDATE;
        if (result != Result.UNCHANGED) desk.session().order(now);
        List<Change> changes =
                before == null || before.amount() == now.amount()
                        ? List.of()
                        : List.of(new Change("total", shown(before), shown(now)));
        desk.tally().add(line.row().line(), result, now.number(), changes);
    }

    private static String shown(Order order) {
        return new Money(order.amount(), order.currency()).major().toPlainString();
    }

    private long add(Line line) {
        Map<ContactField, Object> fields = new EnumMap<>(ContactField.class);
        fields.put(byId ? ContactField.EXTERNAL_ID : ContactField.EMAIL, line.whose());
        fields.put(ContactField.CREATED_AT, line.order().at());
        if (line.order().channel() != Channel.NONE)
            fields.put(ContactField.SOURCE, line.order().channel().name());
        String[] name = columns.text(line.row(), "customer").split(" +", 2);
        if (!name[0].isEmpty()) fields.put(ContactField.FIRST_NAME, name[0]);
        if (name.length > 1) fields.put(ContactField.LAST_NAME, name[1]);
        String country = columns.text(line.row(), "country");
        if (!country.isEmpty()) fields.put(ContactField.COUNTRY, country);
        addresses
                .phone(columns.text(line.row(), "phone"), country)
                .ifPresent(phone -> fields.put(ContactField.PHONE, phone));
        return desk.session().addContact(fields, Map.of());
    }
}
