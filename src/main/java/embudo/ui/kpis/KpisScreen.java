package embudo.ui.kpis;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.charts.MetricPlace;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.Map;
import java.util.Set;

/**
 * The KPI board, S-DASH-12, and the calculators. Other screens open it on one metric: {@link
 * #recall} understands a metric's key before the range.
 */
public final class KpisScreen implements Screen {
    private final KpisViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public KpisScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new KpisViewModel(services, desk);
        String currency = services.settings().currency();
        view =
                Fxml.load(
                        "/embudo/ui/kpis/kpis.fxml",
                        Map.of(
                                KpisView.class,
                                () -> new KpisView(model, desk, currency, services.market())));
    }

    @Override
    public String id() {
        return "kpis";
    }

    @Override
    public String icon() {
        return "fth-bar-chart-2";
    }

    @Override
    public String nameKey() {
        return "ui.kpis.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.FIGURES, Topic.SETTINGS), model::refresh);
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
        return model.range().remember();
    }

    @Override
    public void recall(String remembered) {
        MetricPlace place = MetricPlace.of(remembered);
        if (place == null) model.range().recall(remembered);
        else model.open(place);
    }
}
