package embudo.ui.duplicates;

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

/** Who stands here twice: proposals side by side, and merges with the way back. */
public final class DuplicatesScreen implements Screen {
    private final DuplicatesViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public DuplicatesScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new DuplicatesViewModel(services, desk);
        PairView pair = new PairView(model, desk, services.settings()::zone);
        view =
                Fxml.load(
                        "/embudo/ui/duplicates/duplicates.fxml",
                        Map.of(
                                DuplicatesView.class,
                                () -> new DuplicatesView(model, desk, services.settings()::zone),
                                PairView.class,
                                () -> pair));
    }

    @Override
    public String id() {
        return "duplicates";
    }

    @Override
    public String icon() {
        return "fth-git-merge";
    }

    @Override
    public String nameKey() {
        return "ui.duplicates.name";
    }

    /** Reached from the leads. */
    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public String place() {
        return "leads";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.CONTACTS), model::changed);
        model.search();
    }

    @Override
    public void detach() {
        subscription.close();
        model.stop();
    }

    @Override
    public boolean settled() {
        return model.settled();
    }

    @Override
    public String remember() {
        return model.remember();
    }

    @Override
    public void recall(String remembered) {
        model.recall(remembered);
    }
}
