package embudo.ui.tasks;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Map;
import java.util.Set;

/** What is to be done now: calls, tasks, decisions. */
public final class TasksScreen implements Screen {
    private final TasksViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public TasksScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new TasksViewModel(services, desk);
        view =
                Fxml.load(
                        "/embudo/ui/tasks/tasks.fxml",
                        Map.of(TasksView.class, () -> new TasksView(model, desk)));
    }

    @Override
    public String id() {
        return "tasks";
    }

    @Override
    public String icon() {
        return "fth-check-square";
    }

    @Override
    public String nameKey() {
        return "ui.tasks.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription =
                desk.feed()
                        .follow(
                                Set.of(
                                        Topic.WORKFLOWS,
                                        Topic.SCORES,
                                        Topic.CONTACTS,
                                        Topic.SETTINGS),
                                model::refresh);
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
