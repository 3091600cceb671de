package embudo.ui.segments;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Screen;
import embudo.ui.kit.action.Action;

import javafx.scene.Node;
import javafx.scene.Parent;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** Who belongs together: segments by rule and by hand, written, compared and put to use. */
public final class SegmentsScreen implements Screen {
    private final SegmentsViewModel model;
    private final Desk desk;
    private final Parent view;
    private Notices.Subscription subscription;

    public SegmentsScreen(Services services, Desk desk) {
        this.desk = desk;
        model = new SegmentsViewModel(services, desk);
        SegmentEditorView editor = new SegmentEditorView(model, desk, services);
        view =
                Fxml.load(
                        "/embudo/ui/segments/segments.fxml",
                        Map.of(
                                SegmentsView.class,
                                () -> new SegmentsView(model, desk),
                                SegmentEditorView.class,
                                () -> editor));
    }

    /** What the screen shows. */
    public SegmentsViewModel model() {
        return model;
    }

    @Override
    public String id() {
        return "segments";
    }

    @Override
    public String icon() {
        return "fth-layers";
    }

    @Override
    public String nameKey() {
        return "ui.segments.name";
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {
        subscription = desk.feed().follow(Set.of(Topic.FIGURES, Topic.SEGMENTS), model::refresh);
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
    public List<Action> actions() {
        return List.of(
                Action.of(
                        "segments.new",
                        "ui.segments.new",
                        "fth-plus",
                        Action.Group.SCREEN,
                        "",
                        () -> model.begin("", "")),
                Action.of(
                                "segments.save",
                                "ui.segments.save",
                                "fth-save",
                                Action.Group.SCREEN,
                                "Shortcut+S",
                                model::save)
                        .when(model::ready, t -> t.get("ui.segments.save")));
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
