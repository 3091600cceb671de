package embudo.measure;

import embudo.domain.Extracts;
import embudo.domain.Journal;
import embudo.domain.Order;
import embudo.kernel.Notices;
import embudo.kernel.Topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Everybody's orders, read again once an import or a merge has changed them. Thread-safe. */
public final class Baskets implements AutoCloseable {
    private final Extracts extracts;
    private final Journal journal;
    private final Notices.Subscription subscription;
    private volatile Known known;

    public Baskets(Extracts extracts, Journal journal, Notices notices) {
        this.extracts = extracts;
        this.journal = journal;
        subscription =
                notices.subscribe(topic -> {
                    if (topic == Topic.CONTACTS) known = null;
                });
    }

    private record Known(
            Map<Long, List<Order>> orders, Map<Long, Set<String>> products, CoPurchases together) {}

    /** A person's orders, newest first. */
    List<Order> orders(long person) {
        return known().orders().getOrDefault(person, List.of());
    }

    Optional<String> recommendation(long person) {
        Known now = known();
        return now.together().recommend(now.products().getOrDefault(person, Set.of()));
    }

    private Known known() {
        Known now = known;
        if (now == null) known = now = read();
        return now;
    }

    private Known read() {
        Map<Integer, Integer> aliases = journal.aliases();
        Map<Long, List<Order>> orders = new HashMap<>();
        Map<Long, Set<String>> products = new HashMap<>();
        extracts.orders(order -> {
            long person = order.person();
            if (aliases.containsKey((int) person)) person = aliases.get((int) person);
            orders.computeIfAbsent(person, k -> new ArrayList<>()).add(order);
            if (order.product() != null && !order.product().isBlank())
                products.computeIfAbsent(person, k -> new HashSet<>()).add(order.product());
        });
        orders.values().forEach(of -> of.sort(Comparator.comparing(Order::at).reversed()));
        return new Known(orders, products, new CoPurchases(products.values()));
    }

    @Override
    public void close() {
        subscription.close();
    }
}
