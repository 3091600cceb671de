package embudo.measure;

import embudo.catalog.loyalty.Loyalty;
import embudo.domain.Order;
import embudo.domain.Record;
import embudo.domain.loyalty.PointsBook;
import embudo.kernel.Page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What is known of customers. Thread-safe; may wait for the store, so never on the FX thread. */
public interface Customers {
    /** One page of customers, and how many there are in all. */
    Page<Customer> page(CustomerQuery query, int offset, int limit);

    /** Everybody of a part. */
    Set<Long> people(CustomerQuery.Show show);

    /** One customer; empty for who never ordered. */
    Optional<Customer> of(long person);

    /** How many customers there are of each part. */
    Map<CustomerQuery.Show, Long> counts();

    /** Customers of every risk, none left out. */
    Map<Customer.Risk, Customer.Stake> byRisk();

    /** Newest first. */
    List<Order> orders(long person);

    /** Carts of the shop as they are known, newest first. */
    List<Record> carts(long person);

    /** What people with the same orders bought too; empty when nobody did. */
    Optional<String> recommendation(long person);

    PointsBook points();

    /** Levels, rules and badges. */
    Loyalty loyalty();
}
