package embudo.measure;

import embudo.catalog.loyalty.Loyalty;
import embudo.domain.Contact;
import embudo.domain.Contacts;
import embudo.domain.Journal;
import embudo.domain.Order;
import embudo.domain.Record;
import embudo.domain.Records;
import embudo.domain.loyalty.CustomerFacts;
import embudo.domain.loyalty.PointsBook;
import embudo.kernel.Page;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.IntPredicate;
import java.util.function.IntToDoubleFunction;

/**
 * What is known of customers: figures from the columns, orders, carts and points from where they
 * are kept. Thread-safe; may wait for the store.
 */
public final class CustomerDesk implements Customers, CustomerFacts {
    private final ReadModel columns;
    private final CustomerKeeper keeper;
    private final Contacts contacts;
    private final Records records;
    private final Baskets baskets;
    private final PointsBook points;
    private final Loyalty loyalty;
    private final OpenHours hours = new OpenHours();
    private final Viewed viewed;

    public CustomerDesk(
            ReadModel columns,
            AudienceModel audience,
            Contacts contacts,
            Records records,
            Baskets baskets,
            PointsBook points,
            Loyalty loyalty,
            Journal journal) {
        this.columns = columns;
        keeper = audience.customers();
        this.contacts = contacts;
        this.records = records;
        this.baskets = baskets;
        this.points = points;
        this.loyalty = loyalty;
        viewed = new Viewed(columns, journal, records);
    }

    @Override
    public PointsBook points() {
        return points;
    }

    @Override
    public Loyalty loyalty() {
        return loyalty;
    }

    @Override
    public Page<Customer> page(CustomerQuery query, int offset, int limit) {
        return named(columns.ask(c -> found(c, query, offset, limit)));
    }

    private Page<Customer> found(Columns c, CustomerQuery query, int offset, int limit) {
        CustomerColumns all = keeper.at(c);
        IntPredicate shown = shown(all, query.show());
        List<Integer> people = new ArrayList<>();
        IntToDoubleFunction by = by(all, query.sort());
        double[] order = new double[all.size()];
        for (int person = 0; person < all.size(); person++)
            if (all.ordered(person) && shown.test(person)) {
                people.add(person);
                order[person] = -by.applyAsDouble(person);
            }
        people.sort(
                Comparator.comparingDouble((Integer p) -> order[p])
                        .thenComparingInt(p -> c.identities.identity(p)));
        List<Customer> rows =
                people.stream().skip(offset).limit(limit).map(p -> row(c, all, p)).toList();
        return new Page<>(rows, offset, people.size());
    }

    @Override
    public Set<Long> people(CustomerQuery.Show show) {
        return columns.ask(c -> {
            CustomerColumns all = keeper.at(c);
            IntPredicate shown = shown(all, show);
            Set<Long> people = new HashSet<>();
            for (int person = 0; person < all.size(); person++)
                if (all.ordered(person) && shown.test(person))
                    people.add((long) c.identities.identity(person));
            return people;
        });
    }

    private static IntPredicate shown(CustomerColumns all, CustomerQuery.Show show) {
        return switch (show) {
            case ALL -> person -> true;
            case AT_RISK -> person -> all.churn(person) > Churn.AT_RISK;
            case VIP -> person -> all.score(person) >= CustomerColumns.VIP;
            case OPEN_CART -> all::openCart;
        };
    }

    private static IntToDoubleFunction by(CustomerColumns all, CustomerQuery.Sort sort) {
        return switch (sort) {
            case CHURN -> all::churn;
            case VALUE -> person -> all.of(person).value();
            case SCORE -> all::score;
            case POINTS -> person -> all.of(person).points();
            case LAST_ORDER -> person -> all.of(person).lastOrder();
        };
    }

