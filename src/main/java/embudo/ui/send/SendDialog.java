package embudo.ui.send;

import embudo.kernel.Notices;
import embudo.kernel.Topic;
import embudo.outbox.Dispatch;
import embudo.ui.Services;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Fxml;
import embudo.ui.kit.Sends;

import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Modality;
import javafx.stage.Stage;
import javafx.stage.Window;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.function.BiFunction;

/**
 * The dialog of {@link embudo.ui.kit.Navigator#sendLeads} and its like: shows what would leave,
 * sends or rehearses it, and follows it. One window is kept and used again. FX thread.
 */
public final class SendDialog implements Sends {
    private static final double WIDTH = 960;
    private static final double HEIGHT = 640;

    private final Services services;
    private final Desk desk;
    private final Window owner;
    private final StackPane root = new StackPane();
    private Stage stage;
    private SendViewModel model;

    /** {@code owner} is the window this one stands before. */
    public SendDialog(Services services, Desk desk, Window owner) {
        this.services = services;
        this.desk = desk;
        this.owner = owner;
    }

    @Override
    public void leads(Set<Long> people) {
        open(people, "ui.send.title", services.outbox()::prepareLeads);
    }

    @Override
    public void scores(Set<Long> people) {
        open(people, "ui.send.scores", services.outbox()::prepareScores);
    }

    private void open(
            Set<Long> people,
            String titleKey,
            BiFunction<String, Collection<Long>, Dispatch> prepare) {
        if (stage == null) stage = stage();
        SendViewModel shown = new SendViewModel(services, desk.async(), people, titleKey, prepare);
        model = shown;
        root.getChildren().setAll(content(shown));
        stage.setTitle(desk.words().get(titleKey, people.size()));
        Notices.Subscription subscription =
                desk.feed().follow(Set.of(Topic.COMMANDS, Topic.LINK), shown::follow);
        stage.setOnHidden(e -> subscription.close());
        stage.show();
        shown.open();
    }

    /** The dialog's content alone, for a picture. */
    Parent content(SendViewModel shown) {
        return Fxml.load(
                "/embudo/ui/send/send.fxml",
                Map.of(SendView.class, () -> new SendView(shown, desk, this::hide)));
    }

    private Stage stage() {
        Stage made = new Stage();
        made.initOwner(owner);
        made.initModality(Modality.WINDOW_MODAL);
        Scene scene = new Scene(root, WIDTH, HEIGHT);
        scene.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE) hide();
                });
        desk.theme().dress(scene);
        made.setScene(scene);
        made.setMinWidth(860);
        made.setMinHeight(520);
        return made;
    }

    /** Closes the window; what was submitted goes on without it. */
    public void hide() {
        if (stage != null) stage.hide();
    }

    /** True while nothing it asked for is still on its way. */
    public boolean settled() {
        return model == null || model.settled();
    }

    /** The window's root, for tests and pictures. */
    public Parent root() {
        return root;
    }
}
