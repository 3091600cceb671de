package embudo.ui.webinars;

import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** What came of each webinar, and what happened in one. */
public final class WebinarsScreen extends ModelScreen {
    public WebinarsScreen(Services services, Desk desk) {
        this(new WebinarsViewModel(services, desk), desk);
    }

    private WebinarsScreen(WebinarsViewModel model, Desk desk) {
        super(
                "webinars",
                "fth-video",
                "ui.webinars.name",
                model,
                Fxml.load(
                        "/embudo/ui/webinars/webinars.fxml",
                        Map.of(WebinarsView.class, () -> new WebinarsView(model, desk))));
    }

    @Override
    public boolean opensGroup() {
        return true;
    }
}
