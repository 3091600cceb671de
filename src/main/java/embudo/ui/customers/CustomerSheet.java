package embudo.ui.customers;

import embudo.domain.Order;
import embudo.domain.Record;
import embudo.domain.flow.Case;
import embudo.domain.loyalty.PointsEntry;
import embudo.measure.Customer;
import embudo.measure.Customers;
import embudo.ui.Services;

import java.util.List;

/**
 * All about one customer.
 *
 * @param cases in which they are on their way
 * @param next recommended product, empty for none
 */
record CustomerSheet(
        Customer customer,
        List<Order> orders,
        List<Record> carts,
        List<PointsEntry> ledger,
        List<Case> cases,
        String next) {
    CustomerSheet {
        orders = List.copyOf(orders);
        carts = List.copyOf(carts);
        ledger = List.copyOf(ledger);
        cases = List.copyOf(cases);
    }

    /** May block. */
    static CustomerSheet of(Services services, Customer customer) {
        Customers customers = services.customers();
        long person = customer.person();
        return new CustomerSheet(
                customer,
                customers.orders(person),
                customers.carts(person),
                customers.points().entries(person),
                services.flow().cases().ofPeople(List.of(person)).stream()
                        .filter(Case::open)
                        .toList(),
                customers.recommendation(person).orElse(""));
    }
}
