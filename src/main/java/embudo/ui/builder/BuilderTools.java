package embudo.ui.builder;

import embudo.text.Texts;
import embudo.ui.kit.Desk;
import embudo.ui.kit.Icons;
import embudo.ui.kit.Pill;
import embudo.ui.kit.Tone;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

import java.util.List;
import java.util.function.Consumer;

/** The buttons of the builder. */
final class BuilderTools {
    private final BuilderModel model;
    private final Desk desk;
    private final Pill pill = new Pill();
    private final Button discard = new Button();
    private final Button rehearse = new Button(null, Icons.of("fth-play"));
    private final Button live = new Button();
    private final Button publish = new Button();
    private final MenuButton more = new MenuButton(null, Icons.of("fth-more-vertical"));
    private final MenuItem migrate = new MenuItem();
    private final HBox zoom = new HBox(4);
    private final HBox step = new HBox(2);

    BuilderTools(
            BuilderModel model,
            Desk desk,
            FlowBoard board,
            Runnable delete,
            Consumer<Boolean> lift) {
        this.model = model;
        this.desk = desk;
        discard.setId("discard");
        discard.getStyleClass().add("danger");
        discard.setOnAction(e -> model.discard());
        rehearse.setId("rehearse");
        rehearse.setOnAction(e -> model.rehearse());
        live.setId("live");
        live.setOnAction(e -> model.live());
        publish.setId("publish");
        publish.getStyleClass().add("primary");
        publish.setOnAction(e -> model.publish(false));
        more.setId("more");
        more.getStyleClass().add("more");
        more.getItems().add(migrate);
        desk.words().bind(more.accessibleTextProperty(), "ui.builder.publish.more");
        migrate.setOnAction(e -> model.publish(true));
        desk.words().bind(discard.textProperty(), "ui.builder.discard");
        desk.words().bind(rehearse.textProperty(), "ui.workflows.rehearse");
        desk.words().bind(live.textProperty(), "ui.builder.live");
        desk.words().bind(migrate.textProperty(), "ui.builder.publish.migrate");
        for (Region button : List.of(discard, rehearse, live, publish))
            button.setMinWidth(Region.USE_PREF_SIZE);
        Label percent = new Label();
        percent.getStyleClass().addAll("small", "text-2", "zoom-percent", "no-figure");
        percent.textProperty()
                .bind(
                        javafx.beans.binding.Bindings.createStringBinding(
                                () -> desk.words().formats().percent(board.scale().get(), 0),
                                board.scale(),
                                desk.words().textsProperty()));
        zoom.getChildren()
                .addAll(
                        tool("fth-minus", "ui.builder.smaller", board::smaller),
                        percent,
                        tool("fth-plus", "ui.builder.larger", board::larger),
                        tool("fth-maximize", "ui.builder.fit", board::fit));
        zoom.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        step.getChildren()
                .addAll(
                        tool("fth-arrow-up", "ui.builder.up", () -> lift.accept(true)),
                        tool("fth-arrow-down", "ui.builder.down", () -> lift.accept(false)),
                        tool("fth-trash-2", "ui.builder.delete", delete));
    }

    private Button tool(String icon, String key, Runnable run) {
        Button button = new Button(null, Icons.of(icon));
        button.getStyleClass().addAll("quiet", "icon-only");
        button.setId(key.replace('.', '-'));
        Tooltip tip = new Tooltip();
        desk.words().bind(tip.textProperty(), key);
        desk.words().bind(button.accessibleTextProperty(), key);
        button.setTooltip(tip);
        button.setOnAction(e -> run.run());
        return button;
    }

    List<Node> header() {
        return List.of(pill, discard, live, rehearse, publish, more);
    }

    List<Node> zoom() {
        return List.of(zoom);
    }

    List<Node> step() {
        return List.of(step);
    }

    void zooming(boolean on) {
        part(zoom, on);
    }

    void show() {
        Shown shown = model.shown().get();
        Texts texts = desk.words().now();
        boolean drafted = shown != null && shown.opened().drafted();
        part(pill, shown != null);
        part(discard, drafted);
        part(live, model.rehearsed().get() != null);
        boolean whole =
                model.sketch().get() == null
                        || model.sketch().get().step(model.selected().get()) == null;
        part(step, !whole);
        boolean busy = model.job().get() != null || shown == null;
        boolean sound = shown != null && shown.looked().sound();
        rehearse.setDisable(busy || !sound);
        boolean inForce = shown != null && shown.published() != null;
        publish.setDisable(busy || !sound || inForce && !drafted);
        part(more, inForce && drafted && sound);
        if (shown == null) return;
        int next = shown.releases().size() + 1;
        publish.setText(texts.get("ui.builder.publish", next));
        if (drafted)
            pill.show(
                    texts.get("ui.builder.draft", shown.changes().size()),
                    "fth-edit-2",
                    Tone.WARNING);
        else if (inForce)
            pill.show(
                    texts.get("ui.builder.version", shown.releases().size()),
                    "fth-check-circle",
                    Tone.SUCCESS);
        else pill.show(texts.get("ui.workflows.state.draft"), null, Tone.NEUTRAL);
    }

    private static void part(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }
}
