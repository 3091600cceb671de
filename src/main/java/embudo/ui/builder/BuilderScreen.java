package embudo.ui.builder;

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

/** One workflow: drawn, written, rehearsed, published and watched. */
public final class BuilderScreen implements Screen {
    private final BuilderModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public BuilderScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new BuilderModel(services, desk);
        StepWords words = new StepWords(services.flow().book().catalogue());
        view =
                Fxml.load(
                        "/embudo/ui/builder/builder.fxml",
                        Map.of(
                                BuilderView.class,
                                () -> new BuilderView(model, services, desk, words)));
    }

    @Override
    public String id() {
        return "builder";
    }

    @Override
    public String icon() {
        return "fth-edit";
    }

    @Override
    public String nameKey() {
        return "ui.builder.name";
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public String place() {
        return "workflows";
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

    @Override
    public String remember() {
        return model.key().isEmpty() ? "" : "edit " + model.key();
    }

    /** {@code new}, {@code copy KEY}, {@code edit KEY} or the key alone. */
    @Override
    public void recall(String remembered) {
        if (remembered.equals("new")) model.create();
        else if (remembered.startsWith("copy ")) model.copy(remembered.substring(5));
        else if (!remembered.isEmpty()) model.open(remembered.replaceFirst("^edit ", ""));
    }

    public BuilderModel model() {
        return model;
    }
}
