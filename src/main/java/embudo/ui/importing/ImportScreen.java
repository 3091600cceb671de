package embudo.ui.importing;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.FileScreen;
import embudo.ui.kit.Fxml;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;

/** What a file would change, and the change itself. */
public final class ImportScreen implements FileScreen {
    private final ImportViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public ImportScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new ImportViewModel(services, desk);
        Naming naming = new Naming(services.importer()::kinds);
        PreviewView preview = new PreviewView(model, desk, services.importer()::kinds, naming);
        view =
                Fxml.load(
                        "/embudo/ui/importing/import.fxml",
                        Map.of(
                                ImportView.class,
                                () ->
                                        new ImportView(
                                                model,
                                                desk,
                                                services.settings()::zone,
                                                preview,
                                                naming)));
    }

    /** Looks at a file as if it had been dropped here. */
    @Override
    public void open(Path file) {
        model.open(file);
    }

    @Override
    public String id() {
        return "import";
    }

    @Override
    public String icon() {
        return "fth-upload";
    }

    @Override
    public String nameKey() {
        return "ui.import.name";
    }

    @Override
    public boolean opensGroup() {
        return true;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription =
                desk.feed().follow(Set.of(Topic.CONTACTS, Topic.JOURNAL), model.batches()::refresh);
        model.batches().refresh();
        model.resume();
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
        return model.remember();
    }

    @Override
    public void recall(String remembered) {
        model.recall(remembered);
    }
}
