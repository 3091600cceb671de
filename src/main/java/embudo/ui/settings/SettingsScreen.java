package embudo.ui.settings;

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

/** The workspace, the window, the link, the connectors, and the care of the data. */
public final class SettingsScreen implements Screen {
    private final SettingsViewModel model;
    private final CareViewModel care;
    private final ExportViewModel export;
    private final SalesViewModel sales;
    private final NoticesViewModel told;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    /** {@code version} of the product, as it is shown. */
    public SettingsScreen(Services services, Desk desk, String version) {
        this.desk = desk;
        model = new SettingsViewModel(services, desk);
        care = new CareViewModel(services, desk);
        export = new ExportViewModel(services, desk);
        sales = new SalesViewModel(services, desk);
        told = new NoticesViewModel(services, desk);
        Parent toldCard =
                Fxml.load(
                        "/embudo/ui/settings/notices.fxml",
                        Map.of(NoticesView.class, () -> new NoticesView(told, desk)));
        Parent salesCard =
                Fxml.load(
                        "/embudo/ui/settings/sales.fxml",
                        Map.of(SalesView.class, () -> new SalesView(sales, desk)));
        Parent careCard =
                Fxml.load(
                        "/embudo/ui/settings/care.fxml",
                        Map.of(CareView.class, () -> new CareView(care, desk)));
        Parent exportCard =
                Fxml.load(
                        "/embudo/ui/settings/export.fxml",
                        Map.of(ExportView.class, () -> new ExportView(export, desk)));
        view =
                Fxml.load(
                        "/embudo/ui/settings/settings.fxml",
                        Map.of(
                                SettingsView.class,
                                () ->
                                        new SettingsView(
                                                model,
                                                desk,
                                                version,
                                                careCard,
                                                exportCard,
                                                salesCard,
                                                toldCard)));
    }

    @Override
    public String id() {
        return "settings";
    }

    @Override
    public String icon() {
        return "fth-settings";
    }

    @Override
    public String nameKey() {
        return "ui.settings.name";
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
                                Set.of(Topic.SETTINGS, Topic.LINK, Topic.CONTACTS, Topic.COMMANDS),
                                this::refresh);
        refresh();
    }

    private void refresh() {
        model.refresh();
        care.refresh();
        export.refresh();
        sales.refresh();
        told.refresh();
    }

    @Override
    public void detach() {
        subscription.close();
    }

    @Override
    public boolean settled() {
        return model.settled()
                && care.settled()
                && export.settled()
                && sales.settled()
                && told.settled();
    }
}
