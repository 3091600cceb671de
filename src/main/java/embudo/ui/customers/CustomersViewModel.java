package embudo.ui.customers;

import embudo.catalog.loyalty.Loyalty;
import embudo.catalog.workflow.Workflow;
import embudo.kernel.Page;
import embudo.kernel.Topic;
import embudo.measure.Customer;
import embudo.measure.CustomerQuery;
import embudo.measure.CustomerQuery.Show;
import embudo.measure.CustomerQuery.Sort;
import embudo.measure.Customers;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FollowingModel;
import embudo.ui.kit.Lane;
import embudo.ui.kit.table.PagedRows;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;

import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The customers of a part in one order, and the one looked at. FX thread. */
final class CustomersViewModel extends FollowingModel {
    /** How the list stands. */
    record Standing(
            CustomerQuery query,
            Map<Show, Long> counts,
            long total,
            List<Customer> first,
            String currency,
            ZoneId zone,
            boolean ready) {
        Standing {
            counts = Map.copyOf(counts);
            first = List.copyOf(first);
        }
    }

    private final Services services;
    private final Desk desk;
    private final PagedRows<Customer> rows = new PagedRows<>(this::fetch);
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
    private final ObjectProperty<Sort> sort = new SimpleObjectProperty<>(Sort.CHURN);
    private final ReadOnlyObjectWrapper<Standing> standing = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Customer> chosen = new SimpleObjectProperty<>();
    private final ReadOnlyObjectWrapper<CustomerSheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Throwable> failure = new ReadOnlyObjectWrapper<>();
    private final RedeemModel redeeming;
    private final Lane<Standing> reading;
    private final Lane<CustomerSheet> looking;
    private final Lane<Set<Long>> opening;

    CustomersViewModel(Services services, Desk desk) {
        super(desk, Set.of(Topic.FIGURES, Topic.WORKFLOWS));
        this.services = services;
        this.desk = desk;
        redeeming =
                new RedeemModel(
                        () -> services.customers().points(),
                        services.ticker(),
                        desk,
                        this::refresh);
        reading = desk.async().lane(this::arrived, failure::set);
        looking = desk.async().lane(sheet::set, failure::set);
        opening = desk.async().lane(this::opened, desk::fail);
        show.addListener((p, was, is) -> anew());
        sort.addListener((p, was, is) -> anew());
        chosen.addListener((p, was, is) -> look(is));
    }

    @Override
    public boolean settled() {
        return !reading.busy() && !looking.busy() && !opening.busy() && !redeeming.busy();
    }

    /** Part and order. */
    @Override
    public String remember() {
        return show.get() + " " + sort.get();
    }

    @Override
    public void recall(String remembered) {
        for (Show s : Show.values()) if (remembered.startsWith(s + " ")) show.set(s);
        for (Sort s : Sort.values()) if (remembered.endsWith(" " + s)) sort.set(s);
    }

    private void anew() {
        chosen.set(null);
        refresh();
    }

    @Override
    protected void refresh() {
        CustomerQuery asked = new CustomerQuery(show.get(), sort.get());
        reading.ask(() -> {
            Customers customers = services.customers();
            Page<Customer> page = customers.page(asked, 0, PagedRows.PAGE);
            return new Standing(
                    asked,
                    customers.counts(),
                    page.total(),
                    page.rows(),
                    services.settings().currency(),
                    services.settings().zone(),
                    services.figures().ready());
        });
    }

    private void arrived(Standing now) {
        failure.set(null);
        boolean same =
                standing.get() != null
                        && standing.get().query().equals(now.query())
                        && rows.size() == now.total();
        if (same) rows.renew(now.first());
        else rows.reset(now.total(), now.first());
        standing.set(now);
        long before = chosen.get() == null ? 0 : chosen.get().person();
        chosen.set(
                now.first().stream()
                        .filter(c -> c.person() == before)
                        .findFirst()
                        .orElseGet(() ->
                                before != 0 && same || now.first().isEmpty()
                                        ? now.first().isEmpty() ? null : chosen.get()
                                        : now.first().getFirst()));
    }

    private void fetch(int page) {
        CustomerQuery asked = new CustomerQuery(show.get(), sort.get());
        desk.async()
                .<List<Customer>>lane(
                        found -> {
                            if (asked.equals(new CustomerQuery(show.get(), sort.get())))
                                rows.put(page, found);
                        },
                        failed -> {
                            rows.failed(page);
                            failure.set(failed);
                        })
                .ask(() ->
                        services.customers()
                                .page(asked, page * PagedRows.PAGE, PagedRows.PAGE)
                                .rows());
    }

    private void look(Customer customer) {
        redeeming.of(customer);
        if (customer == null) {
            looking.drop();
            sheet.set(null);
        } else looking.ask(() -> CustomerSheet.of(services, customer));
    }

    /** Opens the leads screen on everybody of the part, where they can be exported and listed. */
    void openAll() {
        Show part = show.get();
        opening.ask(() -> services.customers().people(part));
    }

    private void opened(Set<Long> people) {
        desk.navigator()
                .openLeads(
                        desk.words().get("ui.customers.people." + key(show.get()), people.size()),
                        people);
    }

    static String key(Enum<?> choice) {
        return choice.name().toLowerCase(Locale.ROOT);
    }

    void openLead() {
        Customer customer = chosen.get();
        if (customer != null)
            desk.navigator().openLeads(customer.name(), Set.of(customer.person()));
    }

    void openImport() {
        desk.navigator().openScreen("import");
    }

    PagedRows<Customer> rows() {
        return rows;
    }

    ObjectProperty<Show> showProperty() {
        return show;
    }

    ObjectProperty<Sort> sortProperty() {
        return sort;
    }

    /** Null until it was read for the first time. */
    ReadOnlyObjectProperty<Standing> standingProperty() {
        return standing.getReadOnlyProperty();
    }

    /** The one looked at, null for nobody. */
    ObjectProperty<Customer> chosenProperty() {
        return chosen;
    }

    /** All about the one looked at, null until it was read. */
    ReadOnlyObjectProperty<CustomerSheet> sheetProperty() {
        return sheet.getReadOnlyProperty();
    }

    ReadOnlyObjectProperty<Throwable> failureProperty() {
        return failure.getReadOnlyProperty();
    }

    RedeemModel redeeming() {
        return redeeming;
    }

    Loyalty loyalty() {
        return services.flow().book().catalogue().loyalty();
    }

    /** The name of a workflow in the window's language, its key when it is gone. */
    String workflow(String key) {
        Workflow known = services.flow().book().all().get(key);
        return known == null ? key : known.name().get(desk.words().language());
    }
}
