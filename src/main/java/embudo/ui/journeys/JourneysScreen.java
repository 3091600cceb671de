package embudo.ui.journeys;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.time.ZoneId;
import java.util.Map;
import java.util.function.Supplier;

/** How people come to buy: the ways they took, where they stop, one person's timeline. */
public final class JourneysScreen extends ModelScreen {
    public JourneysScreen(Services services, Desk desk) {
        this(new JourneysViewModel(services, desk), desk, services.settings()::zone);
    }

    private JourneysScreen(JourneysViewModel model, Desk desk, Supplier<ZoneId> zone) {
        super(
                "journeys",
                "fth-map",
                "ui.journeys.name",
                model,
                Fxml.load(
                        "/embudo/ui/journeys/journeys.fxml",
                        Map.of(JourneysView.class, () -> new JourneysView(model, desk, zone))));
    }
}
