package embudo.ui.sampler;

import embudo.ui.kit.Desk;
import embudo.ui.kit.Screen;

import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The sheet as a screen, so that pictures are taken of it as of any other. */
public final class SamplerScreen implements Screen {
    private final HBox view;

    public SamplerScreen(Desk desk) {
        VBox left = new VBox(12, new Controls(desk.words()).all());
        VBox right = new VBox(12, new Parts(desk).all());
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(500);
        right.setPrefWidth(500);
        view = new HBox(24, left, right);
        view.getStyleClass().addAll("screen", "sampler", "no-figure");
        view.setStyle("-fx-padding: 16 24 16 24;");
    }

    @Override
    public String id() {
        return "sampler";
    }

    @Override
    public String icon() {
        return "fth-grid";
    }

    @Override
    public String nameKey() {
        return "ui.sampler.name";
    }

    @Override
    public boolean inSidebar() {
        return false;
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void attach() {}

    @Override
    public void detach() {}

    @Override
    public boolean settled() {
        return true;
    }
}
