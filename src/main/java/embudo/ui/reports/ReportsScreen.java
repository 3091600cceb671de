package embudo.ui.reports;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What goes to the board: reports, their pages, and every one that was made before. */
public final class ReportsScreen implements Screen {
    private final ReportsViewModel model;
    private final Desk desk;
    private final Parent view;
    private final PlanLine plan;
    private List<Notices.Subscription> subscriptions = List.of();
    private boolean attached;

    public ReportsScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new ReportsViewModel(services, desk);
        PreviewView preview = new PreviewView(model, desk);
        plan = new PlanLine(services.reportPlan(), desk, services.settings()::zone);
        view =
                Fxml.load(
                        "/embudo/ui/reports/reports.fxml",
                        Map.of(
                                ReportsView.class,
                                () -> new ReportsView(model, desk, services.settings()::zone, plan),
                                PreviewView.class,
                                () -> preview));
    }

    @Override
    public String id() {
        return "reports";
    }

    @Override
    public String icon() {
        return "fth-file-text";
    }

    @Override
    public String nameKey() {
        return "ui.reports.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        attached = true;
        subscriptions =
                List.of(
                        desk.feed().follow(Set.of(Topic.REPORTS), model::list),
                        desk.feed().follow(Set.of(Topic.FIGURES), model::ready));
        model.list();
        model.ready();
        plan.read();
    }

    @Override
    public void detach() {
        attached = false;
        subscriptions.forEach(Notices.Subscription::close);
        model.stop();
    }

    @Override
    public String remember() {
        return model.remember();
    }

    @Override
    public void recall(String remembered) {
        model.recall(remembered);
        if (attached) model.ready();
    }

    @Override
    public boolean settled() {
        return model.settled() && plan.settled();
    }
}
