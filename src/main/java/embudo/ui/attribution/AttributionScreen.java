package embudo.ui.attribution;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** Which channels or campaigns earned the conversions: every model over the same journeys. */
public final class AttributionScreen extends ModelScreen {
    public AttributionScreen(Services services, Desk desk) {
        this(new AttributionViewModel(services, desk), desk);
    }

    private AttributionScreen(AttributionViewModel model, Desk desk) {
        super(
                "attribution",
                "fth-award",
                "ui.attribution.name",
                model,
                Fxml.load(
                        "/embudo/ui/attribution/attribution.fxml",
                        Map.of(AttributionView.class, () -> new AttributionView(model, desk))));
    }
}
