package embudo.ui.live;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** The live webinar, S-DASH-01, and the replay of past ones. Recalls a webinar by external id. */
public final class LiveScreen extends ModelScreen {
    private final LiveViewModel model;

    public LiveScreen(Services services, Desk desk) {
        this(new LiveViewModel(services, desk), desk);
    }

    private LiveScreen(LiveViewModel model, Desk desk) {
        super(
                "live",
                "fth-radio",
                "ui.live.name",
                model,
                Fxml.load(
                        "/embudo/ui/live/live.fxml",
                        Map.of(LiveView.class, () -> new LiveView(model, desk))));
        this.model = model;
    }

    /** For tests without a display. */
    LiveViewModel model() {
        return model;
    }
}