    private static Customer row(Columns c, CustomerColumns all, int person) {
        CustomerState s = all.of(person);
        return new Customer(
                c.identities.identity(person),
                "",
                "",
                s.orders(),
                s.value(),
                at(s.firstOrder()),
                at(s.lastOrder()),
                all.days(s.lastOrder()),
                all.days(Math.max(s.lastOrder(), s.lastDeed())),
                all.churn(person),
                (int) all.score(person),
                s.points(),
                s.earned(),
                at(s.cartAt()),
                all.openCart(person) ? s.cartValue() : 0);
    }

    private static Instant at(long millis) {
        return millis == CustomerState.NEVER ? null : Instant.ofEpochMilli(millis);
    }

    private Page<Customer> named(Page<Customer> page) {
        Map<Long, Contact> known = new HashMap<>();
        List<Long> ids = page.rows().stream().map(Customer::person).toList();
        for (Contact contact : contacts.byIds(ids)) known.put(contact.id(), contact);
        List<Customer> rows =
                page.rows().stream().map(row -> named(row, known.get(row.person()))).toList();
        return new Page<>(rows, page.offset(), page.total());
    }

    private static Customer named(Customer c, Contact contact) {
        String email = contact == null || contact.email() == null ? "" : contact.email();
        String name = contact == null || contact.name() == null ? "" : contact.name();
        return new Customer(
                c.person(),
                name.isBlank() ? email : name,
                email,
                c.orders(),
                c.value(),
                c.firstOrder(),
                c.lastOrder(),
                c.daysSinceOrder(),
                c.daysSilent(),
                c.churn(),
                c.score(),
                c.points(),
                c.earned(),
                c.cartAt(),
                c.cartValue());
    }

    @Override
    public Optional<Customer> of(long person) {
        List<Customer> found =
                columns.ask(c -> {
                    int ordinal = ordinal(c, person);
                    CustomerColumns all = keeper.at(c);
                    return ordinal < 0 || !all.ordered(ordinal)
                            ? List.of()
                            : List.of(row(c, all, ordinal));
                });
        return named(new Page<>(found, 0, found.size())).rows().stream().findFirst();
    }

    private static int ordinal(Columns c, long person) {
        int known = c.identities.known((int) person);
        return known < 0 ? -1 : c.identities.owner(known);
    }

    @Override
    public Map<CustomerQuery.Show, Long> counts() {
        return columns.ask(c -> {
            CustomerColumns all = keeper.at(c);
            Map<CustomerQuery.Show, Long> counts = new EnumMap<>(CustomerQuery.Show.class);
            for (CustomerQuery.Show show : CustomerQuery.Show.values()) {
                IntPredicate shown = shown(all, show);
                long n = 0;
                for (int person = 0; person < all.size(); person++)
                    if (all.ordered(person) && shown.test(person)) n++;
                counts.put(show, n);
            }
            return counts;
        });
    }

    @Override
    public Map<Customer.Risk, Customer.Stake> byRisk() {
        return columns.ask(c -> {
            CustomerColumns all = keeper.at(c);
            Map<Customer.Risk, Customer.Stake> stakes = new EnumMap<>(Customer.Risk.class);
            for (Customer.Risk risk : Customer.Risk.values()) stakes.put(risk, Customer.Stake.NONE);
            for (int person = 0; person < all.size(); person++)
                if (all.ordered(person)) {
                    long value = all.of(person).value();
                    stakes.compute(
                            Customer.Risk.of(all.churn(person)), (risk, had) -> had.and(value));
                }
            return stakes;
        });
    }

    @Override
    public List<Order> orders(long person) {
        return baskets.orders(person);
    }

    @Override
    public List<Record> carts(long person) {
        return records.ofPerson(person).stream()
                .filter(r -> r.kind().equals("carts"))
                .toList()
                .reversed();
    }

    @Override
    public double[] openHours(long person, ZoneId zone) {
        return columns.ask(c -> hours.of(c, ordinal(c, person), zone));
    }

    @Override
    public Optional<String> recommendation(long person) {
        return baskets.recommendation(person);
    }

    @Override
    public Optional<String> viewed(long person) {
        return viewed.of(person);
    }
}
