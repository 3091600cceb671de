package embudo.ui.workflows;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.charts.StepWords;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Map;
import java.util.Set;

/** Which workflows run, who is where in them, and what one would do to everybody. */
public final class WorkflowsScreen implements Screen {
    private final WorkflowsViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public WorkflowsScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new WorkflowsViewModel(services, desk);
        StepWords words = new StepWords(services.flow().book().catalogue());
        view =
                Fxml.load(
                        "/embudo/ui/workflows/workflows.fxml",
                        Map.of(WorkflowsView.class, () -> new WorkflowsView(model, desk, words)));
    }

    @Override
    public String id() {
        return "workflows";
    }

    @Override
    public String icon() {
        return "fth-git-branch";
    }

    @Override
    public String nameKey() {
        return "ui.workflows.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.WORKFLOWS), model::refresh);
        model.refresh();
    }

    @Override
    public void detach() {
        subscription.close();
    }

    @Override
    public boolean settled() {
        return model.settled();
    }
}
