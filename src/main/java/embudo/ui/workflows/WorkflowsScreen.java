package embudo.ui.workflows;

import embudo.ui.Services;
import embudo.ui.charts.StepWords;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.ModelScreen;

import java.util.Map;

/** Which workflows run, who is where in them, and what one would do to everybody. */
public final class WorkflowsScreen extends ModelScreen {
    public WorkflowsScreen(Services services, Desk desk) {
        this(
                new WorkflowsViewModel(services, desk),
                desk,
                new StepWords(
                        services.flow().book().catalogue(),
                        services.segments().book()::shippedName));
    }

    private WorkflowsScreen(WorkflowsViewModel model, Desk desk, StepWords words) {
        super(
                "workflows",
                "fth-git-branch",
                "ui.workflows.name",
                model,
                Fxml.load(
                        "/embudo/ui/workflows/workflows.fxml",
                        Map.of(WorkflowsView.class, () -> new WorkflowsView(model, desk, words))));
    }
}
