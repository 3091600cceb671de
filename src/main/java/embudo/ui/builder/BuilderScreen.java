package embudo.ui.builder;

import embudo.ui.Services;
import embudo.ui.charts.StepWords;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** One workflow: drawn, written, rehearsed, published and watched. */
public final class BuilderScreen extends ModelScreen {
    private final BuilderModel model;

    public BuilderScreen(Services services, Desk desk) {
        this(
                new BuilderModel(services, desk),
                services,
                desk,
                new StepWords(
                        services.flow().book().catalogue(),
                        services.segments().book()::shippedName));
    }

    private BuilderScreen(BuilderModel model, Services services, Desk desk, StepWords words) {
        super(
                "builder",
                "fth-edit",
                "ui.builder.name",
                model,
                Fxml.load(
                        "/embudo/ui/builder/builder.fxml",
                        Map.of(
                                BuilderView.class,
                                () -> new BuilderView(model, services, desk, words))));
        this.model = model;
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public String place() {
        return "workflows";
    }

    public BuilderModel model() {
        return model;
    }
}
