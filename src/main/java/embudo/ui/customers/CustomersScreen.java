package embudo.ui.customers;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** Customers by risk, value and points, and all about one of them. */
public final class CustomersScreen extends ModelScreen {
    public CustomersScreen(Services services, Desk desk) {
        this(new CustomersViewModel(services, desk), desk);
    }

    private CustomersScreen(CustomersViewModel model, Desk desk) {
        super(
                "customers",
                "fth-heart",
                "ui.customers.name",
                model,
                Fxml.load(
                        "/embudo/ui/customers/customers.fxml",
                        Map.of(CustomersView.class, () -> new CustomersView(model, desk))));
    }
}
