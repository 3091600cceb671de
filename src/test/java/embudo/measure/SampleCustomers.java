package embudo.measure;

import embudo.catalog.Catalog;
import embudo.catalog.loyalty.Loyalty;
import embudo.domain.Channel;
import embudo.domain.Order;
import embudo.domain.Record;
import embudo.domain.loyalty.PointsBook;
import embudo.kernel.Page;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Invented customers for pictures and tests of the window. */
public final class SampleCustomers implements Customers {
    private static final Instant NOW = Instant.parse("2026-11-19T13:32:00Z");
    private static final String[] NAMES = {
        "Lucía Fernández", "Mateo Ortega", "Sofía Ramírez de Arellano", "Diego Castro",
                "Valentina Ríos",
        "Hugo Navarro", "Camila Duarte", "Martín Iglesias", "Paula Herrera", "Adrián Molina"
    };
    private final Loyalty loyalty = Catalog.load().workflows().loyalty();
    private final List<Customer> all = new ArrayList<>();

    /** What everybody has earned, and what is redeemed. */
    public final MemoryPoints book = new MemoryPoints(NOW);

    public SampleCustomers() {
        for (int i = 0; i < 40; i++) {
            double silent = 3 + 137 * ((i * 17) % 40) / 40.0;
            int orders = 1 + (i * 7) % 11;
            long value = (long) orders * (4_900 + 1_730 * (i % 9));
            Instant last = NOW.minus(Duration.ofHours((long) (silent * 24)));
            boolean cart = i % 6 == 0;
            all.add(
                    new Customer(
                            i + 1,
                            NAMES[i % NAMES.length],
                            "p" + i + "@nube.example",
                            orders,
                            value,
                            last.minus(Duration.ofDays(30L * orders)),
                            last,
                            silent,
                            silent,
                            Churn.probability(silent, 30 + i % 20),
                            i == 4 ? 94 : 12 + (i * 13) % 77,
                            value / 100,
                            value / 100 + (i % 7 == 0 ? 4_800 : 0),
                            cart ? NOW.minus(Duration.ofHours(5L + i)) : null,
                            cart ? 12_900 : 0));
        }
    }

    private static boolean shown(Customer c, CustomerQuery.Show show) {
        return switch (show) {
            case ALL -> true;
            case AT_RISK -> c.risk() != Customer.Risk.LOW;
            case VIP -> c.vip();
            case OPEN_CART -> c.cartAt() != null;
        };
    }

    private static double by(Customer c, CustomerQuery.Sort sort) {
        return switch (sort) {
            case CHURN -> c.churn();
            case VALUE -> c.value();
            case SCORE -> c.score();
            case POINTS -> c.points();
            case LAST_ORDER -> c.lastOrder().toEpochMilli();
        };
    }

    @Override
    public Page<Customer> page(CustomerQuery query, int offset, int limit) {
        List<Customer> found =
                all.stream()
                        .filter(c -> shown(c, query.show()))
                        .sorted(Comparator.comparingDouble(c -> -by(c, query.sort())))
                        .toList();
        List<Customer> rows = found.stream().skip(offset).limit(limit).map(this::now).toList();
        return new Page<>(rows, offset, found.size());
    }

    /** With the points that are left. */
    private Customer now(Customer c) {
        return new Customer(
                c.person(),
                c.name(),
                c.email(),
                c.orders(),
                c.value(),
                c.firstOrder(),
                c.lastOrder(),
                c.daysSinceOrder(),
                c.daysSilent(),
                c.churn(),
                c.score(),
                c.points() + book.moved(c.person()),
                c.earned(),
                c.cartAt(),
                c.cartValue());
    }

    @Override
    public Set<Long> people(CustomerQuery.Show show) {
        return all.stream()
                .filter(c -> shown(c, show))
                .map(Customer::person)
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Customer.Risk, Customer.Stake> byRisk() {
        Map<Customer.Risk, Customer.Stake> stakes = new EnumMap<>(Customer.Risk.class);
        for (Customer.Risk risk : Customer.Risk.values()) stakes.put(risk, Customer.Stake.NONE);
        for (Customer c : all) stakes.compute(c.risk(), (risk, had) -> had.and(c.value()));
        return stakes;
    }

    @Override
    public Optional<Customer> of(long person) {
        return all.stream().filter(c -> c.person() == person).findFirst();
    }

    @Override
    public Map<CustomerQuery.Show, Long> counts() {
        Map<CustomerQuery.Show, Long> counts = new EnumMap<>(CustomerQuery.Show.class);
        for (CustomerQuery.Show show : CustomerQuery.Show.values())
            counts.put(show, (long) people(show).size());
        return counts;
    }

    @Override
    public List<Order> orders(long person) {
        List<Order> orders = new ArrayList<>();
        Customer c = of(person).orElseThrow();
        for (int i = 0; i < c.orders(); i++)
            orders.add(
                    new Order(
                            "A-" + person + i,
                            person,
                            c.lastOrder().minus(Duration.ofDays(31L * i)),
                            4_900,
                            "USD",
                            i % 2 == 0 ? "Plan Pro" : "Curso de IA aplicada a las ventas",
                            Channel.EMAIL));
        return orders;
    }

    @Override
    public List<Record> carts(long person) {
        return List.of();
    }

    @Override
    public Optional<String> recommendation(long person) {
        return Optional.of("Taller de prompts");
    }

    @Override
    public PointsBook points() {
        return book;
    }

    @Override
    public Loyalty loyalty() {
        return loyalty;
    }
}
