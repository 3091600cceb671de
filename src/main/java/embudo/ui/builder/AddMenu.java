package embudo.ui.builder;

import embudo.catalog.Workflows;
import embudo.catalog.sketch.Sketch;
import embudo.catalog.sketch.SketchStep.Kind;
import embudo.catalog.sketch.Strokes;
import embudo.catalog.sketch.Tree;
import embudo.catalog.workflow.Action;
import embudo.text.Texts;
import embudo.ui.charts.FlowCards;
import embudo.ui.kit.Desk;

import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Menu;
import javafx.scene.control.MenuItem;

import java.util.Comparator;
import java.util.Locale;

/** The steps that can be put on a way. */
final class AddMenu {
    private static final String MAIL = "send_email";
    private final BuilderModel model;
    private final Desk desk;
    private final Workflows catalogue;

    AddMenu(BuilderModel model, Desk desk, Workflows catalogue) {
        this.model = model;
        this.desk = desk;
        this.catalogue = catalogue;
    }

    void show(Node owner, FlowCards.Spot way, Point2D at) {
        menu(way).show(owner, at.getX(), at.getY());
    }

    ContextMenu menu(FlowCards.Spot way) {
        Texts texts = desk.words().now();
        ContextMenu menu = new ContextMenu();
        menu.setId("add-step");
        Action mail = catalogue.actions().get(MAIL);
        if (mail != null)
            menu.getItems().add(item(mail.name().get(texts.language()), way, Kind.ACT, mail.key()));
        Menu actions = new Menu(texts.get("ui.builder.add.action"));
        catalogue.actions().values().stream()
                .sorted(Comparator.comparing(a -> a.name().get(texts.language())))
                .forEach(a ->
                        actions.getItems()
                                .add(item(a.name().get(texts.language()), way, Kind.ACT, a.key())));
        menu.getItems().add(actions);
        for (Kind kind : Kind.values())
            if (kind != Kind.ACT)
                menu.getItems()
                        .add(
                                item(
                                        texts.get(
                                                "ui.builder.add.kind."
                                                        + kind.name().toLowerCase(Locale.ROOT)),
                                        way,
                                        kind,
                                        ""));
        return menu;
    }

    private MenuItem item(String text, FlowCards.Spot way, Kind kind, String action) {
        MenuItem item = new MenuItem(text);
        item.setOnAction(e -> add(way, kind, action));
        return item;
    }

    /** Puts a step on a way and selects it. */
    void add(FlowCards.Spot way, Kind kind, String action) {
        Sketch before = model.sketch().get();
        String id = before.freshId(action.isEmpty() ? kind.word() : action);
        model.stroke(
                s -> {
                    Sketch put = Strokes.insert(s, way.step(), way.path(), kind, id);
                    return action.isEmpty()
                            ? put
                            : put.with(put.step(id).with("do", Tree.text(action)));
                },
                t -> t.get("ui.builder.edit.add", id));
        model.selected().set(id);
    }
}
